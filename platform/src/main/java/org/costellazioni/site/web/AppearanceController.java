package org.costellazioni.site.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Duration;

/** A territory's own colour as a style sheet: the content security policy allows no inline style. */
@Controller
class AppearanceController {

    private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

    @GetMapping("/aspetto/{hex:[0-9a-fA-F]{6}}.css")
    ResponseEntity<String> show(@PathVariable String hex) {
        String sheet = ":root{--territory:#" + hex + ";--territory-dark:#" + darker(hex) + "}";
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(sheet);
    }

    /** The same colour at three quarters of its light: the slim header above the main one. */
    static String darker(String hex) {
        int color = Integer.parseInt(hex, 16);
        int red = (color >> 16) * 3 / 4;
        int green = (color >> 8 & 0xff) * 3 / 4;
        int blue = (color & 0xff) * 3 / 4;
        return String.format("%06x", red << 16 | green << 8 | blue);
    }
}
