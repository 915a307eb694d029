package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** Says that a page has moved for good, so that whoever keeps its address learns the new one. */
final class Moved {

    private Moved() {}

    /** The view that leads to the path. */
    static String to(String path, HttpServletRequest request) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.MOVED_PERMANENTLY);
        return "redirect:" + path;
    }
}
