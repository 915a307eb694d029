package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.lists.OutcomeEntry;
import org.costellazioni.intake.rules.RowState;
import org.costellazioni.people.Role;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of an import and what became of each: what the sums of its page count. */
@Component
class OutcomeList extends Listing<OutcomeEntry> {

    private final Imports imports;

    OutcomeList(Imports imports) {
        super("/importazioni/{id}/esiti", "intake.outcomes", OutcomeEntry.ROWS);
        this.imports = imports;
        only(Role.PROGRAMME_OFFICE);
        filter(Filter.words("intake.rows.names"));
        filter(Filter.choice("esito", "intake.outcomes.state", OutcomeList::states));
        column(Column.number("riga", "intake.show.line", OutcomeEntry::line));
        column(Column.text("nome", "intake.rows.names", OutcomeEntry::name)
                .link(OutcomeEntry::actor));
        column(Column.<OutcomeEntry>text(
                        "esito", "intake.outcomes.state", entry -> entry.state().name())
                .said((entry, words) -> words.of(entry.state().messageKey())));
        perPage(100);
    }

    private static List<Option> states(Words words) {
        return Arrays.stream(RowState.values())
                .map(state -> new Option(state.name(), words.of(state.messageKey())))
                .toList();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return ImportId.parse(viewpoint.part("id"))
                .flatMap(imports::one)
                .map(view -> new Scope(
                        Map.of("import", view.id()),
                        List.of(view.fileName()),
                        List.of(
                                new Crumb("intake.imports.title", "/importazioni"),
                                new Crumb(view.fileName(), "/importazioni/" + view.id()))));
    }
}
