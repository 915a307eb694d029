package org.costellazioni.registry.writing;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.Journal;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.rules.Slugs;
import org.costellazioni.registry.rules.TieKindRules;
import org.costellazioni.registry.store.TieKindRows;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of ties of each territory: kept until something is written there, changed, joined. */
@Component
public class TieKinds {

    /** What another process writes is not counted here. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST_TERRITORIES = 500;

    private final TieKindRows rows;
    private final WriteCounter changes;
    private final Journal journal;
    private final Cache<TerritoryId, CachedKinds> known;

    TieKinds(TieKindRows rows, WriteCounter changes, Journal journal, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.journal = journal;
        this.known = Caches.by(clock)
                .maximumSize(MOST_TERRITORIES)
                .expireAfterWrite(FRESH)
                .build();
    }

    private record CachedKinds(long upTo, Ties.Kinds kinds) {}

    /** The kinds of the territory at hand as they were some seconds ago at most. */
    public Ties.Kinds recent() {
        TerritoryId territory = TerritoryScope.required();
        long upTo = changes.upTo(territory);
        CachedKinds read = known.getIfPresent(territory);
        if (read == null || read.upTo() != upTo) {
            read = new CachedKinds(upTo, current());
            known.put(territory, read);
        }
        return read.kinds();
    }

    /** The kinds as they are now, for whoever writes. */
    public Ties.Kinds current() {
        return new Ties.Kinds(rows.all());
    }

    /** Writes a new kind, or other words for one; its code stays. */
    public Outcome<TieKind> keep(TieKind written, Acting by) {
        Ties.Kinds kinds = current();
        Optional<TieKind> before = kinds.find(written.code());
        boolean made = written.is(Code.NEW);
        if (before.isEmpty() && !made) {
            return Outcome.refused(TieRefusal.KIND_UNKNOWN);
        }
        List<TieKind> others = kinds.all().stream()
                .filter(kind -> before.isEmpty() || !kind.is(before.get().code()))
                .toList();
        boolean used = before.isPresent() && rows.used(before.get().code());
        Optional<TieRefusal> refusal = TieKindRules.refusal(
                written, new TieKindRules.Around(before.orElse(null), others, used));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        TieKind kept = made
                ? written.as(free(String.valueOf(written.italian().phrase()), kinds))
                : written;
        rows.put(kept);
        journal.tell(by, "registry.tie-kind-kept", subject(kept));
        return Outcome.done(kept);
    }

    /** A code made of the phrase that no kind has, nor had before it was joined into another. */
    private static Code free(String phrase, Ties.Kinds kinds) {
        String wish = Slugs.of(phrase);
        Code code = new Code(wish);
        for (int number = 2; kinds.find(code).isPresent(); number++) {
            code = new Code(wish + "-" + number);
        }
        return code;
    }

    /** Gives the ties of one kind another, which takes its names too. */
    public Outcome<TieKind> join(Code gone, Code kept, Acting by) {
        Ties.Kinds kinds = current();
        Optional<TieKind> from = kinds.find(gone);
        Optional<TieKind> into = kinds.find(kept);
        if (from.isEmpty() || into.isEmpty()) {
            return Outcome.refused(TieRefusal.KIND_UNKNOWN);
        }
        Optional<TieRefusal> refusal = TieKindRules.joining(from.get(), into.get());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        TieKindRows.Moved ties = rows.join(from.get(), into.get(), journal.now(), by.person());
        rows.put(into.get().with(from.get()));
        journal.tell(
                by,
                "registry.tie-kinds-joined",
                subject(into.get()),
                Map.of(
                        "joining", ties.joining().toString(),
                        "moved", String.valueOf(ties.moved()),
                        "doubled", String.valueOf(ties.doubled())));
        return Outcome.done(current().of(kept.text()));
    }

    /** What was joined into what, the latest first. */
    public List<TieKind.Joining> joinings() {
        return rows.joinings();
    }

    private static String subject(TieKind kind) {
        return Act.subject("tie-kind", kind.code().text());
    }
}
