package org.costellazioni.upkeep.undo;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.Flash;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** What a person may undo; what that would touch, before it is done. */
@Controller
class UndoController {

    static final String PATH = "/annullamenti";
    private static final int LONGEST_REASON = 500;
    private static final Field<String> REASON = Fields.longText("perche", "upkeep.undo.reason")
            .longest(LONGEST_REASON)
            .rows(3);
    private static final Form FORM = Form.of("upkeep.undo", REASON).button("upkeep.undo.button");

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
        return show(act, form(act).blank(), words, model);
    }

    @PostMapping(PATH + "/{id}")
    String create(
            @PathVariable String id,
            HttpServletRequest request,
            Acting person,
            Words words,
            Model model,
            RedirectAttributes redirect) {
        Undoable act = find(id, person);
        FormData form = form(act).read(request);
        return form.send(() -> undos.undo(act.id(), form.the(REASON), person))
                .map(undone -> Flash.lead(redirect, PATH, "upkeep.undo.done"))
                .orElseGet(() -> show(act, form, words, model));
    }

    private static Form form(Undoable act) {
        return FORM.to(act.path());
    }

    private String show(Undoable act, FormData form, Words words, Model model) {
        model.addAttribute("preview", preview(act, words));
        model.addAttribute("form", form);
        return "upkeep/undo/undo";
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
                act.path(),
                words.of(act.key(), act.arguments().toArray()),
                who,
                words.moment(act.doneAt()),
                words.moment(act.until()));
    }
}
