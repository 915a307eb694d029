package org.costellazioni.registry.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.registry.lists.TwinLine;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;

/** Likely twins that wait for the programme office; the ticked ones can be told apart together. */
@Component
class TwinList extends Listing<TwinLine> {

    TwinList(Twins twins) {
        super("/doppioni", "registry.twins", TwinLine.ROWS);
        only(Role.PROGRAMME_OFFICE);
        filter(Filter.words("registry.twins.words"));
        filter(Filter.number("almeno", "registry.twins.at-least"));
        column(Column.<TwinLine>text("coppia", "registry.twins.two", TwinLine::id)
                .said(TwinList::pair)
                .link(TwinList::path)
                .where(Where.PAGE_ALONE));
        column(Column.text("prima", "registry.twins.first", TwinLine::firstName)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.text("seconda", "registry.twins.second", TwinLine::secondName)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.<TwinLine>text("motivo", "registry.twins.reason", TwinLine::reason)
                .said((twin, words) -> words.of(twin.reason())));
        column(Column.number("somiglianza", "registry.twins.likeness", TwinLine::score));
        column(Column.moment("trovata", "registry.twins.found", TwinLine::foundAt));
        identity(TwinLine::id, TwinList::pair, TwinList::path);
        news(TwinLine::foundAt);
        act(new Distinction(twins));
        perPage(50);
    }

    private static String pair(TwinLine twin, Words words) {
        return words.of("registry.twins.pair", twin.firstName(), twin.secondName());
    }

    private static String path(TwinLine twin) {
        return "/doppioni/" + twin.first() + "/" + twin.second();
    }

    /** Says of the ticked pairs that they are two. */
    private record Distinction(Twins twins) implements BulkAct<TwinLine> {

        @Override
        public String name() {
            return "distinzione";
        }

        @Override
        public String label() {
            return "registry.twins.tell-apart";
        }

        @Override
        public boolean offeredTo(Reader reader) {
            return reader.has(Role.PROGRAMME_OFFICE);
        }

        @Override
        public String announced(TwinLine twin, Words words) {
            return words.of("registry.twins.will-be-apart");
        }

        @Override
        public Outcome<?> carryOut(TwinLine twin, String note, Acting by) {
            twins.tellApart(twin.first(), twin.second(), by);
            return Outcome.done(twin);
        }
    }
}
