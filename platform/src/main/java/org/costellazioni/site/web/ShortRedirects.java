package org.costellazioni.site.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.http.HttpHeaders;

import java.io.IOException;

/**
 * An answer that leads to no address longer than its head may be: what was asked travels along with the
 * address of a page that has moved, and whoever asks at such length is led there without it.
 */
final class ShortRedirects extends HttpServletResponseWrapper {

    private static final int LONGEST = 6_000;

    ShortRedirects(HttpServletResponse response) {
        super(response);
    }

    /** The address, or where it is too long its path. */
    static String shortened(String address) {
        if (address.length() <= LONGEST) {
            return address;
        }
        String path = address.replaceFirst("[?#].*", "");
        return path.length() <= LONGEST ? path : "/";
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        super.sendRedirect(shortened(location), status, clearBuffer);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        super.sendRedirect(shortened(location));
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, of(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, of(name, value));
    }

    private static String of(String name, String value) {
        return name.equalsIgnoreCase(HttpHeaders.LOCATION) ? shortened(value) : value;
    }
}
