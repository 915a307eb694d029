package org.costellazioni.people.handovers;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.handovers.PassedWork.Piece;
import org.costellazioni.people.rules.HandoverRules;
import org.costellazioni.site.ModulesInUse;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The work of persons, gathered from the modules in use. Within the caller's transaction. */
@Component
class HandoverWork {

    private final ModulesInUse modules;

    HandoverWork(ModulesInUse modules) {
        this.modules = modules;
    }

    /** A thing to do, with what it is. */
    record Line(Handover handover, Handover.Item item) {}

    List<Line> of(PersonId person) {
        return modules.manifests()
                .flatMap(manifest -> manifest.handovers().stream())
                .flatMap(handover ->
                        handover.work().of(person).stream().map(item -> new Line(handover, item)))
                .toList();
    }

    /** Passes all that the receiver can do and have; answers what passed. */
    List<Piece> pass(PersonId from, Visitor receiver, PersonId to, Acting by) {
        List<Piece> passed = new ArrayList<>();
        for (Line line : of(from)) {
            Optional<UUID> now = HandoverRules.can(receiver, line.handover())
                    ? line.handover().work().pass(line.item().id(), from, to, by)
                    : Optional.empty();
            now.ifPresent(id ->
                    passed.add(new Piece(line.handover().key(), line.item().id(), id)));
        }
        return passed;
    }

    /** Gives a piece back; false where it is not the receiver's any more, or its module is off. */
    boolean giveBack(Piece piece, PassedWork work, Acting by) {
        return modules.manifests()
                .flatMap(manifest -> manifest.handovers().stream())
                .filter(handover -> handover.key().equals(piece.key()))
                .anyMatch(handover -> handover.work()
                        .giveBack(piece.item(), piece.passed(), work.from(), work.to(), by));
    }
}
