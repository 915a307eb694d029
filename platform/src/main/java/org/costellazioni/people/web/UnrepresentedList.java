package org.costellazioni.people.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Role;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.lists.UnrepresentedEntry;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Actors that nobody represents, for the programme office, which names who does. */
@Component
class UnrepresentedList extends Listing<UnrepresentedEntry> {

    private final KnownActors actors;
    private final Clock clock;

    UnrepresentedList(KnownActors actors, Clock clock) {
        super("/deleghe/senza-rappresentante", "people.unrepresented", UnrepresentedEntry.ROWS);
        this.actors = actors;
        this.clock = clock;
        only(Role.PROGRAMME_OFFICE);
        filter(Filter.choice("motivo", "people.unrepresented.why", UnrepresentedList::reasons));
        filter(Filter.from("dal", "people.unrepresented.from"));
        filter(Filter.flag("delegati", "people.unrepresented.with-others"));
        column(Column.text("realta", "people.mandate.actor", UnrepresentedEntry::name)
                .link(UnrepresentedEntry::path));
        column(Column.day("da", "people.unrepresented.since", UnrepresentedEntry::since)
                .orElse("people.unrepresented.why.mai"));
        column(Column.number("persone", "people.unrepresented.others", UnrepresentedEntry::others));
        identity(
                entry -> entry.actor().toString(),
                (entry, words) -> entry.name(),
                UnrepresentedEntry::path);
        perPage(50);
    }

    private static List<Option> reasons(Words words) {
        return Stream.of("lasciata", "mai")
                .map(why -> new Option(why, words.of("people.unrepresented.why." + why)))
                .toList();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of("today", LocalDate.now(clock))));
    }

    @Override
    protected List<UnrepresentedEntry> completed(
            List<UnrepresentedEntry> some, Viewpoint viewpoint) {
        Map<ActorId, String> names =
                actors.names(some.stream().map(UnrepresentedEntry::actor).toList());
        return some.stream()
                .map(entry -> entry.named(names.getOrDefault(entry.actor(), "")))
                .toList();
    }
}
