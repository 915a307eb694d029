package org.costellazioni.meetings.web;

import org.costellazioni.meetings.lists.OccasionEntry;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.site.lists.CalendarEvent;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What happened and what is announced, and to those who look after it what nobody else sees. */
@Component
class OccasionList extends Listing<OccasionEntry> {

    private final Clock clock;

    OccasionList(Clock clock) {
        super("/occasioni", "meetings.occasions", OccasionEntry.ROWS);
        this.clock = clock;
        template("meetings/web/occasions");
        filter(Filter.words("meetings.occasions.words"));
        filter(Filter.from("dal", "meetings.occasions.from"));
        filter(Filter.to("al", "meetings.occasions.to"));
        filter(Filter.flag("svolte", "meetings.occasions.held"));
        column(Column.text("titolo", "meetings.occasions.name", OccasionEntry::title)
                .link(OccasionList::link));
        column(Column.day("giorno", "meetings.occasions.day", OccasionEntry::day));
        column(Column.text("luogo", "meetings.occasions.place", OccasionEntry::place));
        column(Column.<OccasionEntry>text("stato", "meetings.occasions.state", OccasionList::state)
                .said((occasion, words) -> {
                    String state = state(occasion);
                    return state == null ? "" : words.of("meetings.occasion." + state);
                }));
        identity(
                occasion -> occasion.id().toString(),
                (occasion, words) -> words.of(
                        occasion.cancelled() == null
                                ? "meetings.occasions.told"
                                : "meetings.occasions.told.cancelled",
                        occasion.title(),
                        words.date(occasion.day()),
                        occasion.place()),
                OccasionList::link);
        news(OccasionEntry::writtenAt);
        dates((occasion, words) -> CalendarEvent.on(occasion.day(), occasion.place())
                .changed(occasion.version() - 1, occasion.cancelled() != null));
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        Map<String, Object> values =
                new HashMap<>(OccasionRules.sight(viewpoint.reader()).values());
        values.put("today", LocalDate.now(clock));
        return Optional.of(Scope.of(values));
    }

    /** The page is public once the ties are recorded; before that it is for those who look after it. */
    private static @Nullable String link(OccasionEntry occasion) {
        return occasion.cared() || occasion.recorded() ? occasion.path() : null;
    }

    /**
     * That it was called off is told to everyone; whether the ties are recorded, to those alone who can do
     * something about it.
     */
    private static @Nullable String state(OccasionEntry occasion) {
        if (occasion.cancelled() != null) {
            return "cancelled";
        }
        return !occasion.cared() ? null : occasion.recorded() ? "recorded" : "unrecorded";
    }
}
