package org.costellazioni.site.lists;

import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody asks of a list.
 *
 * @param typed the filters that mean something, by name, as they were typed, in the order declared
 * @param values what the statement gets for them
 * @param meaningless the filters that were asked for with something that means nothing
 * @param order name of the order asked for; null for the usual one
 * @param page from 1
 */
record Asked(
        Map<String, String> typed,
        Map<String, Object> values,
        List<Meaningless> meaningless,
        @Nullable String order,
        int page) {

    static final String ORDER = "ordina";
    static final String PAGE = "pagina";

    /** Deeper pages are not counted out. */
    private static final Pattern PAGE_SHAPE = Pattern.compile("[1-9]\\d{0,5}");

    /** Something typed that the filter, or the parameter, cannot take. */
    record Meaningless(String parameter, String label, String typed) {}

    /** @param parameter the parameters of the address by name; null for one that is not there */
    static Asked of(
            List<Filter> filters,
            List<RowOrder> orders,
            Function<String, @Nullable String> parameter,
            Words words) {
        Map<String, String> typed = new LinkedHashMap<>();
        Map<String, Object> values = new HashMap<>();
        List<Meaningless> meaningless = new ArrayList<>();
        for (Filter filter : filters) {
            String text = filter.typed(parameter.apply(filter.name()));
            if (text.isEmpty()) {
                continue;
            }
            filter.value(text, words)
                    .ifPresentOrElse(
                            value -> {
                                typed.put(filter.name(), text);
                                values.put(filter.name(), value);
                            },
                            () -> meaningless.add(
                                    new Meaningless(filter.name(), filter.label(), text)));
        }
        String order = Filter.bare(parameter.apply(ORDER));
        boolean known = orders.stream().anyMatch(each -> each.name().equals(order));
        if (!order.isEmpty() && !known) {
            meaningless.add(new Meaningless(ORDER, "site.list.order", order));
        }
        String page = Filter.bare(parameter.apply(PAGE));
        boolean number = PAGE_SHAPE.matcher(page).matches();
        if (!page.isEmpty() && !number) {
            meaningless.add(new Meaningless(PAGE, "site.list.page", page));
        }
        return new Asked(
                typed,
                values,
                meaningless,
                known ? order : null,
                number ? Integer.parseInt(page) : 1);
    }

    /** What was asked, in one form: {@code tipo=ets&ordina=nome}; without the page. */
    String query() {
        return query(lasting());
    }

    private Map<String, String> lasting() {
        Map<String, String> lasting = new LinkedHashMap<>(typed);
        if (order != null) {
            lasting.put(ORDER, order);
        }
        return lasting;
    }

    /** What was asked, the page included, as fields of a form. */
    Map<String, String> parameters() {
        Map<String, String> parameters = lasting();
        if (page > 1) {
            parameters.put(PAGE, String.valueOf(page));
        }
        return parameters;
    }

    /** The same, in another order. */
    String queryInOrder(String other) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put(ORDER, other);
        return query(all);
    }

    private static String query(Map<String, String> all) {
        return all.entrySet().stream()
                .map(each -> each.getKey() + "="
                        + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
