package org.costellazioni.site.lists;

import org.costellazioni.site.Option;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The form above a list: what can be asked, and what is. */
public final class ListForm {

    private final Inquiry<?> inquiry;

    ListForm(Inquiry<?> inquiry) {
        this.inquiry = inquiry;
    }

    /** A field of it. */
    public record Field(
            String name,
            String label,
            Filter.Kind kind,
            String value,
            List<Option> options,
            @Nullable String help) {

        public boolean flag() {
            return kind == Filter.Kind.FLAG;
        }

        public boolean choice() {
            return kind == Filter.Kind.CHOICE;
        }

        public boolean digits() {
            return kind == Filter.Kind.YEAR || kind == Filter.Kind.NUMBER;
        }

        private boolean day() {
            return kind == Filter.Kind.DAY_FROM || kind == Filter.Kind.DAY_TO;
        }

        /** Of the input field. */
        public String type() {
            return day() ? "date" : kind == Filter.Kind.WORDS ? "search" : "text";
        }
    }

    public boolean isEmpty() {
        return inquiry.listing().filters().isEmpty();
    }

    /** Fields for free text. */
    public List<Field> words() {
        return inquiry.listing().filters().stream()
                .filter(filter -> filter.kind() == Filter.Kind.WORDS)
                .map(this::field)
                .toList();
    }

    /** All other fields. */
    public List<Field> others() {
        return inquiry.listing().filters().stream()
                .filter(filter -> filter.kind() != Filter.Kind.WORDS)
                .map(this::field)
                .toList();
    }

    private Field field(Filter filter) {
        String help = filter.help();
        return new Field(
                filter.name(),
                inquiry.words().of(filter.label()),
                filter.kind(),
                value(filter),
                filter.options(inquiry.words()),
                help == null ? null : inquiry.words().of(help));
    }

    /** A day as its field takes it, even where a year alone was asked; all else as it was typed. */
    private String value(Filter filter) {
        return inquiry.asked().values().get(filter.name()) instanceof LocalDate day
                ? day.toString()
                : inquiry.asked().typed().getOrDefault(filter.name(), "");
    }

    /** Whether anything is asked but words and an order. */
    public boolean narrowed() {
        return inquiry.asked().typed().keySet().stream()
                .anyMatch(name -> !name.equals(Filter.WORDS));
    }

    /** The orders to choose from; none where there is but one. */
    public List<Option> orders() {
        List<Option> orders = inquiry.listing().rows().orders().stream()
                .filter(order -> order.needs() == null
                        || inquiry.asked().values().containsKey(order.needs()))
                .map(order -> new Option(order.name(), inquiry.say("order." + order.name())))
                .toList();
        return orders.size() < 2 ? List.of() : orders;
    }

    /** Name of the order in which the rows stand. */
    public String order() {
        return inquiry.order().name();
    }
}
