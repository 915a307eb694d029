package org.costellazioni.people.web;

import jakarta.servlet.http.Cookie;

import org.costellazioni.TestTerritory;
import org.costellazioni.people.Person;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A browser without scripts: it keeps cookies, opens pages, sends their forms. */
public final class MockBrowser {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final MockMvc web;
    private final TestTerritory territory;

    /** Each browser is in a network of its own, so that none waits for the attempts of others. */
    private final String address =
            "2001:db8:0:" + Integer.toHexString(MADE.incrementAndGet()) + "::1";

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public MockBrowser(MockMvc web, TestTerritory territory) {
        this.web = web;
        this.territory = territory;
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return answer(MockMvcRequestBuilders.get(URI.create(path)));
    }

    public String page(String path) throws Exception {
        return open(path).getContentAsString();
    }

    /** The form of a page with this name. */
    public HtmlForm form(String name, String path) throws Exception {
        return HtmlForm.named(name, page(path))
                .orElseThrow(() -> new AssertionError("no form " + name + " on " + path));
    }

    public MockHttpServletResponse send(HtmlForm form) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(URI.create(form.action()));
        form.values().forEach((name, texts) -> request.param(name, texts.toArray(String[]::new)));
        return answer(request);
    }

    /** Sends a form with a file in one of its fields. */
    public MockHttpServletResponse upload(
            HtmlForm form, String field, String fileName, byte[] content) throws Exception {
        MockMultipartHttpServletRequestBuilder request =
                MockMvcRequestBuilders.multipart(URI.create(form.action()));
        request.file(new MockMultipartFile(field, fileName, "text/plain", content));
        form.values().forEach((name, texts) -> request.param(name, texts.toArray(String[]::new)));
        return answer(request);
    }

    /** Signs in on the sign-in page and answers where that leads. */
    public String signIn(Person person, String password) throws Exception {
        HtmlForm form = form("people.sign-in", "/accesso")
                .with("email", String.valueOf(person.email()))
                .with("password", password);
        return Objects.requireNonNull(send(form).getRedirectedUrl(), "not signed in");
    }

    /** What happens when a session ends by itself: its cookie opens nothing any more. */
    public void loseSession() {
        cookies.remove("sessione");
    }

    public Cookie cookie(String name) {
        return Objects.requireNonNull(cookies.get(name), name);
    }

    public void put(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    public void drop(String cookie) {
        cookies.remove(cookie);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(Visits.in(territory)).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
        MockHttpServletResponse response = web.perform(request).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return response;
    }
}
