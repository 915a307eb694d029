package org.costellazioni.upkeep.undo;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** What a person may undo; what that would touch, before it is done. */
@Controller
class UndoController {

    static final String PATH = "/annullamenti";
    private static final int LONGEST_REASON = 500;

    private final Undos undos;
    private final AddressBook persons;

    UndoController(Undos undos, AddressBook persons) {
        this.undos = undos;
        this.persons = persons;
    }

    /**
     * An act, in words.
     *
     * @param who empty when it was the machine
     */
    record Row(String path, String what, String who, String when, String until) {}

    /**
     * What undoing it would touch.
     *
     * @param obstacle why it cannot be undone any more; empty when it can
     */
    record Preview(Row act, List<String> effects, String obstacle) {}

    @GetMapping(PATH)
    String list(Acting person, Words words, Model model) {
        model.addAttribute(
                "acts", undos.open(person).stream().map(act -> row(act, words)).toList());
        return "upkeep/undo/undo-list";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String id, Acting person, Words words, Model model) {
        Undoable act = find(id, person);
        model.addAttribute("preview", preview(act, words));
        return "upkeep/undo/undo";
    }

    @PostMapping(PATH + "/{id}")
    String create(
            @PathVariable String id,
            @RequestParam(name = "perche", defaultValue = "") String reason,
            Acting person,
            RedirectAttributes redirect) {
        String why = reason.strip();
        String kept = why.substring(0, Math.min(why.length(), LONGEST_REASON));
        switch (undos.undo(find(id, person).id(), kept, person)) {
            case Outcome.Done<Thing> done -> Flash.done(redirect, "upkeep.undo.done");
            case Outcome.Refused<Thing>(Refusal refusal) -> Flash.refused(redirect, refusal);
        }
        return "redirect:" + PATH;
    }

    private Undoable find(String id, Acting person) {
        return TimeOrderedIds.parse(id)
                .flatMap(parsed -> undos.find(parsed, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Preview preview(Undoable act, Words words) {
        return switch (undos.preview(act)) {
            case Outcome.Done<List<Reversal.Effect>>(List<Reversal.Effect> effects) ->
                new Preview(
                        row(act, words),
                        effects.stream()
                                .map(effect -> words.of(
                                        effect.key(), effect.arguments().toArray()))
                                .toList(),
                        "");
            case Outcome.Refused<List<Reversal.Effect>>(Refusal refusal) ->
                new Preview(row(act, words), List.of(), words.of(refusal));
        };
    }

    private Row row(Undoable act, Words words) {
        String who = act.doneBy() == null
                ? ""
                : persons.find(act.doneBy()).map(AddressBook.Addressee::name).orElse("");
        return new Row(
                PATH + "/" + act.id(),
                words.of(act.key(), act.arguments().toArray()),
                who,
                words.moment(act.doneAt()),
                words.moment(act.until()));
    }
}
