package org.costellazioni.registry.web;

import org.costellazioni.database.Journal;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.registry.declared.PendingTie;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.PageAction;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An actor's ties in words: those that count, and apart those that one side alone declared. */
@Component
class TieLines {

    private final Ties ties;
    private final Declarations declarations;
    private final Journal journal;

    TieLines(Ties ties, Declarations declarations, Journal journal) {
        this.ties = ties;
        this.declarations = declarations;
        this.journal = journal;
    }

    record Told(List<TieLine> counted, List<TieLine> declared) {}

    Told of(ActorView actor, Visitor visitor, Words words) {
        boolean editable = ActorAccess.allowed(visitor, actor.id());
        boolean office = ActorAccess.office(visitor);
        LocalDate today = journal.today();
        Map<UUID, PendingTie> requests = new HashMap<>();
        if (editable) {
            declarations.withdrawals(actor.id()).forEach(tie -> requests.put(tie.id(), tie));
        }
        List<TieLine> counted = ties.of(actor.id(), editable).stream()
                .map(tie -> TieLine.of(actor.name(), tie, words, today, office))
                .map(line -> requested(line, requests, visitor, words))
                .toList();
        List<TieLine> declared = declarations.of(actor.id(), editable).stream()
                .map(tie -> TieLine.of(actor.name(), tie.tie(), words, today, office)
                        .waiting(
                                note(tie, words),
                                actions(tie, visitor, words),
                                office || !tie.waitsHere()))
                .toList();
        return new Told(counted, declared);
    }

    private static TieLine requested(
            TieLine line, Map<UUID, PendingTie> requests, Visitor visitor, Words words) {
        PendingTie request = requests.get(line.id());
        return request == null
                ? line
                : line.waiting(note(request, words), actions(request, visitor, words), true);
    }

    /** What is waited for, since when, from whom. */
    static String note(PendingTie tie, Words words) {
        String key = tie.matter() == PendingTie.Matter.DECLARED
                ? "registry.pending.declared"
                : "registry.pending.withdrawal";
        return words.of(key, tie.speakerName(), words.date(tie.begun()), tie.askedName());
    }

    /** What the visitor may answer. */
    static List<PageAction> actions(PendingTie tie, Visitor visitor, Words words) {
        boolean mine = visitor.actors().contains(tie.own().id());
        boolean asked = ActorAccess.office(visitor) || (mine && tie.waitsHere());
        boolean declared = tie.matter() == PendingTie.Matter.DECLARED;
        List<PageAction> actions = new ArrayList<>();
        if (asked) {
            actions.add(button(tie, declared ? "confirm" : "agree", words));
            actions.add(button(tie, declared ? "deny" : "keep", words));
        }
        if (mine && !declared && !tie.waitsHere()) {
            actions.add(button(tie, "drop", words));
        }
        return actions;
    }

    private static PageAction button(PendingTie tie, String what, Words words) {
        return PageAction.button(
                words.of("registry.pending." + what),
                tie.path()
                        + switch (what) {
                            case "confirm" -> "/conferma";
                            case "deny" -> "/smentita";
                            case "agree" -> "/ritiro/accordo";
                            case "keep" -> "/ritiro/diniego";
                            default -> "/ritiro/rinuncia";
                        });
    }
}
