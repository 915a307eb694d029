package org.costellazioni.intake.undoing;

import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.intake.store.UndoingRows;
import org.costellazioni.intake.store.Write;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.registry.withdrawals.Withdrawals;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.TermLeads;
import org.costellazioni.vocabularies.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Takes back what rows wrote beside the registry: sheets of networks, terms, rows that wait. */
@Component
class SurroundingsUndo {

    private final Networks networks;
    private final Vocabularies vocabularies;
    private final Withdrawals withdrawals;
    private final UndoingRows rows;

    SurroundingsUndo(
            Networks networks,
            Vocabularies vocabularies,
            Withdrawals withdrawals,
            UndoingRows rows) {
        this.networks = networks;
        this.vocabularies = vocabularies;
        this.withdrawals = withdrawals;
        this.rows = rows;
    }

    void sheets(List<Write> fields, Undoing undoing, Acting by) {
        for (Write write : fields) {
            ActorId network = new ActorId(Objects.requireNonNull(write.thing()));
            NetworkSheet sheet = networks.sheet(network);
            String field = Objects.requireNonNull(write.field());
            String now = SheetFields.get(sheet, field);
            if (now == null) {
                undoing.undone(write);
            } else if (!Objects.equals(now, today(field, write.after()))) {
                undoing.stays(write, StayReason.PERSON);
            } else {
                networks.write(
                        network, SheetFields.with(sheet, field, today(field, write.before())), by);
                undoing.undone(write);
            }
        }
    }

    /** What a field said, in the codes of today: terms may have been joined since. */
    private @Nullable String today(String field, @Nullable String said) {
        return said == null
                ? null
                : SheetFields.vocabulary(field)
                        .map(vocabulary -> vocabularies.leads(vocabulary).today(said))
                        .orElse(said);
    }

    /** Rows that wait in the queue wait no longer. */
    void rows(List<Write> waiting, Undoing undoing) {
        for (Write write : waiting) {
            if (rows.forgetRow(Objects.requireNonNull(write.thing()))) {
                undoing.undone(write);
            } else if (rows.isDecided(write.thing())) {
                undoing.stays(write, StayReason.DECISION);
            } else {
                undoing.undone(write);
            }
        }
    }

    void terms(List<Write> terms, Undoing undoing, Acting by) {
        for (Write write : terms) {
            String[] names = Objects.requireNonNull(write.field()).split("/", 2);
            Optional<StayReason> reason = staying(names[0], names[1], write.after());
            if (reason.isPresent()) {
                undoing.stays(write, reason.get());
                continue;
            }
            if (find(names[0], names[1]).isPresent()) {
                vocabularies.remove(names[0], names[1], by);
            }
            undoing.undone(write);
        }
    }

    private Optional<StayReason> staying(String vocabulary, String code, @Nullable String words) {
        TermLeads leads = vocabularies.leads(vocabulary);
        if (leads.isGone(code) || !leads.leadingTo(code).isEmpty()) {
            return Optional.of(StayReason.IN_USE);
        }
        Optional<Term> term = find(vocabulary, code);
        if (term.isEmpty()) {
            return Optional.empty();
        }
        boolean changed = term.get().hidden()
                || !term.get().labelItalian().equals(words)
                || !term.get().labelEnglish().equals(words);
        if (changed) {
            return Optional.of(StayReason.PERSON);
        }
        boolean used = vocabulary.equals("theme")
                ? !withdrawals.themesInUse(Set.of(code)).isEmpty()
                : networks.isObject(code);
        return used ? Optional.of(StayReason.IN_USE) : Optional.empty();
    }

    private Optional<Term> find(String vocabulary, String code) {
        return vocabularies.terms(vocabulary).stream()
                .filter(term -> term.code().equals(code))
                .findFirst();
    }
}
