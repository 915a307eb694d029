package org.costellazioni.networks.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.web.ActorAccess;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.UUID;

/** Which office looks after a network, and since and until when. */
@Controller
@Staff(Role.PROGRAMME_OFFICE)
class NetworkCareController {

    private static final Field<String> OFFICE = Fields.text("ufficio", "networks.network.office")
            .required("networks.network.office-missing")
            .longest(200);
    private static final Field<String> ROLE =
            Fields.text("ruolo", "networks.network.contact-role").longest(200);
    private static final Field<LocalDate> FROM =
            Fields.day("inizio", "registry.tie.from").malformed("registry.form.date-malformed");
    private static final Field<LocalDate> UNTIL =
            Fields.day("fine", "registry.tie.until").malformed("registry.form.date-malformed");
    private static final Form ENTRUSTING =
            Form.of("networks.care", OFFICE, ROLE, FROM, UNTIL).button("networks.network.entrust");
    private static final Form RELEASE = Form.of(
                    "networks.release", UNTIL.required("registry.form.date-malformed"))
            .button("networks.network.release")
            .withoutDraft();

    private final Networks networks;
    private final Actors actors;
    private final NetworkPages pages;

    NetworkCareController(Networks networks, Actors actors, NetworkPages pages) {
        this.networks = networks;
        this.actors = actors;
        this.pages = pages;
    }

    /** The form that entrusts a network to an office. */
    static FormData entrusting(String slug) {
        return ENTRUSTING.to("/reti/" + slug + "/gestioni").blank();
    }

    /** The form that says until when an office looks after a network; there is one for each. */
    static FormData release(String slug, UUID management) {
        return RELEASE.to("/reti/" + slug + "/gestioni/" + management + "/fine")
                .tagged(management.toString())
                .blank();
    }

    @PostMapping("/reti/{slug}/gestioni")
    String create(
            @PathVariable String slug,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = network(slug);
        FormData form = entrusting(slug).form().read(request);
        return form.send(() -> networks.entrust(actor.id(), management(form), visitor.acting()))
                .map(entrusted -> done(redirect, slug, "networks.network.entrusted"))
                .orElseGet(() -> pages.show(actor, visitor, words, model));
    }

    private static NetworkSheet.Management management(FormData form) {
        return new NetworkSheet.Management(
                TimeOrderedIds.next(),
                form.the(OFFICE),
                null,
                form.orNull(ROLE),
                form.orNull(FROM),
                form.orNull(UNTIL));
    }

    @PostMapping("/reti/{slug}/gestioni/{management}/fine")
    String end(
            @PathVariable String slug,
            @PathVariable String management,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = network(slug);
        UUID id = TimeOrderedIds.parse(management).orElseThrow(ActorAccess::notFound);
        FormData form = release(slug, id).form().read(request);
        return form.send(() -> networks.release(actor.id(), id, form.the(UNTIL), visitor.acting()))
                .map(released -> done(redirect, slug, "networks.network.released"))
                .orElseGet(() -> pages.show(actor, visitor, words, model));
    }

    private static String done(RedirectAttributes redirect, String slug, String key) {
        return Flash.lead(redirect, "/reti/" + slug, key);
    }

    private ActorView network(String slug) {
        return actors.bySlug(slug).filter(ActorView::isNetwork).orElseThrow(ActorAccess::notFound);
    }
}
