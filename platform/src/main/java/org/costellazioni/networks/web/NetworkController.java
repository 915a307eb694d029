package org.costellazioni.networks.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.web.ActorAccess;
import org.costellazioni.registry.web.ReservedSheets;
import org.costellazioni.registry.withdrawals.Withdrawals;
import org.costellazioni.site.Flash;
import org.costellazioni.site.SameForStrangers;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Optional;

/** Networks: one network, how it works, who looks after it. */
@Controller
class NetworkController {

    private static final int LONGEST_TEXT = 2_000;

    private static final Field<String> OBJECT = Fields.one("oggetto", "networks.network.object");
    private static final Field<String> LEVEL =
            Fields.one("funzionamento", "networks.network.functioning");
    private static final Field<String> CHARTER = Fields.longText(
                    "carta", "networks.network.charter")
            .longest(LONGEST_TEXT)
            .rows(4);
    private static final Field<String> RESOURCES = Fields.longText(
                    "risorse", "networks.network.resources")
            .longest(LONGEST_TEXT)
            .rows(4);
    private static final Field<String> PLAN = Fields.text("piano", "networks.network.plan");
    private static final Form FORM = Form.of(
                    "networks.network", OBJECT, LEVEL, CHARTER, RESOURCES, PLAN)
            .button("registry.form.save")
            .editing();

    private final Networks networks;
    private final Actors actors;
    private final NetworkPages pages;
    private final VocabularyCache vocabularies;
    private final Withdrawals withdrawals;

    NetworkController(
            Networks networks,
            Actors actors,
            NetworkPages pages,
            VocabularyCache vocabularies,
            Withdrawals withdrawals) {
        this.networks = networks;
        this.actors = actors;
        this.pages = pages;
        this.vocabularies = vocabularies;
        this.withdrawals = withdrawals;
    }

    /** Where the care of networks is fragmented or double; nobody else's business. */
    @Staff(Role.PROGRAMME_OFFICE)
    @GetMapping("/reti/gestione")
    String care(Model model) {
        model.addAttribute("care", networks.care());
        model.addAttribute("vocabularies", vocabularies.now());
        return "networks/web/care";
    }

    @SameForStrangers
    @GetMapping("/reti/{slug}")
    String show(
            @PathVariable String slug,
            Visitor visitor,
            HttpServletRequest request,
            Words words,
            Model model) {
        Optional<NetworkPage> network = pages.network(slug, visitor, words);
        if (network.isEmpty()) {
            return "redirect:/realta/" + known(slug);
        }
        ReservedSheets.note(network.get().page(), visitor, request);
        model.addAttribute("network", network.get());
        return "networks/web/network";
    }

    @GetMapping("/reti/{slug}/modifica")
    String edit(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = editable(slug, visitor);
        return show(filled(actor, words), actor, words, model);
    }

    @PostMapping("/reti/{slug}")
    String update(
            @PathVariable String slug,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormData now = filled(actor, words);
        FormData form = now.form().read(request, now);
        return form.send(() -> networks.write(actor.id(), sheet(form), visitor.acting()))
                .map(written ->
                        Flash.lead(redirect, "/reti/" + slug, "registry.actor.saved", actor.name()))
                .orElseGet(() -> show(form, actor, words, model));
    }

    private FormData filled(ActorView actor, Words words) {
        String path = "/reti/" + actor.slug();
        NetworkSheet sheet = networks.sheet(actor.id());
        VocabularyCache.Snapshot terms = vocabularies.now();
        return FORM.to(path)
                .back(path)
                .offering(OBJECT, terms.options("network-object", words))
                .renaming(OBJECT, code -> terms.today("network-object", code))
                .offering(LEVEL, terms.options("network-functioning", words))
                .renaming(LEVEL, code -> terms.today("network-functioning", code))
                .blank()
                .with(OBJECT, sheet.object())
                .with(LEVEL, sheet.functioning())
                .with(CHARTER, sheet.charter())
                .with(RESOURCES, sheet.resources())
                .with(PLAN, sheet.plan())
                .version(sheet.version());
    }

    private static NetworkSheet sheet(FormData form) {
        return new NetworkSheet(
                form.orNull(OBJECT),
                form.orNull(LEVEL),
                form.orNull(CHARTER),
                form.orNull(RESOURCES),
                form.orNull(PLAN),
                form.version());
    }

    private static String show(FormData form, ActorView actor, Words words, Model model) {
        return form.page(words.of("networks.network.editing", actor.name()))
                .under(words.of("networks.list.title"), "/reti")
                .under(actor.name(), "/reti/" + actor.slug())
                .in(model);
    }

    /** The slug, where it is that of an actor of another kind, of one merged away or withdrawn. */
    private String known(String slug) {
        return actors.bySlug(slug)
                .map(ActorView::slug)
                .or(() -> actors.currentSlug(slug))
                .or(() -> withdrawals.reason(slug).map(reason -> slug))
                .orElseThrow(ActorAccess::notFound);
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor =
                actors.bySlug(slug).filter(ActorView::isNetwork).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        return actor;
    }
}
