package org.costellazioni.registry.withdrawals;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Registration.Mark;
import org.costellazioni.registry.Registration.Written;
import org.costellazioni.registry.store.AreaRows;
import org.costellazioni.registry.store.TieTexts;
import org.costellazioni.registry.store.WithdrawalRows;
import org.costellazioni.registry.writing.Neighborhoods;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes back what rows of lists wrote, in the caller's transaction, latest first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Withdrawals {

    private final WithdrawalRows rows;
    private final TieTexts ties;
    private final AreaRows areas;
    private final Neighborhoods neighborhoods;
    private final Journal journal;

    Withdrawals(
            WithdrawalRows rows,
            TieTexts ties,
            AreaRows areas,
            Neighborhoods neighborhoods,
            Journal journal) {
        this.rows = rows;
        this.ties = ties;
        this.areas = areas;
        this.neighborhoods = neighborhoods;
        this.journal = journal;
    }

    /** Those of the actors that cannot simply go, with the reason. */
    public Map<UUID, Standing> standing(Collection<UUID> actors) {
        return rows.standing(actors);
    }

    /**
     * Takes actors out of the registry; their addresses say so, and a list may bring them again under the
     * same ones.
     *
     * @param reason message key, told to whoever opens the address
     * @param source as which the record tells why
     */
    public void withdraw(Collection<UUID> actors, String reason, String source, Acting by) {
        if (!actors.isEmpty()) {
            rows.withdraw(actors, reason, by.person(), journal.now());
            journal.tell(
                    by,
                    "registry.actors-withdrawn",
                    "source:" + source,
                    Map.of("actors", Integer.toString(actors.size())));
        }
    }

    /** Why whoever had this address is not there any more: a message key. */
    @Transactional(readOnly = true)
    public Optional<String> reason(String slug) {
        return rows.reason(slug);
    }

    /** Those of the themes that actors have. */
    public Set<String> themesInUse(Collection<String> themes) {
        return rows.themesInUse(themes);
    }

    /**
     * Takes ties back, or changes of ties; of each that stays the reason.
     *
     * @param written marks of ties, latest first
     */
    public Map<Written, Standing> takeBackTies(List<Written> written) {
        Map<Written, Standing> staying = new HashMap<>();
        Map<UUID, TieTexts.State> now = new HashMap<>(
                ties.lock(written.stream().map(Written::thing).distinct().toList()));
        Map<UUID, TieTexts.State> restored = new LinkedHashMap<>();
        Set<UUID> gone = new LinkedHashSet<>();
        for (Written one : written) {
            TieTexts.State state = now.get(one.thing());
            if (state == null) {
                staying.put(one, Standing.GONE);
            } else if (one.mark() != Mark.TIE_SAID) {
                String after = String.valueOf(one.after());
                if (!state.text().equals(after)) {
                    boolean moved = !state.ends().equals(TieTexts.State.ends(after));
                    staying.put(one, moved ? Standing.MERGER : Standing.PERSON);
                } else if (one.mark() == Mark.TIE_MADE) {
                    gone.add(one.thing());
                    now.remove(one.thing());
                } else {
                    TieTexts.State before =
                            new TieTexts.State(one.thing(), String.valueOf(one.before()));
                    now.put(one.thing(), before);
                    restored.put(one.thing(), before);
                }
            }
        }
        restored.keySet().removeAll(gone);
        ties.withdraw(gone, journal.now());
        ties.restore(restored.values());
        return staying;
    }

    /**
     * Takes areas back, or changes of areas; of each that stays the reason. Whoever was in one by a place on
     * the map is put where that place is now.
     *
     * @param written marks of areas, latest first
     */
    public Map<Written, Standing> takeBackAreas(List<Written> written) {
        Map<Written, Standing> staying = new HashMap<>();
        for (Written one : written) {
            Optional<Area> now = areas.find(one.thing());
            if (now.isEmpty()) {
                staying.put(one, Standing.GONE);
            } else if (one.mark() != Mark.AREA_SAID) {
                takeBack(one, now.get()).ifPresent(reason -> staying.put(one, reason));
            }
        }
        if (!written.isEmpty()) {
            neighborhoods.placeAll();
        }
        return staying;
    }

    private Optional<Standing> takeBack(Written one, Area now) {
        if (!Neighborhoods.text(now).equals(one.after())) {
            return Optional.of(Standing.PERSON);
        }
        if (one.mark() == Mark.AREA_MADE && areas.chosen(now.id())) {
            return Optional.of(Standing.LIST_USE);
        }
        areas.clear(now.id());
        if (one.mark() == Mark.AREA_MADE) {
            areas.delete(now.id());
        } else {
            neighborhoods.take(Neighborhoods.as(String.valueOf(one.before()), now), journal.now());
        }
        return Optional.empty();
    }
}
