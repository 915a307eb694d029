package org.costellazioni.people.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.lists.MandateEntry;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All mandates of the territory, for the programme office: who acts for whom, and until when. */
@Component
class MandateList extends Listing<MandateEntry> {

    private final ActorLabels labels;
    private final Clock clock;

    MandateList(ActorLabels labels, People people, Mandates mandates, Clock clock) {
        super("/deleghe/tutte", "people.all-mandates", MandateEntry.ROWS);
        this.labels = labels;
        this.clock = clock;
        only(Role.PROGRAMME_OFFICE);
        filter(Filter.words("people.mandate.person"));
        filter(Filter.choice("tipo", "people.mandate.kind", MandateList::kinds));
        filter(Filter.to("entro", "people.all-mandates.by"));
        filter(Filter.flag("valide", "people.all-mandates.valid"));
        column(Column.text("persona", "people.mandate.person", MandateEntry::person));
        column(Column.text("realta", "people.mandate.actor", MandateEntry::actorName));
        column(Column.<MandateEntry>text(
                        "tipo", "people.mandate.kind", entry -> entry.kind().name())
                .said((entry, words) -> words.of(entry.kind().messageKey())));
        column(Column.day("inizio", "people.mandate.from", MandateEntry::from));
        column(Column.day("scadenza", "people.mandate.until", MandateEntry::until)
                .orElse("people.mandate.open"));
        identity(
                entry -> entry.id().toString(),
                (entry, words) ->
                        words.of("people.all-mandates.told", entry.person(), entry.actorName()),
                entry -> null);
        news(MandateEntry::grantedAt);
        act(new Ending(people, mandates));
        perPage(50);
    }

    private static List<Option> kinds(Words words) {
        return Arrays.stream(MandateKind.values())
                .map(kind -> new Option(kind.name(), words.of(kind.messageKey())))
                .toList();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(new Scope(
                Map.of("today", LocalDate.now(clock)),
                List.of(),
                List.of(new Crumb("people.mandates.title", "/deleghe"))));
    }

    @Override
    protected List<MandateEntry> completed(List<MandateEntry> some, Viewpoint viewpoint) {
        Map<ActorId, String> names =
                labels.of(some.stream().map(MandateEntry::actor).distinct().toList());
        return some.stream()
                .map(entry -> entry.of(names.getOrDefault(entry.actor(), "")))
                .toList();
    }

    /** Ends the ticked mandates at once. */
    private record Ending(People people, Mandates mandates) implements BulkAct<MandateEntry> {

        @Override
        public String name() {
            return "fine";
        }

        @Override
        public String label() {
            return "people.all-mandates.end";
        }

        @Override
        public boolean offeredTo(Reader reader) {
            return reader.has(Role.PROGRAMME_OFFICE);
        }

        @Override
        public String announced(MandateEntry entry, Words words) {
            return words.of("people.all-mandates.will-end");
        }

        @Override
        public Outcome<?> carryOut(MandateEntry entry, String note, Acting by) {
            return mandates.end(people.visitor(by), entry.id());
        }
    }
}
