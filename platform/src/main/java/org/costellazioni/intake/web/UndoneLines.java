package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportUndoing;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.Thing;
import org.costellazioni.site.Words;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.upkeep.undo.Undos;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an import’s page says of undoing: whether it can be, what was, by whom and why, and what stays. */
@Component
class UndoneLines {

    private final Undoings undoings;
    private final Undos undos;
    private final AddressBook persons;

    UndoneLines(Undoings undoings, Undos undos, AddressBook persons) {
        this.undoings = undoings;
        this.undos = undos;
        this.persons = persons;
    }

    /**
     * @param path where the whole import can be undone; empty when it cannot be
     * @param undone who undid what, when and why, the latest first
     * @param staying what was wanted back and stays, each with its reason
     * @param terms words of the terms that the import made
     */
    record Lines(String path, List<String> undone, List<String> staying, List<String> terms) {}

    Lines of(ImportView view, Acting reader, Words words) {
        return new Lines(
                path(view, reader),
                undoings.of(view.id()).stream()
                        .map(undoing -> said(undoing, words))
                        .toList(),
                said(undoings.staying(view.id()), words),
                undoings.terms(view.id()));
    }

    private String path(ImportView view, Acting reader) {
        return Stream.of("intake.file-read", "intake.import-cancel")
                .flatMap(verb -> undos.find(Thing.of(verb, view.id()), reader).stream())
                .map(act -> "/annullamenti/" + act.id())
                .findFirst()
                .orElse("");
    }

    private String said(ImportUndoing undoing, Words words) {
        String key = undoing.line() == null
                ? "intake.undone.whole"
                : undoing.decision() ? "intake.undone.decision" : "intake.undone.row";
        String who = Optional.ofNullable(undoing.by())
                .flatMap(persons::find)
                .map(AddressBook.Addressee::name)
                .orElse(words.of("intake.undone.nobody"));
        String line = undoing.line() == null ? "" : words.number(undoing.line());
        String said = words.of(key, who, words.moment(undoing.at()), line);
        return undoing.reason().isEmpty()
                ? said
                : said + " " + words.of("intake.undone.why", undoing.reason());
    }

    static List<String> said(List<Effect> effects, Words words) {
        return effects.stream()
                .map(effect -> words.of(effect.key(), effect.arguments().toArray()))
                .toList();
    }
}
