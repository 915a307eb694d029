package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.history.ActorHistory;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An earlier value of a field: what it was and is, and the putting back, which is an edit like any other. */
@Controller
class EarlierValueController {

    private static final String PATH = "/realta/{slug}/modifiche/{change}/ripristino";

    private final Actors actors;
    private final ActorHistory history;
    private final ActorForms forms;
    private final ChoiceCache choices;

    EarlierValueController(
            Actors actors, ActorHistory history, ActorForms forms, ChoiceCache choices) {
        this.actors = actors;
        this.history = history;
        this.forms = forms;
        this.choices = choices;
    }

    /** What goes back together, a field or the two numbers of a position, and what it says now. */
    private record Earlier(ActorView actor, Map<ActorField, String> before, FormData now) {

        private String history() {
            return "/realta/" + actor.slug() + "/modifiche";
        }
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String slug,
            @PathVariable String change,
            Visitor visitor,
            Words words,
            Model model) {
        Earlier earlier = earlier(slug, change, visitor, words);
        return show(earlier, ActorForms.again(earlier.now(), earlier.before()), words, model);
    }

    @PostMapping(PATH)
    String create(
            @PathVariable String slug,
            @PathVariable String change,
            HttpServletRequest request,
            Visitor visitor,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Earlier earlier = earlier(slug, change, visitor, words);
        ActorView actor = earlier.actor();
        FormData form = earlier.now().form().read(request, earlier.now());
        ActorSheet sheet = ActorForms.read(form, actor.sheet());
        return form.send(() -> actors.edit(actor.id(), sheet, form.version(), visitor))
                .map(edited -> Flash.lead(
                        redirect,
                        earlier.history(),
                        "registry.put-back.done",
                        labels(earlier, words)))
                .orElseGet(() -> show(earlier, form, words, model));
    }

    /** Of this actor alone, by those who may write the field; for anybody else there is no such page. */
    private Earlier earlier(String slug, String change, Visitor visitor, Words words) {
        ActorView actor = actors.bySlug(slug).orElseThrow(ActorAccess::notFound);
        ActorAccess.demand(ActorAccess.allowed(visitor, actor.id()));
        Map<ActorField, String> before = new EnumMap<>(ActorField.class);
        List<ActorView.Change> changes = TimeOrderedIds.parse(change)
                .map(id -> history.earlier(actor.id(), id))
                .orElse(List.of());
        changes.forEach(each -> before.put(
                Objects.requireNonNull(each.field()),
                choices.now()
                        .today(
                                Objects.requireNonNull(each.field()),
                                Objects.requireNonNullElse(each.before(), ""))));
        FormData now = forms.only(
                before.keySet(), actor, "/modifiche/" + change + "/ripristino", visitor, words);
        ActorAccess.demand(!before.isEmpty() && now.form().fields().count() == before.size());
        return new Earlier(actor, before, now);
    }

    private String show(Earlier earlier, FormData form, Words words, Model model) {
        ActorView actor = earlier.actor();
        String lead = earlier.before().entrySet().stream()
                .map(value -> line(actor, value.getKey(), value.getValue(), words))
                .collect(Collectors.joining(" "));
        return form.page(words.of("registry.put-back.title", labels(earlier, words)))
                .lead(lead)
                .under(words.of("registry.actors.title"), "/realta")
                .under(actor.name(), actor.path())
                .under(words.of("registry.history.title"), earlier.history())
                .in(model);
    }

    private String line(ActorView actor, ActorField field, String before, Words words) {
        String now = actor.sheet().text(field).orElse("");
        return words.of(
                now.equals(before) ? "registry.put-back.same" : "registry.put-back.line",
                words.of(field.labelKey()),
                text(field, now, words),
                text(field, before, words));
    }

    private String text(ActorField field, String text, Words words) {
        return text.isEmpty()
                ? words.of("registry.put-back.nothing")
                : FieldText.of(field, text, choices.now(), words);
    }

    private static String labels(Earlier earlier, Words words) {
        return earlier.before().keySet().stream()
                .map(field -> words.of(field.labelKey()))
                .collect(Collectors.joining(", "));
    }
}
