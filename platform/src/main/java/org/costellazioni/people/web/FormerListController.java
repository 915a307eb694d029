package org.costellazioni.people.web;

import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.functions.FunctionKinds;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The lists of roles and of mandates, which are one list of functions now. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class FormerListController {

    private final FunctionKinds kinds;

    FormerListController(FunctionKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping("/persone")
    RedirectView roles(@RequestParam MultiValueMap<String, String> asked) {
        return leadingTo(
                UriComponentsBuilder.fromPath("/incarichi")
                        .queryParam("dove", FunctionList.TERRITORY),
                asked);
    }

    @GetMapping("/deleghe/tutte")
    RedirectView mandates(@RequestParam MultiValueMap<String, String> asked) {
        return leadingTo(UriComponentsBuilder.fromPath("/incarichi"), asked);
    }

    private RedirectView leadingTo(UriComponentsBuilder list, MultiValueMap<String, String> asked) {
        asked.forEach((name, values) -> values.forEach(value -> list.queryParam(
                encoded(name.equals("ruolo") ? "tipo" : name), encoded(kind(value)))));
        RedirectView view = new RedirectView(list.build(true).toUriString());
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /** {@code PROGRAMME_OFFICE} is {@code people.programme-office} now; anything else stays. */
    private String kind(String value) {
        String code = "people." + value.toLowerCase(Locale.ROOT).replace('_', '-');
        return kinds.byCode(code).map(FunctionKind::code).orElse(value);
    }
}
