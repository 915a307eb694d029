package org.costellazioni.constellation.web;

import org.costellazioni.constellation.SkyIndexCache;
import org.costellazioni.constellation.rules.Selection;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who a star is and what ties it, from the registry. */
@Component
@Transactional(readOnly = true)
class StarCards {

    private final SkyIndexCache charts;
    private final SkyVocabularies vocabularies;
    private final Actors actors;
    private final Ties ties;
    private final Clock clock;

    StarCards(
            SkyIndexCache charts,
            SkyVocabularies vocabularies,
            Actors actors,
            Ties ties,
            Clock clock) {
        this.charts = charts;
        this.vocabularies = vocabularies;
        this.actors = actors;
        this.ties = ties;
        this.clock = clock;
    }

    /**
     * A star's card.
     *
     * @param told what its sheet says of itself
     * @param ties its public ties of the period, those that began last first
     * @param numbers the numbers of the stars at their other ends, by actor
     */
    record Card(
            Star star,
            ActorView actor,
            List<String> told,
            List<TieView> ties,
            Map<ActorId, Integer> numbers,
            LocalDate today,
            SkyVocabularies.Labels words) {

        long networks() {
            return inNetworks().ties().size();
        }

        /** The same card with one tie for each network that it belongs to, and no other. */
        Card inNetworks() {
            Set<ActorId> told = new HashSet<>();
            List<TieView> one = ties.stream()
                    .filter(tie -> tie.kind().is(TieKind.Code.MEMBER_OF) && tie.outgoing())
                    .filter(tie -> told.add(tie.other().id()))
                    .toList();
            return new Card(star, actor, this.told, one, numbers, today, words);
        }

        String kind() {
            return words.kinds().getOrDefault(star.kind(), star.kind());
        }
    }

    Optional<Card> card(int number, Selection selection, Locale language) {
        SkyIndex chart = charts.current().chart();
        return chart.star(number).flatMap(star -> {
            ActorId id = new ActorId(star.id());
            return actors.byId(id).map(actor -> card(star, actor, chart, selection, language));
        });
    }

    private Card card(
            Star star, ActorView actor, SkyIndex chart, Selection selection, Locale language) {
        List<TieView> shown = inPeriod(ties.of(new ActorId(star.id()), false), selection);
        return new Card(
                star,
                actor,
                told(actor.publicSheet()),
                shown,
                numbers(chart, shown),
                LocalDate.now(clock),
                vocabularies.of(chart, language));
    }

    /** What the sheet says of itself here, in the order of its fields. */
    private static List<String> told(ActorSheet sheet) {
        return Arrays.stream(ActorField.values())
                .filter(ActorField::isOnCard)
                .flatMap(field -> sheet.text(field).stream())
                .toList();
    }

    private static Map<ActorId, Integer> numbers(SkyIndex chart, List<TieView> ties) {
        Set<UUID> others =
                ties.stream().map(tie -> tie.other().id().value()).collect(Collectors.toSet());
        return chart.stars().stream()
                .filter(star -> others.contains(star.id()))
                .collect(Collectors.toMap(star -> new ActorId(star.id()), Star::number));
    }

    /** One that is not known is as old as its record, here as in the sky. */
    private static LocalDate begins(TieView tie) {
        return Objects.requireNonNullElseGet(
                tie.from(), () -> LocalDate.ofInstant(tie.recordedAt(), ItalianTime.ZONE));
    }

    private List<TieView> inPeriod(List<TieView> all, Selection selection) {
        LocalDate since = LocalDate.ofEpochDay(selection.sinceDay());
        LocalDate until = LocalDate.ofEpochDay(selection.untilDay(LocalDate.now(clock)));
        return all.stream()
                .filter(tie -> {
                    LocalDate from = begins(tie);
                    LocalDate end = tie.until();
                    return !from.isAfter(until) && (end == null || !end.isBefore(since));
                })
                .toList();
    }
}
