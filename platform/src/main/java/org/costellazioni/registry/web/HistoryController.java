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

/** What was changed in an actor's sheet, when, from where. */
@Controller
class HistoryController {

    private static final int MOST = 200;

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
        Reader reader = new Reader(actor, reserved, choices.now(), words);
        List<Change> changes = actors.history(actor.id(), MOST).stream()
                .filter(change -> reserved || open(change.field()))
                .map(change -> told(change, reader))
                .toList();
        model.addAttribute("actor", actor);
        model.addAttribute("changes", changes);
        model.addAttribute("recorded", words.moment(actor.recordedAt()));
        return "registry/web/history";
    }

    /** Of a further seat everyone reads that it came or went; its own words tell whom its address. */
    private static boolean open(@Nullable ActorField field) {
        return field == null || !field.entry().isReservedAfterwards();
    }

    private static Change told(ActorView.Change change, Reader reader) {
        Words words = reader.words();
        ActorField field = change.field();
        boolean desk = change.source().equals("desk");
        return new Change(
                words.moment(change.changedAt()),
                words.of(field == null ? "registry.seat.further" : field.labelKey()),
                reader.text(field, Objects.requireNonNullElse(change.before(), "")),
                reader.text(field, Objects.requireNonNullElse(change.after(), "")),
                words.of(desk ? "registry.history.by-hand" : "registry.history.by-register"));
    }

    /** Who reads whose history. */
    private record Reader(
            ActorView actor, boolean reserved, Choices.Snapshot choices, Words words) {

        String text(@Nullable ActorField field, String text) {
            return field == null ? seat(text) : FieldWords.of(field, text, choices, words);
        }

        private String seat(String id) {
            return actor.seats().stream()
                    .filter(seat -> seat.id().toString().equals(id))
                    .map(seat -> SeatWords.told(seat, reserved, words))
                    .findFirst()
                    .orElse("");
        }
    }
}
