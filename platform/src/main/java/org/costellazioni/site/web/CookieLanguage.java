package org.costellazioni.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import java.util.Locale;

/** The reader's language: Italian, unless the cookie {@code lingua} says English. */
class CookieLanguage implements LocaleResolver {

    static final String COOKIE = "lingua";
    private static final long YEAR_SECONDS = 31_536_000;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        if (response == null) {
            throw new IllegalStateException("the language is kept in the answer's cookie");
        }
        String chosen = Locale.ENGLISH.equals(locale) ? "en" : "it";
        ResponseCookie cookie = ResponseCookie.from(COOKIE, chosen)
                .path("/")
                .maxAge(YEAR_SECONDS)
                .sameSite("Lax")
                .secure(request.isSecure())
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
