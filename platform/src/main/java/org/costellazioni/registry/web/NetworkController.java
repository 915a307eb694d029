package org.costellazioni.registry.web;

import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Staff;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.registry.Networks;
import org.costellazioni.site.Flash;
import org.costellazioni.site.FormErrors;
import org.costellazioni.site.SameForStrangers;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Networks: the list, one network, how it works, who looks after it. */
@Controller
class NetworkController {

    private final Networks networks;
    private final Actors actors;
    private final ActorPages pages;
    private final Choices choices;

    NetworkController(Networks networks, Actors actors, ActorPages pages, Choices choices) {
        this.networks = networks;
        this.actors = actors;
        this.pages = pages;
        this.choices = choices;
    }

    @SameForStrangers
    @GetMapping("/reti")
    String list(
            @RequestParam(name = "oggetto", defaultValue = "") String object,
            @RequestParam(name = "funzionamento", defaultValue = "") String level,
            Visitor visitor,
            Words words,
            Model model) {
        model.addAttribute(
                "list", NetworkList.of(networks.all(), object, level, choices.now(), words));
        model.addAttribute("office", Editing.office(visitor));
        return "registry/web/networks";
    }

    /** Where the care of networks is fragmented or double; nobody else's business. */
    @Staff(Role.PROGRAMME_OFFICE)
    @GetMapping("/reti/gestione")
    String care(Model model) {
        model.addAttribute("care", networks.care());
        model.addAttribute("choices", choices.now());
        return "registry/web/care";
    }

    @SameForStrangers
    @GetMapping("/reti/{slug}")
    String show(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        Optional<NetworkPage> network = pages.network(slug, visitor, words);
        if (network.isEmpty()) {
            return "redirect:/realta/" + known(slug);
        }
        model.addAttribute("network", network.get());
        return "registry/web/network";
    }

    @GetMapping("/reti/{slug}/modifica")
    String edit(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = editable(slug, visitor);
        NetworkForm form = NetworkForm.of(networks.sheet(actor.id()));
        return form(model, actor, form, FormErrors.none(), words);
    }

    @PostMapping("/reti/{slug}")
    String update(
            @PathVariable String slug,
            @ModelAttribute NetworkForm form,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        switch (networks.write(actor.id(), form.sheet(), visitor.acting())) {
            case Outcome.Done<NetworkSheet> done -> {
                choices.forget();
                Flash.accepted(redirect, "rete-" + slug, "registry.actor.saved", actor.name());
                return "redirect:/reti/" + slug;
            }
            case Outcome.Refused<NetworkSheet> refused -> {
                Refusal refusal = refused.refusal();
                NetworkForm again = form.at(networks.sheet(actor.id()).version());
                return form(model, actor, again, FormErrors.none().add("", refusal), words);
            }
        }
    }

    @Staff(Role.PROGRAMME_OFFICE)
    @PostMapping("/reti/{slug}/gestioni")
    String entrust(
            @PathVariable String slug,
            @ModelAttribute NetworkForm.Care care,
            Visitor visitor,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        FormErrors errors = FormErrors.none();
        LocalDate from = FormText.day(care.inizio(), "inizio", errors);
        LocalDate until = FormText.day(care.fine(), "fine", errors);
        if (!errors.isEmpty() || FormText.of(care.ufficio()).isEmpty()) {
            refuse(redirect, "registry.network.office-missing");
        } else {
            answer(
                    networks.entrust(actor.id(), care.management(from, until), visitor.acting()),
                    "registry.network.entrusted",
                    redirect);
        }
        choices.forget();
        return "redirect:/reti/" + slug;
    }

    @Staff(Role.PROGRAMME_OFFICE)
    @PostMapping("/reti/{slug}/gestioni/{management}/fine")
    String release(
            @PathVariable String slug,
            @PathVariable String management,
            @RequestParam(name = "fine", defaultValue = "") String typed,
            Visitor visitor,
            RedirectAttributes redirect) {
        ActorView actor = editable(slug, visitor);
        UUID id = TimeOrderedIds.parse(management).orElseThrow(Editing::notFound);
        LocalDate until = FormText.day(typed, "fine", FormErrors.none());
        if (until == null) {
            refuse(redirect, "registry.form.date-malformed");
        } else {
            answer(
                    networks.release(actor.id(), id, until, visitor.acting()),
                    "registry.network.released",
                    redirect);
        }
        choices.forget();
        return "redirect:/reti/" + slug;
    }

    private static void refuse(RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute(Flash.ATTRIBUTE, Flash.of(Flash.Tone.DANGER, key, null));
    }

    private static void answer(Outcome<UUID> outcome, String done, RedirectAttributes redirect) {
        switch (outcome) {
            case Outcome.Done<UUID> d -> Flash.done(redirect, done);
            case Outcome.Refused<UUID> refused -> Flash.refused(redirect, refused.refusal());
        }
    }

    /** The slug, where it is that of an actor of another kind or of one merged away. */
    private String known(String slug) {
        return actors.bySlug(slug)
                .map(ActorView::slug)
                .or(() -> actors.currentSlug(slug))
                .orElseThrow(Editing::notFound);
    }

    private ActorView editable(String slug, Visitor visitor) {
        ActorView actor =
                actors.bySlug(slug).filter(ActorView::isNetwork).orElseThrow(Editing::notFound);
        Editing.demand(Editing.allowed(visitor, actor.id()));
        return actor;
    }

    private String form(
            Model model, ActorView actor, NetworkForm form, FormErrors errors, Words words) {
        model.addAttribute("actor", actor);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("objects", choices.now().options("network-object", words));
        model.addAttribute("levels", choices.now().options("network-functioning", words));
        return "registry/web/network-form";
    }
}
