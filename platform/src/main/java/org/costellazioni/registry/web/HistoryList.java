package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.lists.ChangeEntry;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was changed in an actor's sheet, when, from where. */
@Component
class HistoryList extends Listing<ChangeEntry> {

    /** Where somebody may live is nobody's business, not even as it was written before. */
    private static final List<ActorField> HIDDEN = Arrays.stream(ActorField.values())
            .filter(field -> field.entry().isReservedAfterwards())
            .toList();

    private final Actors actors;
    private final ChoiceCache choices;

    HistoryList(Actors actors, ChoiceCache choices) {
        super("/realta/{slug}/modifiche", "registry.changes", ChangeEntry.ROWS);
        this.actors = actors;
        this.choices = choices;
        filter(Filter.choice("campo", "registry.history.field", HistoryList::fields));
        filter(Filter.from("dal", "registry.changes.from"));
        filter(Filter.to("al", "registry.changes.to"));
        column(Column.moment(
                "quando", "registry.history.when", entry -> entry.change().changedAt()));
        column(Column.<ChangeEntry>text("campo", "registry.history.field", HistoryList::code)
                .said((entry, words) -> words.of(
                        entry.change().field() == null
                                ? "registry.seat.further"
                                : entry.change().field().labelKey())));
        column(Column.<ChangeEntry>text(
                        "prima",
                        "registry.history.before",
                        entry -> entry.change().before())
                .said((entry, words) -> text(entry, entry.change().before(), words)));
        column(Column.<ChangeEntry>text(
                        "dopo",
                        "registry.history.after",
                        entry -> entry.change().after())
                .said((entry, words) -> text(entry, entry.change().after(), words)));
        column(Column.<ChangeEntry>text("fonte", "registry.history.source", HistoryList::source)
                .said((entry, words) -> words.of("registry.history.by-" + source(entry))));
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> words.moment(entry.change().changedAt()),
                entry -> null);
        news(entry -> entry.change().changedAt());
        perPage(100);
    }

    private static List<Option> fields(Words words) {
        return Arrays.stream(ActorField.values())
                .map(field -> new Option(field.column(), words.of(field.labelKey())))
                .toList();
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return actors.bySlug(viewpoint.part("slug")).map(actor -> {
            Map<String, Object> values = new HashMap<>(Map.of("actor", actor.id()));
            if (!ActorAccess.allowed(viewpoint.reader(), actor.id())) {
                values.put("hidden", ChangeEntry.columns(HIDDEN).toArray(String[]::new));
            }
            return new Scope(
                    values,
                    List.of(actor.name(), actor.recordedAt()),
                    List.of(
                            new Crumb("registry.actors.title", "/realta"),
                            new Crumb(actor.name(), actor.path())));
        });
    }

    /** Of a further seat everyone reads that it came or went; its own words tell whom its address. */
    @Override
    protected List<ChangeEntry> completed(List<ChangeEntry> some, Viewpoint viewpoint) {
        ActorView actor = actors.bySlug(viewpoint.part("slug")).orElseThrow();
        boolean reserved = ActorAccess.allowed(viewpoint.reader(), actor.id());
        return some.stream().map(entry -> entry.of(actor, reserved)).toList();
    }

    private String text(ChangeEntry entry, @Nullable String value, Words words) {
        ActorField field = entry.change().field();
        String text = Objects.requireNonNullElse(value, "");
        return field == null
                ? seat(entry, text, words)
                : FieldText.of(field, text, choices.now(), words);
    }

    private static String seat(ChangeEntry entry, String id, Words words) {
        return Objects.requireNonNull(entry.actor()).seats().stream()
                .filter(seat -> seat.id().toString().equals(id))
                .map(seat -> SeatLine.told(seat, entry.reserved(), words))
                .findFirst()
                .orElse("");
    }

    private static @Nullable String code(ChangeEntry entry) {
        return entry.change().field() == null ? null : entry.change().field().code();
    }

    private static String source(ChangeEntry entry) {
        return entry.change().source().equals("desk") ? "hand" : "register";
    }
}
