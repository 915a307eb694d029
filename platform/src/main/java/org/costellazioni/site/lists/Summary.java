package org.costellazioni.site.lists;

import org.costellazioni.site.Option;
import org.costellazioni.site.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What rows taken out of the product are: their list, what was asked, when, under which licence. */
final class Summary {

    /** Open by default: D.Lgs. 82/2005, art. 52. */
    static final String LICENCE = "CC BY 4.0";

    static final String LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/deed.it";

    private Summary() {}

    /** Names and texts, line by line. */
    static List<List<String>> of(Inquiry<?> inquiry, Instant now) {
        Words words = inquiry.words();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(words.of("site.list.about.list"), inquiry.title()));
        asked(inquiry).forEach(each -> lines.add(List.of(words.of("site.list.about.asked"), each)));
        lines.add(List.of(words.of("site.list.about.taken"), words.moment(now)));
        lines.add(List.of(words.of("site.list.about.address"), inquiry.address()));
        if (inquiry.listing().openToAll()) {
            lines.add(List.of(words.of("site.list.about.licence"), LICENCE));
        }
        return lines;
    }

    /** What was asked, in words, filter by filter. */
    static List<String> asked(Inquiry<?> inquiry) {
        Words words = inquiry.words();
        List<String> asked = new ArrayList<>();
        for (Filter filter : inquiry.listing().filters()) {
            Object value = inquiry.asked().values().get(filter.name());
            if (value != null) {
                String typed = inquiry.asked().typed().getOrDefault(filter.name(), "");
                asked.add(words.of(
                        "site.list.asked",
                        words.of(filter.label()),
                        said(filter, value, typed, words)));
            }
        }
        return asked;
    }

    private static String said(Filter filter, Object value, String typed, Words words) {
        return switch (filter.kind()) {
            case CHOICE ->
                filter.options(words).stream()
                        .filter(option -> option.value().equals(typed))
                        .map(Option::label)
                        .findFirst()
                        .orElse(typed);
            case DAY_FROM, DAY_TO -> words.date((LocalDate) value);
            case FLAG -> words.of("site.list.yes");
            case WORDS, YEAR, NUMBER -> typed;
        };
    }
}
