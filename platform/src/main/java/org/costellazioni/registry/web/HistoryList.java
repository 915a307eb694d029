package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.lists.HistoryEntry;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that happened to an actor: its fields, ties, seats, mandates, mergers; when, and who did it. */
@Component
class HistoryList extends Listing<HistoryEntry> {

    /** Where somebody may live is nobody's business, not even as it was written before. */
    private static final List<ActorField> HIDDEN = Arrays.stream(ActorField.values())
            .filter(field -> field.entry().isReservedAfterwards())
            .toList();

    private static final String RESTORE = "ripristino";

    private final Actors actors;
    private final HistoryWords told;

    HistoryList(Actors actors, HistoryWords told) {
        super("/realta/{slug}/modifiche", "registry.changes", HistoryEntry.ROWS);
        this.actors = actors;
        this.told = told;
        filter(Filter.choice("tipo", "registry.history.topic", HistoryList::topics));
        filter(Filter.choice("campo", "registry.history.field", HistoryList::fields));
        filter(Filter.from("dal", "registry.changes.from"));
        filter(Filter.to("al", "registry.changes.to"));
        columns();
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> words.of(
                        "registry.history.entry",
                        entry.told().what().apply(words),
                        words.moment(entry.at())),
                entry -> null);
        news(HistoryEntry::at);
        perPage(100);
    }

    private void columns() {
        column(Column.moment("quando", "registry.history.when", HistoryEntry::at));
        column(Column.<HistoryEntry>coded(
                        "tipo",
                        "registry.history.topic",
                        entry -> MessageKey.of(entry.topic()),
                        (topic, words) -> words.of("registry.history.topic." + topic))
                .where(Column.Where.NOT_ON_THE_PAGE));
        column(Column.<HistoryEntry>text(
                        "cosa", "registry.history.what", entry -> entry.event().verb())
                .said((entry, words) -> entry.told().what().apply(words)));
        column(Column.<HistoryEntry>text("prima", "registry.history.before", HistoryEntry::before)
                .said((entry, words) -> entry.told().before().apply(words)));
        column(Column.<HistoryEntry>text("dopo", "registry.history.after", HistoryEntry::after)
                .said((entry, words) -> entry.told().after().apply(words)));
        column(Column.<HistoryEntry>text("chi", "registry.history.who", HistoryList::author)
                .said((entry, words) -> entry.told().who().apply(words)));
        column(Column.<HistoryEntry>text(
                        RESTORE,
                        "registry.put-back.column",
                        entry -> entry.told().restoring())
                .said((entry, words) ->
                        entry.told().restoring() == null ? "" : words.of("registry.put-back.link"))
                .link(entry -> entry.told().restoring())
                .where(Column.Where.PAGE_ALONE));
    }

    private static List<Option> topics(Words words) {
        return Arrays.stream(Topic.values())
                .map(topic -> new Option(
                        topic.name(), words.of("registry.history.topic." + MessageKey.of(topic))))
                .toList();
    }

    private static List<Option> fields(Words words) {
        return Arrays.stream(ActorField.values())
                .map(field -> new Option(field.column(), words.of(field.labelKey())))
                .toList();
    }

    /** What data tell: never a person. */
    private static String author(HistoryEntry entry) {
        return entry.by().as() == null ? "" : MessageKey.of(entry.by().as());
    }

    /** Nobody but those who may edit is offered to put anything back. */
    @Override
    protected List<Column<HistoryEntry>> columns(Viewpoint viewpoint) {
        boolean edits = actors.bySlug(viewpoint.part("slug"))
                .filter(actor -> ActorAccess.allowed(viewpoint.reader(), actor.id()))
                .isPresent();
        return super.columns(viewpoint).stream()
                .filter(column -> edits || !column.key().equals(RESTORE))
                .toList();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return actors.bySlug(viewpoint.part("slug")).map(actor -> {
            Map<String, Object> values = new HashMap<>(Map.of("actor", actor.id()));
            if (!ActorAccess.allowed(viewpoint.reader(), actor.id())) {
                values.put("hidden", HistoryEntry.columns(HIDDEN).toArray(String[]::new));
            }
            return new Scope(
                    values,
                    List.of(actor.name(), actor.recordedAt()),
                    List.of(
                            new Crumb("registry.actors.title", "/realta"),
                            new Crumb(actor.name(), actor.path())));
        });
    }

    @Override
    protected List<HistoryEntry> completed(List<HistoryEntry> some, Viewpoint viewpoint) {
        ActorView actor = actors.bySlug(viewpoint.part("slug")).orElseThrow();
        boolean reserved = ActorAccess.allowed(viewpoint.reader(), actor.id());
        return told.told(
                some,
                new HistoryWords.Whose(actor, reserved, ActorAccess.office(viewpoint.reader())));
    }
}
