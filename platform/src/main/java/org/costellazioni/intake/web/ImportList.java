package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.lists.ImportEntry;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The imports of the territory and what became of their rows. */
@Component
class ImportList extends Listing<ImportEntry> {

    private static final UUID NOBODY = new UUID(0, 0);

    ImportList() {
        super("/importazioni", "intake.imports", ImportEntry.ROWS);
        only(Role.PROGRAMME_OFFICE);
        template("intake/web/imports");
        filter(Filter.words("intake.list.file"));
        filter(Filter.choice("contenuto", "intake.list.kind", ImportList::kinds));
        filter(Filter.choice("stato", "intake.list.state", ImportList::states));
        filter(Filter.flag("mie", "intake.list.mine"));
        column(Column.text("file", "intake.list.file", ImportEntry::fileName)
                .link(ImportEntry::path));
        column(Column.<ImportEntry>text(
                        "contenuto", "intake.list.kind", entry -> entry.kind().code())
                .said((entry, words) -> kind(entry.kind(), words)));
        column(Column.<ImportEntry>text(
                        "stato", "intake.list.state", entry -> entry.state().name())
                .said((entry, words) -> entry.undone()
                        ? words.of("intake.state.undone")
                        : state(entry.state(), words)));
        column(Column.text("affidata", "intake.list.in-charge", ImportEntry::inCharge));
        column(Column.moment("chiesta", "intake.list.asked", ImportEntry::askedAt));
        column(Column.number("righe", "intake.list.sums", ImportEntry::read));
        column(sum("accettate", "accepted", ImportEntry::accepted));
        column(sum("aggiornate", "updated", ImportEntry::updated));
        column(sum("uguali", "unchanged", ImportEntry::unchanged));
        column(Column.number("da_decidere", "intake.show.undecided", ImportEntry::waiting)
                .link(ImportEntry::queue));
        column(Column.number("scarti", "intake.show.rejected", ImportEntry::rejected));
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> entry.fileName(),
                ImportEntry::path);
        news(ImportEntry::askedAt);
        perPage(50);
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        PersonId me = viewpoint.reader().acting().person();
        return Optional.of(Scope.of(Map.of("me", me == null ? NOBODY : me.value())));
    }

    private static Column<ImportEntry> sum(
            String key, String what, java.util.function.Function<ImportEntry, Long> value) {
        return Column.number(key, "intake.show." + what, value::apply).where(Where.NOT_ON_THE_PAGE);
    }

    private static List<Option> kinds(Words words) {
        return Arrays.stream(ImportKind.values())
                .map(kind -> new Option(kind.name(), kind(kind, words)))
                .toList();
    }

    private static List<Option> states(Words words) {
        return Arrays.stream(ImportView.State.values())
                .map(state -> new Option(state.name(), state(state, words)))
                .toList();
    }

    private static String kind(ImportKind kind, Words words) {
        return words.of("intake.kind." + kind.code());
    }

    private static String state(ImportView.State state, Words words) {
        return words.of("intake.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
