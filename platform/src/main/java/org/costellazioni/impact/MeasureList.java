package org.costellazioni.impact;

import org.costellazioni.kernel.Measure;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Counts;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The figures that modules compute, of today or of another day. */
@Component
class MeasureList extends Listing<MeasureLine> {

    private final ModulesInUse modules;
    private final Counts counts;
    private final Clock clock;

    MeasureList(ModulesInUse modules, Counts counts, Clock clock) {
        super("/misure", "impact.measures", MeasureLine.ROWS);
        this.modules = modules;
        this.counts = counts;
        this.clock = clock;
        filter(Filter.to("giorno", "impact.measures.day").help("impact.measures.day.help"));
        column(Column.coded(
                "misura",
                "impact.measures.name",
                MeasureLine::code,
                (code, words) -> words.of(key(code))));
        column(Column.number("valore", "impact.measures.value", MeasureLine::value)
                .link(line -> opened(line, line.day())));
        column(Column.number("anno_prima", "impact.measures.before", MeasureLine::before)
                .link(line -> opened(line, line.day().minusYears(1))));
        column(Column.day("giorno", "impact.measures.on", MeasureLine::day));
        column(Column.coded(
                "come",
                "impact.measures.how",
                MeasureLine::code,
                (code, words) -> words.of(key(code) + ".how")));
        column(Column.<MeasureLine>coded(
                        "unita",
                        "impact.measures.unit",
                        line -> MessageKey.of(measure(line.code()).unit()),
                        (unit, words) -> words.of("impact.unit." + unit))
                .where(Where.NOT_ON_THE_PAGE));
        identity(
                MeasureLine::code,
                (line, words) -> words.of(key(line.code())),
                line -> opened(line, line.day()));
    }

    /** The list of what the figure of the day counts. */
    private String opened(MeasureLine line, LocalDate day) {
        return measure(line.code()).list().apply(day);
    }

    private String key(String code) {
        return measure(code).key();
    }

    private Measure measure(String code) {
        return Objects.requireNonNull(measures().get(code));
    }

    private Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        modules.manifests()
                .flatMap(manifest -> manifest.measures().stream())
                .forEach(measure -> measures.put(measure.code(), measure));
        return measures;
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of(
                "codes", String.join(" ", measures().keySet()), "today", LocalDate.now(clock))));
    }

    @Override
    protected List<MeasureLine> completed(List<MeasureLine> some, Viewpoint viewpoint) {
        Map<String, Measure> measures = measures();
        return some.stream()
                .map(line -> {
                    Measure measure = Objects.requireNonNull(measures.get(line.code()));
                    return line.of(
                            counts.of(measure, line.day()),
                            counts.of(measure, line.day().minusYears(1)));
                })
                .toList();
    }
}
