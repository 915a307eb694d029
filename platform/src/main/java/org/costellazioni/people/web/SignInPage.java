package org.costellazioni.people.web;

import org.costellazioni.people.Cast;
import org.costellazioni.people.security.Brokers;
import org.costellazioni.site.Option;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;

/** What the sign-in page offers: brokers, the password form, in the demonstration its people. */
@Component
class SignInPage {

    private final Territories territories;
    private final Brokers brokers;
    private final boolean demonstration;

    SignInPage(
            Territories territories,
            Brokers brokers,
            @Value("${costellazioni.demo:false}") boolean demonstration) {
        this.territories = territories;
        this.brokers = brokers;
        this.demonstration = demonstration;
    }

    /** @param notice key of what there is to say above the form; empty for nothing */
    String show(Model model, FormData form, String notice) {
        Territory territory = territories.current();
        List<Option> offered = brokers.offered();
        model.addAttribute("form", form);
        model.addAttribute("notice", notice);
        model.addAttribute("brokers", offered);
        model.addAttribute("signUpOpen", territory.publicSignUp());
        model.addAttribute(
                "cast",
                demonstration && territory.demonstration() ? List.of(Cast.values()) : List.of());
        return "people/web/session-new";
    }
}
