package org.costellazioni.registry.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Twins;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Likely twins as their pages show them. */
@Component
class TwinPages {

    private final Twins twins;
    private final Actors actors;
    private final Choices choices;

    TwinPages(Twins twins, Actors actors, Choices choices) {
        this.twins = twins;
        this.actors = actors;
        this.choices = choices;
    }

    /** A pair of the queue. */
    record Pair(String path, ActorList.Row first, ActorList.Row second, String reason, int score) {}

    /** Two actors side by side; {@code different} marks the rows to look at. */
    record Compared(ActorView first, ActorView second, List<Row> rows) {}

    /** One field of both. */
    record Row(String label, String first, String second, boolean different) {}

    @Transactional(readOnly = true)
    public List<Pair> waiting(int most, Words words) {
        List<Twins.Pair> waiting = twins.waiting(most);
        Map<UUID, ActorLine> lines = actors.lines(waiting.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .map(ActorId::value)
                .distinct()
                .toList());
        Choices.Snapshot now = choices.now();
        return waiting.stream()
                .filter(pair -> lines.containsKey(pair.first().value())
                        && lines.containsKey(pair.second().value()))
                .map(pair -> new Pair(
                        "/doppioni/" + pair.first() + "/" + pair.second(),
                        ActorList.row(known(lines, pair.first()), now, words),
                        ActorList.row(known(lines, pair.second()), now, words),
                        words.of(pair.reason()),
                        pair.score()))
                .toList();
    }

    Compared compare(ActorView first, ActorView second, Words words) {
        Choices.Snapshot now = choices.now();
        return new Compared(
                first,
                second,
                Arrays.stream(ActorField.values())
                        .filter(field ->
                                first.sheet().has(field) || second.sheet().has(field))
                        .map(field -> {
                            String one = text(first, field, now, words);
                            String other = text(second, field, now, words);
                            return new Row(
                                    words.of(field.labelKey()), one, other, !one.equals(other));
                        })
                        .toList());
    }

    private static ActorLine known(Map<UUID, ActorLine> lines, ActorId actor) {
        return Objects.requireNonNull(lines.get(actor.value()));
    }

    private static String text(
            ActorView actor, ActorField field, Choices.Snapshot now, Words words) {
        return FieldWords.of(field, actor.sheet().text(field).orElse(""), now, words);
    }
}
