package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.RejectedRow;
import org.costellazioni.intake.RejectsFile;
import org.costellazioni.intake.lists.RejectedEntry;
import org.costellazioni.people.Role;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rejected rows of an import. Its files begin with the columns of the original: corrected, they can be
 * imported as they are.
 */
@Component
class RejectedList extends Listing<RejectedRow> {

    private static final int SHOWN = 200;

    private final Imports imports;
    private final RejectsFile file;

    RejectedList(Imports imports, RejectsFile file) {
        super("/importazioni/{id}/scarti", "intake.rejects", RejectedEntry.ROWS);
        this.imports = imports;
        this.file = file;
        only(Role.PROGRAMME_OFFICE);
        filter(Filter.words("intake.show.original"));
        column(Column.number("riga", "intake.show.line", RejectedRow::line)
                .where(Where.PAGE_ALONE));
        column(Column.<RejectedRow>text("perche", "intake.show.reason", RejectedRow::reasonKey)
                .said(RejectedList::reason)
                .where(Where.PAGE_ALONE));
        column(Column.<RejectedRow>text("testo", "intake.show.original", row -> cut(row.original()))
                .where(Where.PAGE_ALONE));
        column(Column.number("riga_originale", RejectsFile.LINE, RejectedRow::line)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.<RejectedRow>text("motivo", RejectsFile.REASON, RejectedRow::reasonKey)
                .said(RejectedList::reason)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.text("testo_originale", RejectsFile.ORIGINAL, RejectedRow::original)
                .where(Where.NOT_ON_THE_PAGE));
        perPage(100);
    }

    private static String reason(RejectedRow row, Words words) {
        return words.of(row.reasonKey(), row.arguments().toArray());
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return one(viewpoint)
                .map(view -> new Scope(
                        Map.of("import", view.id()),
                        List.of(view.fileName()),
                        List.of(
                                new Crumb("intake.imports.title", "/importazioni"),
                                new Crumb(view.fileName(), "/importazioni/" + view.id()))));
    }

    private Optional<ImportView> one(Viewpoint viewpoint) {
        return ImportId.parse(viewpoint.part("id")).flatMap(imports::one);
    }

    @Override
    protected List<Column<RejectedRow>> columns(Viewpoint viewpoint) {
        List<Column<RejectedRow>> columns = new ArrayList<>();
        one(viewpoint)
                .map(file::columns)
                .orElse(List.of())
                .forEach(original -> columns.add(
                        Column.<RejectedRow>text(original.name(), original.name(), original::of)
                                .where(Where.NOT_ON_THE_PAGE)));
        columns.addAll(super.columns(viewpoint));
        return columns;
    }

    @Override
    protected String fileName(Viewpoint viewpoint) {
        return "scarti-" + viewpoint.part("id");
    }

    private static String cut(String original) {
        return original.length() > SHOWN ? original.substring(0, SHOWN) + "…" : original;
    }
}
