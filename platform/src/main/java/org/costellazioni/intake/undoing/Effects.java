package org.costellazioni.intake.undoing;

import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.intake.store.Write;
import org.costellazioni.intake.store.Writes.Staying;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.Actors;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what an undoing did or would do: how many things of a kind, then what stays and why. */
@Component
class Effects {

    /** What stays is named one by one as far as a person reads. */
    private static final int MOST_NAMED = 50;

    /** What a row may have written, in the order in which it is told. */
    private static final List<Write.What> TOLD = List.of(
            Write.What.ACTOR_MADE,
            Write.What.ACTOR_FIELD,
            Write.What.TIE_MADE,
            Write.What.TIE_CHANGED,
            Write.What.SHEET_FIELD,
            Write.What.AREA_MADE,
            Write.What.AREA_CHANGED,
            Write.What.TERM_MADE,
            Write.What.ROW_WAITING);

    private final Actors actors;

    Effects(Actors actors) {
        this.actors = actors;
    }

    List<Effect> of(Undoing undoing) {
        List<Effect> effects = new ArrayList<>();
        for (Write.What what : TOLD) {
            long count = undoing.count(what);
            if (count > 0) {
                effects.add(Effect.of(MessageKey.of("intake.undo.effect.", what), count));
            }
        }
        List<Staying> staying = undoing.staying().entrySet().stream()
                .map(entry -> new Staying(entry.getKey(), entry.getValue()))
                .toList();
        if (staying.isEmpty()) {
            effects.add(Effect.of("intake.undo.all-goes"));
        } else {
            effects.add(Effect.of("intake.undo.stays", staying.size()));
            effects.addAll(staying(staying.stream().limit(MOST_NAMED).toList()));
            if (staying.size() > MOST_NAMED) {
                effects.add(Effect.of("intake.undo.more", staying.size() - MOST_NAMED));
            }
        }
        return effects;
    }

    /** Each thing with the reason for which it stays. */
    List<Effect> staying(List<Staying> staying) {
        Map<UUID, ActorLine> names = names(staying.stream().map(Staying::write).toList());
        return staying.stream()
                .map(one -> Effect.of(key(one.reason()), name(one.write(), names)))
                .distinct()
                .toList();
    }

    private static String key(StayReason reason) {
        return reason.messageKey();
    }

    /** Each thing that was written. */
    List<Effect> wrote(List<Write> writes) {
        Map<UUID, ActorLine> names = names(writes);
        return writes.stream()
                .filter(write -> TOLD.contains(write.what()))
                .map(write ->
                        Effect.of(MessageKey.of("intake.wrote.", write.what()), name(write, names)))
                .distinct()
                .toList();
    }

    private Map<UUID, ActorLine> names(List<Write> writes) {
        return actors.lines(writes.stream().flatMap(Effects::actors).distinct().toList());
    }

    private static Stream<UUID> actors(Write write) {
        if (write.what().of("TIE")) {
            return ends(write).stream();
        }
        return write.what().of("ACTOR") || write.what().of("SHEET")
                ? Stream.ofNullable(write.thing())
                : Stream.empty();
    }

    private static List<UUID> ends(Write write) {
        String[] parts = Objects.requireNonNullElse(write.after(), "").split("\\|", 3);
        return parts.length < 3
                ? List.of()
                : List.of(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
    }

    private static String name(Write write, Map<UUID, ActorLine> names) {
        Function<UUID, String> name =
                id -> Optional.ofNullable(names.get(id)).map(ActorLine::name).orElse("?");
        if (write.what().of("TIE")) {
            return String.join(" – ", ends(write).stream().map(name).toList());
        }
        if (write.what().of("ACTOR") || write.what().of("SHEET")) {
            return name.apply(Objects.requireNonNull(write.thing()));
        }
        return write.what().of("ROW")
                ? Long.toString(write.line())
                : Objects.requireNonNullElse(write.after(), "").split("\n", 2)[0];
    }
}
