package org.costellazioni.registry.twins;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.rules.LocalityRules;
import org.costellazioni.registry.store.LocalityRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The localities of a territory’s municipalities: whoever compares places asks here what they are. */
@Component
@Transactional
public class Localities {

    private final LocalityRows rows;
    private final Journal journal;

    Localities(LocalityRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    /** By municipality and name. */
    @Transactional(readOnly = true)
    public List<Locality> all() {
        return rows.all();
    }

    /** The one of this name; capitals and accents do not count. */
    @Transactional(readOnly = true)
    public Optional<Locality> find(String name) {
        return rows.find(name);
    }

    /** The municipalities that actors of the national register are in. */
    @Transactional(readOnly = true)
    public List<String> municipalities() {
        return rows.municipalities();
    }

    /** Writes a locality, or another municipality for one; what was learned is then the office’s word. */
    public Outcome<Locality> keep(Locality locality, Acting by) {
        Optional<LocalityRefusal> refusal = LocalityRules.refusal(locality, rows.all());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        put(locality, "registry.locality-kept", by);
        return Outcome.done(locality);
    }

    /** Forgets a locality; answers whether it was there. */
    public boolean remove(String name, Acting by) {
        boolean removed = rows.remove(name);
        if (removed) {
            journal.tell(by, "registry.locality-removed", Act.subject("locality", name));
        }
        return removed;
    }

    /** Learns from the places of two actors said to be the same; empty if they teach nothing. */
    public Optional<Locality> learn(String onePlace, String otherPlace, Acting by) {
        String one = onePlace.strip();
        String other = otherPlace.strip();
        if (one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other)) {
            return Optional.empty();
        }
        LocalityRules.Known known =
                new LocalityRules.Known(Set.copyOf(rows.municipalities()), rows.all());
        int balance = rows.named(one) - rows.named(other);
        Optional<Locality> learned = LocalityRules.learned(
                one, other, known, place -> place.equals(one) ? balance > 0 : balance < 0);
        learned = learned.filter(
                locality -> LocalityRules.refusal(locality, known.localities()).isEmpty());
        learned.ifPresent(locality -> put(locality, "registry.locality-learned", by));
        return learned;
    }

    /** Forgets what a decision taught that was taken back, unless the office has written it since. */
    public void unlearn(String name, Acting by) {
        if (find(name).filter(Locality::learned).isPresent() && remove(name, by)) {
            journal.announce(new LocalityKept(name));
        }
    }

    private void put(Locality locality, String verb, Acting by) {
        rows.put(locality, journal.now(), by.person());
        journal.tell(by, verb, Act.subject("locality", locality.name()));
        journal.announce(new LocalityKept(locality.name()));
    }
}
