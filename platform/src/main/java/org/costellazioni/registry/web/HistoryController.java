package org.costellazioni.registry.web;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What was changed in an actor's sheet, when, from where. */
@Controller
class HistoryController {

    private static final int MOST = 200;

    /** Where somebody may live is nobody's business, not even as it was written before. */
    private static final Set<ActorField> PRIVATE = Set.of(
            ActorField.ADDRESS,
            ActorField.POSTAL_CODE,
            ActorField.LATITUDE,
            ActorField.LONGITUDE,
            ActorField.FISCAL_CODE);

    private final Actors actors;
    private final Choices choices;

    HistoryController(Actors actors, Choices choices) {
        this.actors = actors;
        this.choices = choices;
    }

    /** One change, in words. */
    record Change(String when, String field, String before, String after, String source) {}

    @GetMapping("/realta/{slug}/modifiche")
    String list(@PathVariable String slug, Visitor visitor, Words words, Model model) {
        ActorView actor = actors.bySlug(slug).orElseThrow(Editing::notFound);
        boolean reserved = Editing.allowed(visitor, actor.id());
        Choices.Snapshot now = choices.now();
        List<Change> changes = actors.history(actor.id(), MOST).stream()
                .filter(change -> reserved || open(change.field()))
                .map(change -> told(change, now, words))
                .toList();
        model.addAttribute("actor", actor);
        model.addAttribute("changes", changes);
        model.addAttribute("recorded", words.moment(actor.recordedAt()));
        return "registry/web/history";
    }

    private static boolean open(ActorField field) {
        return !field.reserved() && !PRIVATE.contains(field);
    }

    private static Change told(ActorView.Change change, Choices.Snapshot now, Words words) {
        boolean desk = change.source().equals("desk");
        return new Change(
                words.moment(change.changedAt()),
                words.of(FieldWords.key(change.field())),
                text(change.field(), change.before(), now, words),
                text(change.field(), change.after(), now, words),
                words.of(desk ? "registry.history.by-hand" : "registry.history.by-register"));
    }

    private static String text(
            ActorField field, @Nullable String text, Choices.Snapshot now, Words words) {
        return FieldWords.of(field, Objects.requireNonNullElse(text, ""), now, words);
    }
}
