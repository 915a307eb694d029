package org.costellazioni.registry;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.rules.ProofRules;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.SkyRows;
import org.costellazioni.registry.store.TieRows;
import org.costellazioni.registry.writing.TieKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who did what with whom: recorded once, where it happens, each with its proof. */
@Component
@Transactional
public class Ties {

    private final TieRows rows;
    private final ActorReading actors;
    private final SkyRows sky;
    private final TieKinds kinds;
    private final Journal journal;

    Ties(TieRows rows, ActorReading actors, SkyRows sky, TieKinds kinds, Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.sky = sky;
        this.kinds = kinds;
        this.journal = journal;
    }

    /**
     * A tie to be recorded.
     *
     * @param source the member, the host, the one who supports; either of the two where a kind has no
     *     direction
     * @param from first day on which it held; null when it is not known
     * @param until last day on which it held; null while it holds
     * @param open whether everyone may see it
     */
    public record Draft(
            TieKind.Code kind,
            ActorId source,
            ActorId target,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int weight,
            Proof proof,
            boolean open) {

        /** The actor at its other end. */
        public ActorId other(ActorId end) {
            return source.equals(end) ? target : source;
        }

        /** The same tie as its kind keeps it: one without direction from the lesser identifier. */
        private Draft as(TieKind kept) {
            boolean turned = !kept.directed() && source.toString().compareTo(target.toString()) > 0;
            return new Draft(
                    kept.code(),
                    turned ? target : source,
                    turned ? source : target,
                    role,
                    from,
                    until,
                    weight,
                    proof,
                    open);
        }
    }

    /** The kinds of ties of a territory, as they were when read. */
    public static final class Kinds {

        private final List<TieKind> all;
        private final Map<String, TieKind> byCode = new HashMap<>();
        private final Map<String, TieKind> byName = new HashMap<>();

        public Kinds(List<TieKind> all) {
            this.all = List.copyOf(all);
            for (TieKind kind : all) {
                byCode.put(kind.code().text(), kind);
                kind.former().forEach(code -> byCode.put(code.text(), kind));
            }
            // The code of one may be the words of another, which are what people write.
            byCode.forEach((code, kind) -> name(TieKind.plain(code), kind));
            all.forEach(kind -> kind.names().forEach(name -> name(name, kind)));
        }

        private void name(String plain, TieKind kind) {
            if (!kind.hidden()) {
                byName.put(plain, kind);
            }
        }

        /** In their order, hidden ones too. */
        public List<TieKind> all() {
            return all;
        }

        /** Those that may be chosen for a new tie. */
        public List<TieKind> offered() {
            return all.stream().filter(kind -> !kind.hidden()).toList();
        }

        /** The kind of this code, or the one that it was joined into. */
        public Optional<TieKind> find(TieKind.Code code) {
            return Optional.ofNullable(byCode.get(code.text()));
        }

        /** {@link #find} of a code that a tie has; one that nobody knows any more stands for itself. */
        public TieKind of(String code) {
            TieKind kind = byCode.get(code);
            return kind != null ? kind : TieKind.unknown(new TieKind.Code(code));
        }

        /** The kind that a list names by phrase, alias or code; hidden ones are not meant. */
        public Optional<TieKind> named(String written) {
            return Optional.ofNullable(byName.get(TieKind.plain(written)));
        }
    }

