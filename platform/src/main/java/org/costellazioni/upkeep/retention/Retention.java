package org.costellazioni.upkeep.retention;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;

/** The periods after which data go that a territory may choose, within bounds. */
@Component
@Transactional
public class Retention {

    /** Days; shorter ones would let go of what somebody is still working on. */
    public static final int LEAST_DAYS = 30;

    /** Days; longer ones would need a reason that no territory has given. */
    public static final int MOST_DAYS = 730;

    private final KeptData kept;
    private final RetentionPeriods periods;
    private final Journal journal;

    Retention(KeptData kept, RetentionPeriods periods, Journal journal) {
        this.kept = kept;
        this.periods = periods;
        this.journal = journal;
    }

    /** What the territory may choose the period of, by its key, with the days of today. */
    @Transactional(readOnly = true)
    public Map<String, Integer> editable() {
        Map<String, Integer> days = new LinkedHashMap<>();
        for (PersonalData data : kept.all()) {
            Term term = data.term();
            if (term != null && term.editable()) {
                days.put(data.key(), days(term.period()));
            }
        }
        return days;
    }

    private static int days(Period period) {
        return Math.toIntExact(period.toTotalMonths() * 365 / 12 + period.getDays());
    }

    /**
     * Chooses periods.
     *
     * @throws IllegalArgumentException for what the territory may not choose, or beyond the bounds
     */
    public void choose(Map<String, Integer> days, Acting by) {
        Map<String, Integer> now = editable();
        days.forEach((key, chosen) -> {
            if (!now.containsKey(key) || chosen < LEAST_DAYS || chosen > MOST_DAYS) {
                throw new IllegalArgumentException(key + " is not kept for " + chosen + " days");
            }
            if (!chosen.equals(now.get(key))) {
                periods.put(key, chosen, by.person(), journal.now());
                journal.tell(
                        by,
                        "upkeep.period-chosen",
                        "personal-data:" + key,
                        Map.of("days", Integer.toString(chosen)));
            }
        });
    }
}
