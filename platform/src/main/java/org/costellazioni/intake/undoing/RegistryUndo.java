package org.costellazioni.intake.undoing;

import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.intake.store.Write;
import org.costellazioni.intake.store.Writes;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Registration.Written;
import org.costellazioni.registry.withdrawals.FieldRestoring;
import org.costellazioni.registry.withdrawals.Standing;
import org.costellazioni.registry.withdrawals.Withdrawals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Takes back what rows wrote into the registry. */
@Component
class RegistryUndo {

    /** Why the address of an actor that an import made answers no longer. */
    private static final String REASON = "registry.withdrawn.import";

    /** Actors that are judged at once. */
    private static final int CHUNK = 2_000;

    private final Withdrawals withdrawals;
    private final FieldRestoring fields;
    private final Writes writes;
    private final ObjectProvider<Manifest> manifests;

    RegistryUndo(
            Withdrawals withdrawals,
            FieldRestoring fields,
            Writes writes,
            ObjectProvider<Manifest> manifests) {
        this.withdrawals = withdrawals;
        this.fields = fields;
        this.writes = writes;
        this.manifests = manifests;
    }

    void ties(List<Write> ties, Undoing undoing) {
        settle(ties, withdrawals::takeBackTies, undoing);
    }

    void fields(List<Write> some, String source, Undoing undoing, Acting by) {
        settle(some, written -> fields.restore(written, source, by), undoing);
    }

    void areas(List<Write> areas, Undoing undoing) {
        settle(areas, withdrawals::takeBackAreas, undoing);
    }

    private static void settle(
            List<Write> some,
            Function<List<Written>, Map<Written, Standing>> takingBack,
            Undoing undoing) {
        if (some.isEmpty()) {
            return;
        }
        List<Written> written = some.stream().map(Write::written).toList();
        Map<Written, Standing> standing = takingBack.apply(written);
        for (int i = 0; i < some.size(); i++) {
            settle(some.get(i), Optional.ofNullable(standing.get(written.get(i))), undoing);
        }
    }

    private static void settle(Write write, Optional<Standing> standing, Undoing undoing) {
        Optional<StayReason> reason = standing.flatMap(StayReason::of);
        reason.ifPresentOrElse(stays -> undoing.stays(write, stays), () -> undoing.undone(write));
    }

    /** Actors that the rows made go, unless somebody has built on them. */
    void actors(List<Write> made, String source, Undoing undoing, Acting by) {
        for (int from = 0; from < made.size(); from += CHUNK) {
            List<Write> some = made.subList(from, Math.min(made.size(), from + CHUNK));
            List<UUID> ids = some.stream()
                    .map(write -> Objects.requireNonNull(write.thing()))
                    .toList();
            Map<UUID, Standing> standing = withdrawals.standing(ids);
            Set<UUID> decided = writes.decided(ids);
            Set<UUID> builtOn = builtOn(ids);
            List<UUID> going = new ArrayList<>();
            for (Write write : some) {
                UUID actor = Objects.requireNonNull(write.thing());
                Optional<StayReason> reason = standing.containsKey(actor)
                        ? StayReason.of(standing.get(actor))
                        : decided.contains(actor)
                                ? Optional.of(StayReason.DECISION)
                                : builtOn.contains(actor)
                                        ? Optional.of(StayReason.BUILT_ON)
                                        : Optional.empty();
                if (reason.isPresent()) {
                    undoing.stays(write, reason.get());
                } else {
                    undoing.undone(write);
                    going.add(actor);
                }
            }
            withdrawals.withdraw(going, REASON, source, by);
        }
    }

    private Set<UUID> builtOn(Collection<UUID> actors) {
        Set<UUID> all = new HashSet<>();
        manifests
                .orderedStream()
                .forEach(manifest -> all.addAll(manifest.builtOn(ActorView.THING, actors)));
        return all;
    }
}
