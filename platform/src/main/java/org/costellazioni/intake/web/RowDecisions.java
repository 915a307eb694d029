package org.costellazioni.intake.web;

import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Thing;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.upkeep.undo.Undos;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Says of a decision about a row who is meant, and where it can be undone. */
@Component
class RowDecisions {

    private final Actors actors;
    private final Undos undos;

    RowDecisions(Actors actors, Undos undos) {
        this.actors = actors;
        this.undos = undos;
    }

    /** @param how last part of the message's key */
    RowDecision done(
            UndecidedRow row, @Nullable ActorId meant, String how, Acting by, String next) {
        Optional<ActorView> actor = Optional.ofNullable(meant).flatMap(actors::byId);
        String name = actor.map(ActorView::name).orElse("");
        String verb = meant == null ? "intake.row-discarded" : "intake.row-decided";
        return new RowDecision(
                next,
                "intake.queue.decided." + how,
                List.of(row.name(), Long.toString(row.line()), row.fileName(), name),
                name,
                actor.map(ActorView::path).orElse(""),
                undos.find(new Thing(verb, row.id()), by)
                        .map(act -> "/annullamenti/" + act.id())
                        .orElse(null),
                false);
    }

    static RowDecision refused(Refusal refusal, String next) {
        return new RowDecision(
                next,
                refusal.messageKey(),
                refusal.arguments().stream().map(String::valueOf).toList(),
                "",
                "",
                null,
                true);
    }
}
