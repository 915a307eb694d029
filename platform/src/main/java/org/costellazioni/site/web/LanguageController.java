package org.costellazioni.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.site.OwnPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Locale;

/** Changes the language and goes back to the page one was reading. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/lingua/{language:it|en}")
    RedirectView show(
            @PathVariable String language,
            @RequestParam(name = "da", defaultValue = "/") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.of(language));
        RedirectView back = new RedirectView(ownAddress(from));
        back.setExpandUriTemplateVariables(false);
        return back;
    }

    /** The address when it is one of this site, the home page otherwise: no open redirects. */
    static String ownAddress(String asked) {
        return asked.startsWith("/lingua/") ? "/" : OwnPath.safe(asked, "/");
    }
}
