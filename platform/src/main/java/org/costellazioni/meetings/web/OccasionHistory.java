package org.costellazioni.meetings.web;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionChange;
import org.costellazioni.meetings.rules.OccasionPart;
import org.costellazioni.people.People;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.Happening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to an occasion, as its page tells it. */
final class OccasionHistory {

    private static final String KEY = "meetings.history.";

    private OccasionHistory() {}

    /**
     * Something that was done to it.
     *
     * @param who empty for the machine, and for readers who do not look after it
     */
    record Line(OccasionChange change, String who) {

        private Happening told(Words words) {
            String parts = change.parts().stream()
                    .map(OccasionPart::key)
                    .map(key -> words.of(key + ".part"))
                    .collect(Collectors.joining(", "));
            String what = words.of(
                    KEY
                            + change.what()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                    parts.isEmpty() ? change.reason() : parts);
            return new Happening(
                    words.moment(change.at()),
                    what,
                    who.isEmpty() ? "" : words.of(KEY + "by", who));
        }
    }

    /** To who does not look after it, only that it was called off, or held after all. */
    static List<Line> lines(List<OccasionChange> changes, boolean cares, People people) {
        List<PersonId> persons = changes.stream()
                .map(OccasionChange::by)
                .filter(Objects::nonNull)
                .toList();
        Map<PersonId, String> names = cares ? people.names(persons) : Map.of();
        return changes.stream()
                .filter(change -> cares || change.parts().isEmpty())
                .map(change -> new Line(
                        change, change.by() == null ? "" : names.getOrDefault(change.by(), "")))
                .toList();
    }

    /** With its day and the recording of its ties, in the order in which it happened. */
    static List<Happening> told(OccasionPages.Page page, Words words) {
        List<Timed> all = new ArrayList<>();
        Occasion.Recording recording = page.occasion().recording();
        if (recording != null) {
            all.add(new Timed(
                    recording.at(),
                    new Happening(
                            words.moment(recording.at()),
                            words.of("meetings.ties.told", words.number(recording.ties())),
                            page.recordedBy().isEmpty()
                                    ? ""
                                    : words.of("meetings.ties.by", page.recordedBy()))));
        }
        page.history().forEach(line -> all.add(new Timed(line.change().at(), line.told(words))));
        Stream<Happening> held = recording == null || page.occasion().cancelled()
                ? Stream.empty()
                : Stream.of(new Happening(
                        words.date(page.occasion().day()),
                        words.of("meetings.occasion.happened"),
                        ""));
        return Stream.concat(
                        held,
                        all.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::happening))
                .toList();
    }

    private record Timed(Instant at, Happening happening) {}
}