    /**
     * Records ties that count at once: from the office, a meeting, an import. The same tie told again is
     * unchanged; told with another end, role or weight it is updated; one that waited for a word counts.
     *
     * @param source where they come from, kept with each: {@code desk}, {@code import:…}
     * @return one result a tie, in their order; {@code actor} is its source
     */
    public List<Registration.Result> record(
            List<Draft> drafts, Registration.Source source, Acting by) {
        Kinds known = kinds.current();
        Set<UUID> present = actors.lines(
                        drafts.stream().flatMap(Ties::ends).distinct().toList())
                .keySet();
        TieRows.Recording recording =
                new TieRows.Recording(journal.now(), by.person(), source.name(), source.example());
        List<Draft> good = new ArrayList<>(drafts.size());
        List<Optional<TieRefusal>> refusals = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            Optional<TieKind> kind = known.find(draft.kind());
            Optional<TieRefusal> refusal =
                    kind.isEmpty() ? Optional.of(TieRefusal.KIND_UNKNOWN) : refusal(draft, present);
            refusals.add(refusal);
            if (refusal.isEmpty()) {
                good.add(draft.as(kind.orElseThrow()));
            }
        }
        Iterator<TieRows.Told> told = rows.tell(good, recording).iterator();
        List<Registration.Result> results = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            results.add(refusals.get(i)
                    .map(refusal ->
                            new Registration.Result(Registration.State.REFUSED, null, refusal))
                    .orElseGet(() -> result(draft, told.next())));
        }
        if (results.stream().anyMatch(result -> result.state() == Registration.State.ACCEPTED)) {
            journal.tell(by, "registry.ties-recorded", "source:" + source.name());
        }
        return results;
    }

    private static java.util.stream.Stream<UUID> ends(Draft draft) {
        return java.util.stream.Stream.of(draft.source().value(), draft.target().value());
    }

    private static Registration.Result result(Draft draft, TieRows.Told told) {
        Registration.State state = switch (told.stored()) {
            case INSERTED -> Registration.State.ACCEPTED;
            case UPDATED -> Registration.State.UPDATED;
            case SAME -> Registration.State.UNCHANGED;
        };
        return new Registration.Result(state, draft.source(), null, List.of(told.written()));
    }

    /** The first reason against a tie of a known kind, in the order of {@link TieRefusal}. */
    private static Optional<TieRefusal> refusal(Draft draft, Set<UUID> present) {
        if (!present.contains(draft.source().value())
                || !present.contains(draft.target().value())) {
            return Optional.of(TieRefusal.ACTOR_UNKNOWN);
        }
        if (draft.source().equals(draft.target())) {
            return Optional.of(TieRefusal.SAME_ACTOR);
        }
        if (draft.from() != null && draft.until() != null && draft.until().isBefore(draft.from())) {
            return Optional.of(TieRefusal.PERIOD_BACKWARDS);
        }
        return ProofRules.refusal(draft.proof(), List.of());
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

    /** An actor's ties that count, those that began last first; reserved ones for whoever may see them. */
    @Transactional(readOnly = true)
    public List<TieView> of(ActorId actor, boolean reservedToo) {
        return rows.of(actor, reservedToo, kinds.recent());
    }

    /** The members of a network by ties that count, of today and before, by role and name. */
    @Transactional(readOnly = true)
    public List<TieView> members(ActorId network, boolean reservedToo) {
        return rows.members(network, reservedToo, kinds.recent());
    }

    /** The networks, by name: those that others can be members of. */
    @Transactional(readOnly = true)
    public List<ActorLine> networks() {
        return actors.networks();
    }

    /** The two actors of a tie. */
    @Transactional(readOnly = true)
    public Optional<List<UUID>> ends(UUID tie) {
        return rows.ends(tie);
    }

    /** All public actors and ties at once. */
    @Transactional(readOnly = true)
    public Sky sky() {
        return new Sky(sky.stars(), sky.lines(), sky.declared());
    }

    /** A text that changes whenever {@link #sky} may have changed. */
    @Transactional(readOnly = true)
    public String skyVersion() {
        return sky.version();
    }

    /** The kinds of ties, with the words in which they are told. */
    @Transactional(readOnly = true)
    public Kinds kinds() {
        return kinds.recent();
    }

    /**
     * Adds a kind of the territory's own, whose code is {@link TieKind.Code#NEW}, or writes other words
     * for one. Of a kind that ties have the direction cannot change.
     */
    public Outcome<TieKind> keepKind(TieKind kind, Acting by) {
        return kinds.keep(kind, by);
    }

    /**
     * Joins one kind into another: its ties take the other kind, two that would be one become one, and
     * what named it names the other from now on.
     */
    public Outcome<TieKind> joinKinds(TieKind.Code gone, TieKind.Code kept, Acting by) {
        return kinds.join(gone, kept, by);
    }
}
