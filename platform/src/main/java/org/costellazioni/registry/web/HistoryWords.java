package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActTelling.Event;
import org.costellazioni.kernel.ActTelling.Sentence;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.People;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.history.ActorHistory;
import org.costellazioni.registry.lists.HistoryEntry;
import org.costellazioni.registry.rules.Author;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one place that puts the history of an actor into words. */
@Component
class HistoryWords {

    private static final String KEY = "registry.history.";
    private static final String IMPORT = "import:";

    private final ActorHistory history;
    private final People people;
    private final ChoiceCache choices;

    HistoryWords(ActorHistory history, People people, ChoiceCache choices) {
        this.history = history;
        this.people = people;
        this.choices = choices;
    }

    /**
     * Whose history it is, and who reads it.
     *
     * @param reserved whether they may know what is reserved, persons among it
     */
    record Whose(ActorView actor, boolean reserved, boolean office) {

        private boolean writes(ActorField field) {
            FieldEntry.Section section = field.entry().section();
            return section != null && (office || reserved && !section.officeOnly());
        }
    }

    /** What the entries speak of, looked up for all of them together. */
    private record Known(
            Whose whose,
            Map<Event, Sentence> sentences,
            Map<UUID, ActorLine> actors,
            Map<UUID, TieChange> ties,
            Map<PersonId, String> persons) {

        String name(@Nullable ActorId actor, Words words) {
            return Optional.ofNullable(actor)
                    .map(ActorId::value)
                    .map(actors::get)
                    .map(ActorLine::name)
                    .orElseGet(() -> words.of(KEY + "some-actor"));
        }
    }

    List<HistoryEntry> told(List<HistoryEntry> entries, Whose whose) {
        Known known = new Known(
                whose,
                history.sentences(entries.stream()
                        .filter(HistoryEntry::isAct)
                        .map(HistoryEntry::event)
                        .toList()),
                history.actors(entries.stream().flatMap(HistoryWords::spokenOf).toList()),
                whose.reserved() ? history.tieChanges(tieChanges(entries)) : Map.of(),
                whose.reserved() ? people.names(persons(entries)) : Map.of());
        return entries.stream().map(entry -> told(entry, known)).toList();
    }

    private static Stream<ActorId> spokenOf(HistoryEntry entry) {
        return Stream.of(
                        Stream.of(entry.event().actor()),
                        Stream.ofNullable(entry.by().whom()),
                        end(entry, "source").stream(),
                        end(entry, "target").stream())
                .flatMap(some -> some);
    }

    private static Optional<ActorId> end(HistoryEntry entry, String which) {
        return isOfTie(entry)
                ? Optional.of(new ActorId(UUID.fromString(entry.event().detail(which))))
                : Optional.empty();
    }

    private static List<UUID> tieChanges(List<HistoryEntry> entries) {
        return entries.stream()
                .filter(HistoryWords::isOfTie)
                .map(HistoryEntry::id)
                .toList();
    }

    private static boolean isOfTie(HistoryEntry entry) {
        return entry.topic() == Topic.TIES && !entry.isAct();
    }

    private static Collection<PersonId> persons(List<HistoryEntry> entries) {
        return entries.stream()
                .map(entry -> entry.by().person())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private HistoryEntry told(HistoryEntry entry, Known known) {
        ActorView actor = known.whose().actor();
        boolean own = entry.event().actor().equals(actor.id());
        ActorField field = entry.field();
        String restoring =
                own && field != null && entry.isWhole() && known.whose().writes(field)
                        ? "/realta/" + actor.slug() + "/modifiche/" + entry.id() + "/ripristino"
                        : null;
        Function<Words, String> what = own
                ? words -> what(entry, known, words)
                : words -> words.of(
                        KEY + "of-former",
                        what(entry, known, words),
                        known.name(entry.event().actor(), words));
        return entry.told(new HistoryEntry.Told(
                what,
                words -> value(entry, entry.before(), known.whose(), words),
                words -> value(entry, entry.after(), known.whose(), words),
                words -> who(entry, known, words),
                restoring));
    }

    private String what(HistoryEntry entry, Known known, Words words) {
        if (entry.isAct()) {
            Sentence sentence = known.sentences().get(entry.event());
            return sentence == null ? words.of(KEY + "untold") : said(sentence, words);
        }
        return switch (entry.topic()) {
            case FIELDS -> field(entry, words);
            case SEATS -> words.of("registry.seat.further");
            default -> tie(entry, known, words);
        };
    }

    private static String field(HistoryEntry entry, Words words) {
        String label = words.of(Objects.requireNonNull(entry.field()).labelKey());
        return entry.lent() ? words.of(KEY + "lent", label) : label;
    }

    /** A sentence in the reader's language, with those that stand in its places. */
    private static String said(Sentence sentence, Words words) {
        return words.of(
                sentence.key(),
                sentence.arguments().stream()
                        .map(each -> each instanceof Sentence inner ? said(inner, words) : each)
                        .toArray());
    }

    private String tie(HistoryEntry entry, Known known, Words words) {
        ActorId source = end(entry, "source").orElseThrow();
        boolean ofSource = entry.event().actor().equals(source);
        ActorId other = ofSource ? end(entry, "target").orElseThrow() : source;
        TieKind.Sentence told = choices.tieKind(entry.event().detail("kind"))
                .told(ofSource, until(entry), choices.today(), words);
        String mine = known.name(entry.event().actor(), words);
        String theirs = known.name(other, words);
        String tie = told.otherFirst()
                ? words.of("registry.ties.told", theirs, told.verb(), mine)
                : words.of("registry.ties.told", mine, told.verb(), theirs);
        String sentence = words.of(KEY + entry.event().verb(), tie);
        TieChange change = known.ties().get(entry.id());
        return change == null ? sentence : TieChangeText.of(sentence, change, words);
    }

    private static @Nullable LocalDate until(HistoryEntry entry) {
        String until = entry.event().detail("until");
        return until.isEmpty() ? null : LocalDate.parse(until);
    }

    /** A field's value, a seat's place: of a home, to those who may not edit the actor, its area. */
    private String value(HistoryEntry entry, @Nullable String value, Whose whose, Words words) {
        String text = Objects.requireNonNullElse(value, "");
        ActorField field = entry.field();
        if (field != null) {
            return FieldText.of(field, text, choices.now(), words);
        }
        return whose.actor().seats().stream()
                .filter(seat -> seat.id().toString().equals(text))
                .map(seat -> SeatLine.told(seat, whose.reserved(), words))
                .findFirst()
                .orElse("");
    }

    /** To everyone as whom it was done; the person's name to those who may know it. */
    private String who(HistoryEntry entry, Known known, Words words) {
        HistoryEntry.By by = entry.by();
        String as = as(by, known, words);
        if (by.person() == null || !known.whose().reserved()) {
            return as;
        }
        String name = known.persons().get(by.person());
        return words.of(KEY + "named", name == null ? words.of(KEY + "gone-person") : name, as);
    }

    private String as(HistoryEntry.By by, Known known, Words words) {
        if (by.source().startsWith(IMPORT)) {
            return history.sourceKey(by.source())
                    .map(key -> words.of(KEY + "by-list", words.of(key)))
                    .orElseGet(() -> words.of(KEY + "by-register"));
        }
        Author as = by.as();
        if (as == Author.ANOTHER) {
            return known.name(by.whom(), words);
        }
        if (as != null) {
            return words.of(KEY + "by-" + as.name().toLowerCase(java.util.Locale.ROOT));
        }
        return words.of(KEY + (by.person() == null ? "by-machine" : "by-hand"));
    }
}
