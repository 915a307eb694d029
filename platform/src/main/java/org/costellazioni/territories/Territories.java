package org.costellazioni.territories;

import org.costellazioni.database.Journal;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The territories of this house, and the one at hand. */
@Component
@Transactional
public class Territories implements TerritoryDirectory {

    private final TerritoryRows rows;
    private final Journal journal;

    Territories(TerritoryRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /**
     * Makes a territory; the slug must be free. Its own row says when: no territory is bound in whose
     * record it could be told. The one that was alone until now goes on answering at every name that
     * nobody enters: those who know its address must not lose it.
     */
    public Outcome<Territory> create(String slug, String name, boolean demonstration) {
        Optional<TerritoryRefusal> refusal = TerritoryCall.refusal(slug, name);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        List<Territory> before = rows.all();
        TerritoryId id = TerritoryId.next();
        String plain = TerritoryCall.normal(slug);
        if (!rows.insert(id, plain, name.strip(), demonstration, journal.now())) {
            return Outcome.refused(TerritoryRefusal.SLUG_TAKEN);
        }
        if (before.size() == 1) {
            rows.addHost(before.getFirst().id(), TerritoryCall.ANY_HOST);
        }
        return Outcome.done(rows.byId(id).orElseThrow());
    }

    /**
     * Changes what the territory at hand decides about itself.
     *
     * @param seen as whoever changes them found them; another change in between refuses this one
     */
    public Outcome<Territory> change(
            TerritorySettings seen, TerritorySettings settings, Acting by) {
        Optional<TerritoryRefusal> refusal = settings.refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        TerritoryId id = TerritoryScope.required();
        if (!rows.update(id, seen, settings)) {
            return Outcome.refused(TerritoryRefusal.CHANGED_MEANWHILE);
        }
        journal.tell(by, "territories.edited", "territory:" + id);
        return Outcome.done(rows.byId(id).orElseThrow());
    }

    /**
     * Lets a host name this territory: {@code associazioni.comune.example.it}, without port, or {@link
     * TerritoryCall#ANY_HOST}. Another territory that it named so far loses it.
     */
    public void addHost(TerritoryId territory, String host) {
        rows.addHost(territory, host.toLowerCase(Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public List<Territory> list() {
        return rows.all();
    }

    @Override
    @Transactional(readOnly = true)
    public List<TerritoryId> all() {
        return rows.all().stream().map(Territory::id).toList();
    }

    /** The territory that the host names, else the one that takes the names of nobody, or is alone. */
    @Transactional(readOnly = true)
    public Optional<Territory> ofHost(String host) {
        return rows.byHost(host.toLowerCase(Locale.ROOT))
                .or(() -> rows.byHost(TerritoryCall.ANY_HOST))
                .or(this::alone);
    }

    private Optional<Territory> alone() {
        List<Territory> all = rows.all();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The hosts that name this territory, in the order of the alphabet. */
    @Transactional(readOnly = true)
    public List<String> hosts(TerritoryId territory) {
        return rows.hosts(territory);
    }

    /** Whether an administrator entered this very host for a territory. */
    @Transactional(readOnly = true)
    public boolean named(String host) {
        return !host.equals(TerritoryCall.ANY_HOST)
                && rows.byHost(host.toLowerCase(Locale.ROOT)).isPresent();
    }

    /** The territory that a command names with {@code --territory}, else the only one there is. */
    @Transactional(readOnly = true)
    public Outcome<Territory> chosen(Optional<String> slug) {
        List<Territory> all = rows.all();
        if (all.isEmpty()) {
            return Outcome.refused(TerritoryRefusal.NONE_YET);
        }
        if (slug.isPresent()) {
            return all.stream()
                    .filter(territory -> territory.slug().equals(slug.get()))
                    .findFirst()
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(TerritoryRefusal.NOT_FOUND));
        }
        return all.size() == 1
                ? Outcome.done(all.getFirst())
                : Outcome.refused(TerritoryRefusal.NAME_ONE);
    }

    /** The territory at hand. */
    @Transactional(readOnly = true)
    public Territory current() {
        return rows.byId(TerritoryScope.required()).orElseThrow();
    }
}
