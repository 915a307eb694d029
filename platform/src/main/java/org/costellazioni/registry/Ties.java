package org.costellazioni.registry;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.SkyRows;
import org.costellazioni.registry.store.TieRows;
import org.costellazioni.registry.writing.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who did what with whom: recorded once, where it happens, each with its proof. */
@Component
@Transactional
public class Ties {

    /** Kinds in which the two actors stand side by side: the lesser identifier is written first. */
    private static final Set<String> WITHOUT_DIRECTION =
            Set.of("table", "partner", "agreement", "exchange", "attendance");

    private final TieRows rows;
    private final ActorReading actors;
    private final SkyRows sky;
    private final Vocabulary vocabulary;
    private final Journal journal;

    Ties(TieRows rows, ActorReading actors, SkyRows sky, Vocabulary vocabulary, Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.sky = sky;
        this.vocabulary = vocabulary;
        this.journal = journal;
    }

    /**
     * A tie to be recorded.
     *
     * @param kind code of vocabulary {@code tie-kind}
     * @param source the member, the host, the one who supports; either of the two where a kind has no
     *     direction
     * @param from first day on which it held; null when it is not known
     * @param until last day on which it held; null while it holds
     * @param open whether everyone may see it
     */
    public record Draft(
            String kind,
            ActorId source,
            ActorId target,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int weight,
            Proof proof,
            boolean open) {}

    /**
     * Records ties. The same tie told again is unchanged; told with another end, role or weight it is
     * updated.
     *
     * @param source where they come from, kept with each: {@code desk}, {@code import:…}
     * @return one result a tie, in their order; {@code actor} is its source
     */
    public List<Registration.Result> record(
            List<Draft> drafts, Registration.Source source, Acting by) {
        Set<String> kinds = vocabulary.codes().codes("tie-kind");
        Set<UUID> known = actors.lines(
                        drafts.stream().flatMap(Ties::ends).distinct().toList())
                .keySet();
        TieRows.Recording recording =
                new TieRows.Recording(journal.now(), by.person(), source.name(), source.example());
        List<Draft> good = new ArrayList<>(drafts.size());
        List<Optional<TieRefusal>> refusals = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Optional<TieRefusal> refusal = refusal(draft, kinds, known);
            refusals.add(refusal);
            if (refusal.isEmpty()) {
                good.add(straight(draft));
            }
        }
        Iterator<TieRows.Stored> stored = rows.put(good, recording).iterator();
        List<Registration.Result> results = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            results.add(refusals.get(i)
                    .map(refusal ->
                            new Registration.Result(Registration.State.REFUSED, null, refusal))
                    .orElseGet(() -> result(draft, stored.next())));
        }
        if (results.stream().anyMatch(result -> result.state() == Registration.State.ACCEPTED)) {
            journal.tell(by, "registry.ties-recorded", "source:" + source.name());
        }
        return results;
    }

    private static java.util.stream.Stream<UUID> ends(Draft draft) {
        return java.util.stream.Stream.of(draft.source().value(), draft.target().value());
    }

    private static Registration.Result result(Draft draft, TieRows.Stored stored) {
        Registration.State state = switch (stored) {
            case INSERTED -> Registration.State.ACCEPTED;
            case UPDATED -> Registration.State.UPDATED;
            case SAME -> Registration.State.UNCHANGED;
        };
        return new Registration.Result(state, draft.source(), null);
    }

    /** The first reason against a tie, in the order of {@link TieRefusal}. */
    private static Optional<TieRefusal> refusal(Draft draft, Set<String> kinds, Set<UUID> known) {
        if (!kinds.contains(draft.kind())) {
            return Optional.of(TieRefusal.KIND_UNKNOWN);
        }
        if (!known.contains(draft.source().value())
                || !known.contains(draft.target().value())) {
            return Optional.of(TieRefusal.ACTOR_UNKNOWN);
        }
        if (draft.source().equals(draft.target())) {
            return Optional.of(TieRefusal.SAME_ACTOR);
        }
        if (draft.from() != null && draft.until() != null && draft.until().isBefore(draft.from())) {
            return Optional.of(TieRefusal.PERIOD_BACKWARDS);
        }
        boolean proven =
                !draft.proof().path().isBlank() && !draft.proof().label().isBlank();
        return proven ? Optional.empty() : Optional.of(TieRefusal.PROOF_MISSING);
    }

    private static Draft straight(Draft draft) {
        boolean turned = WITHOUT_DIRECTION.contains(draft.kind())
                && draft.source().toString().compareTo(draft.target().toString()) > 0;
        return !turned
                ? draft
                : new Draft(
                        draft.kind(),
                        draft.target(),
                        draft.source(),
                        draft.role(),
                        draft.from(),
                        draft.until(),
                        draft.weight(),
                        draft.proof(),
                        draft.open());
    }

    /** Says that a tie held until a day. */
    public Outcome<UUID> end(UUID tie, LocalDate until, Acting by) {
        if (rows.ends(tie).isEmpty()) {
            return Outcome.refused(TieRefusal.NOT_FOUND);
        }
        if (!rows.end(tie, until)) {
            return Outcome.refused(TieRefusal.PERIOD_BACKWARDS);
        }
        journal.tell(by, "registry.tie-ended", "tie:" + tie);
        return Outcome.done(tie);
    }

    /** Takes back a tie recorded by mistake; the record keeps it. */
    public Outcome<UUID> withdraw(UUID tie, Acting by) {
        if (!rows.withdraw(tie, journal.now())) {
            return Outcome.refused(TieRefusal.NOT_FOUND);
        }
        journal.tell(by, "registry.tie-withdrawn", "tie:" + tie);
        return Outcome.done(tie);
    }

    /** An actor's ties, those that began last first; reserved ones only for whoever may see them. */
    @Transactional(readOnly = true)
    public List<TieView> of(ActorId actor, boolean reservedToo) {
        return rows.of(actor, reservedToo);
    }

    /** The members of a network, of today and before, by role and name. */
    @Transactional(readOnly = true)
    public List<TieView> members(ActorId network, boolean reservedToo) {
        return rows.members(network, reservedToo);
    }

    /** Public ties that began on the day or after, the latest first, each with its source. */
    @Transactional(readOnly = true)
    public List<TieView.FromSource> formedSince(LocalDate day, int most, int skip) {
        return rows.formedSince(day, most, skip);
    }

    /** The two actors of a tie. */
    @Transactional(readOnly = true)
    public Optional<List<UUID>> ends(UUID tie) {
        return rows.ends(tie);
    }

    /** All public actors and ties at once. */
    @Transactional(readOnly = true)
    public Sky sky() {
        return new Sky(sky.stars(), sky.lines());
    }

    /** A text that changes whenever {@link #sky} may have changed. */
    @Transactional(readOnly = true)
    public String skyVersion() {
        return sky.version();
    }
}
