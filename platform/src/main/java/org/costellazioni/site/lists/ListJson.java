package org.costellazioni.site.lists;

import org.costellazioni.kernel.Money;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Asked.Meaningless;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows as data: typed values, days and moments as ISO 8601 writes them, sums in euros. */
final class ListJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MARK_BYTES = 12;

    private ListJson() {}

    static <R> String of(ListPart<R> part, String site) {
        Inquiry<R> inquiry = part.inquiry();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("titolo", inquiry.title());
        answer.put("pagina_web", site + inquiry.address());
        answer.put(
                "licenza", Map.of("nome", Summary.LICENCE, "indirizzo", Summary.LICENCE_ADDRESS));
        answer.put("totale", part.total());
        answer.put("pagina", part.page());
        answer.put("pagine", part.pages());
        answer.put("collegamenti", links(part, site));
        answer.put("righe", rows(part, site));
        return JSON.writeValueAsString(answer);
    }

    private static Map<String, @Nullable String> links(ListPart<?> part, String site) {
        String query = part.inquiry().asked().query();
        String list = site
                + ListRoutes.DATA
                + part.inquiry().path()
                + '?'
                + (query.isEmpty() ? "" : query + '&')
                + (part.size() == ListPart.USUAL
                        ? ""
                        : ListDataController.SIZE + '=' + part.size() + '&')
                + Asked.PAGE
                + '=';
        Map<String, @Nullable String> links = new LinkedHashMap<>();
        links.put("prima", list + 1);
        links.put("precedente", part.page() > 1 ? list + (part.page() - 1) : null);
        links.put("successiva", part.page() < part.pages() ? list + (part.page() + 1) : null);
        links.put("ultima", list + part.pages());
        return links;
    }

    private static <R> List<Map<String, @Nullable Object>> rows(ListPart<R> part, String site) {
        Inquiry<R> inquiry = part.inquiry();
        List<Column<R>> columns = inquiry.columns().stream()
                .filter(column -> column.where() != Column.Where.PAGE_ALONE)
                .toList();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (R row : part.rows()) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            inquiry.listing().identity().ifPresent(identity -> {
                cells.put("id", identity.id().apply(row));
                String link = identity.link().apply(row);
                cells.put("pagina_web", link == null ? null : site + link);
                cells.put("titolo", identity.title().apply(row, inquiry.words()));
            });
            columns.forEach(
                    column -> cells.put(column.key(), value(column.value().apply(row))));
            rows.add(cells);
        }
        return rows;
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case Money sum -> BigDecimal.valueOf(sum.amountCents(), 2);
            case Long number -> number;
            case BigDecimal number -> number;
            case Boolean flag -> flag;
            case List<?> several -> several;
            case null -> null;
            default -> value.toString();
        };
    }

    /** What was wrong with a call, parameter by parameter, in both languages. */
    static String errors(List<Meaningless> wrong, Phrasebook phrasebook) {
        return JSON.writeValueAsString(Map.of(
                "errori",
                wrong.stream()
                        .map(each -> {
                            Map<String, String> error = new LinkedHashMap<>();
                            error.put("parametro", each.parameter());
                            error.put("it", said(each, phrasebook.italian()));
                            error.put("en", said(each, phrasebook.in(Locale.ENGLISH)));
                            return error;
                        })
                        .toList()));
    }

    private static String said(Meaningless each, Words words) {
        return words.of("site.list.refused", words.of(each.label()), each.typed());
    }

    /** An entity tag: the same for the same answer. */
    static String mark(String answer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(answer.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, MARK_BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
