package org.costellazioni.constellation.rules;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is being looked at, as the address says it; an empty text asks nothing. What cannot be read is
 * taken as not asked.
 *
 * @param area identifier of a neighborhood
 * @param network number of a network's star
 * @param since first month of the period; null for the beginning of the record
 * @param until last month; null for today
 */
public record Selection(
        String theme,
        String kind,
        String area,
        String network,
        @Nullable YearMonth since,
        @Nullable YearMonth until) {

    /** Everything, until today. */
    public static final Selection ALL = new Selection("", "", "", "", null, null);

    private static final YearMonth EARLIEST = YearMonth.of(1800, 1);
    private static final YearMonth LATEST = YearMonth.of(2200, 12);

    /** Reads the parameters {@code tema, tipo, quartiere, rete, dal, al}. */
    public static Selection of(Map<String, String> parameters) {
        return new Selection(
                parameters.getOrDefault("tema", ""),
                parameters.getOrDefault("tipo", ""),
                parameters.getOrDefault("quartiere", ""),
                parameters.getOrDefault("rete", ""),
                month(parameters.get("dal")),
                month(parameters.get("al")));
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            return month.isBefore(EARLIEST) || month.isAfter(LATEST) ? null : month;
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    /** The same without an end: what the slider moves through. */
    public Selection untilToday() {
        return new Selection(theme, kind, area, network, since, null);
    }

    /** The period's first day, in days since 1970-01-01; 0 for the beginning of the record. */
    public int sinceDay() {
        return since == null ? 0 : Math.toIntExact(since.atDay(1).toEpochDay());
    }

    /** The period's last day, at most today. */
    public int untilDay(LocalDate today) {
        long asked = until == null ? Long.MAX_VALUE : until.atEndOfMonth().toEpochDay();
        return Math.toIntExact(Math.min(asked, today.toEpochDay()));
    }

    /** The query of an address that asks for this selection and for one of the three faces. */
    public String query(String face) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("vista", face);
        parameters.put("tema", theme);
        parameters.put("tipo", kind);
        parameters.put("quartiere", area);
        parameters.put("rete", network);
        parameters.put("dal", since == null ? "" : since.toString());
        parameters.put("al", until == null ? "" : until.toString());
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
