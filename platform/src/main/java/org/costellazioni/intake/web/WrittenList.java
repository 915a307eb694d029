package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.lists.WrittenEntry;
import org.costellazioni.people.Role;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of an import that wrote something; each can be undone by itself. */
@Component
class WrittenList extends Listing<WrittenEntry> {

    private final Imports imports;

    WrittenList(Imports imports) {
        super("/importazioni/{id}/righe", "intake.rows", WrittenEntry.ROWS);
        this.imports = imports;
        only(Role.PROGRAMME_OFFICE);
        filter(Filter.words("intake.rows.words"));
        column(Column.number("riga", "intake.show.line", WrittenEntry::line)
                .link(WrittenEntry::path));
        column(Column.texts("nomi", "intake.rows.names", WrittenEntry::names));
        column(Column.<WrittenEntry>text("stato", "intake.list.state", WrittenList::state)
                .said((entry, words) -> words.of("intake.rows.state." + state(entry))));
        identity(
                entry -> Long.toString(entry.line()),
                (entry, words) -> String.join(", ", entry.names()),
                WrittenEntry::path);
        perPage(100);
    }

    private static String state(WrittenEntry entry) {
        return entry.open() == 0 ? "undone" : "standing";
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
