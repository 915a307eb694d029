package org.costellazioni.people.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import org.costellazioni.TestTerritory;
import org.costellazioni.people.Person;
import org.costellazioni.people.security.TestSignIn;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Requests of tests: in a territory, by a stranger or by a person who has signed in there. */
public final class Visits {

    /** The token of the cookie that {@link #masked} goes with. */
    public static final String TOKEN = "0198c0de-0000-4000-8000-000000000000";

    private Visits() {}

    public static MockHttpServletRequestBuilder read(TestTerritory territory, String path) {
        return get(path).with(in(territory));
    }

    /**
     * A form sent back with its token, as a browser does it. Spring's own {@code csrf()} would put a
     * repository with sessions into the filter of the context that all tests share.
     */
    public static MockHttpServletRequestBuilder send(TestTerritory territory, String path) {
        return tokened(post(path), territory);
    }

    /** A form of any shape, sent back with its token. */
    static <B extends AbstractMockHttpServletRequestBuilder<B>> B tokened(
            B request, TestTerritory territory) {
        return request.with(in(territory))
                .cookie(new Cookie("modulo", TOKEN))
                .param("_csrf", masked());
    }

    /** The token as forms carry it: a mask, here of zeros, and the token under that mask. */
    public static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    public static RequestPostProcessor in(TestTerritory territory) {
        return request -> {
            request.setServerName(territory.host());
            return request;
        };
    }

    /** Signed in by password, just now, in the territory. */
    public static RequestPostProcessor by(Person person, TestTerritory territory) {
        return TestSignIn.by(person, territory);
    }
}
