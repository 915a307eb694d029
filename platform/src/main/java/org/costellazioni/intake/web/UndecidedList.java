package org.costellazioni.intake.web;

import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.lists.UndecidedEntry;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.Option;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows that may mean somebody who is already there; the ticked ones can be taken or left together. */
@Component
class UndecidedList extends Listing<UndecidedEntry> {

    /** Files that the list can be narrowed to. */
    private static final int MOST_FILES = 200;

    private final Actors actors;
    private final VocabularyCache vocabularies;

    UndecidedList(Actors actors, Undecided undecided, VocabularyCache vocabularies) {
        super("/righe-da-decidere", "intake.queue", UndecidedEntry.ROWS);
        this.actors = actors;
        this.vocabularies = vocabularies;
        only(Role.PROGRAMME_OFFICE);
        template("intake/web/undecided");
        filter(Filter.words("intake.queue.words"));
        filter(Filter.choice("importazione", "intake.queue.file", words -> files(undecided))
                .ids());
        column(Column.text("nome", "intake.queue.name", entry -> entry.row().name()));
        column(Column.text("file", "intake.list.file", entry -> entry.row().fileName()));
        column(Column.number("riga", "intake.show.line", entry -> entry.row().line()));
        column(Column.text(
                "originale", "intake.show.original", entry -> entry.row().original()));
        column(Column.texts("forse", "intake.queue.in-registry", UndecidedList::meant));
        identity(
                entry -> entry.row().id().toString(),
                (entry, words) -> entry.row().name(),
                entry -> "/righe-da-decidere");
        act(new SameTogether(undecided));
        act(new NewTogether(undecided));
        act(new DiscardTogether(undecided));
        perPage(20);
    }

    private static List<Option> files(Undecided undecided) {
        return undecided.imports(MOST_FILES).entrySet().stream()
                .map(one -> new Option(one.getKey().toString(), one.getValue()))
                .toList();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(new Scope(
                Map.of(), List.of(), List.of(new Crumb("intake.imports.title", "/importazioni"))));
    }

    @Override
    protected List<UndecidedEntry> completed(List<UndecidedEntry> some, Viewpoint viewpoint) {
        Map<UUID, ActorView> known = new HashMap<>();
        some.stream()
                .flatMap(entry -> entry.row().candidates().stream())
                .map(UndecidedRow.Candidate::actor)
                .distinct()
                .forEach(id ->
                        actors.byId(new ActorId(id)).ifPresent(actor -> known.put(id, actor)));
        VocabularyCache.Snapshot terms = vocabularies.now();
        return some.stream()
                .map(entry -> new UndecidedEntry(entry.row(), known, terms))
                .toList();
    }

    private static List<String> meant(UndecidedEntry entry) {
        return entry.present().stream()
                .flatMap(candidate -> entry.actor(candidate).stream())
                .map(ActorView::name)
                .toList();
    }
}
