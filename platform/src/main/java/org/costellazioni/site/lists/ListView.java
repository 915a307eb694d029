package org.costellazioni.site.lists;

import org.costellazioni.kernel.Money;
import org.costellazioni.site.Crumb;
import org.costellazioni.site.Link;
import org.costellazioni.site.Option;
import org.costellazioni.site.Pagination;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A list as its page shows it; what templates of lists take.
 *
 * @param <R> the rows
 */
public final class ListView<R> {

    /** Above this the page says "more than", and pages end there. */
    static final int MOST_COUNTED = 10_000;

    private final Inquiry<R> inquiry;
    private final List<R> rows;
    private final int total;
    private final Frame frame;

    /** @param total counted up to one more than {@link #MOST_COUNTED} */
    ListView(Inquiry<R> inquiry, List<R> rows, int total, Frame frame) {
        this.inquiry = inquiry;
        this.rows = List.copyOf(rows);
        this.total = total;
        this.frame = frame;
    }

    /**
     * What surrounds the rows.
     *
     * @param paper whether every column stands in the table
     * @param saved what the reader saved of this list
     * @param ticked identifiers of the rows that are ticked already
     */
    record Frame(int perPage, boolean paper, List<SavedFilter> saved, Set<String> ticked) {}

    /**
     * The head of a column.
     *
     * @param order where the same rows stand in the column's order; null when there is no such order
     * @param sorted as {@code aria-sort} says it; null when the rows stand in another order
     */
    public record Head(
            String label,
            boolean numeric,
            @Nullable String order,
            @Nullable String sorted) {}

    /**
     * @param mark what a small mark beside the text says; null for none
     * @param language of the text, where it is not the reader's; else null
     */
    public record Cell(
            String text,
            @Nullable String link,
            @Nullable String mark,
            boolean numeric,
            @Nullable String language) {}

    /**
     * @param id empty where the rows of the list are not told apart
     * @param told the row in one line, asked for only where rows are ticked
     */
    public record Line(String id, Supplier<String> told, boolean ticked, List<Cell> cells) {

        public String title() {
            return told.get();
        }

        /** What a card says below its title: the cells from the third on that say anything. */
        public String rest() {
            return cells.stream()
                    .skip(2)
                    .map(Cell::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** The rows themselves, for templates of their own. */
    public List<R> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Reader reader() {
        return inquiry.reader();
    }

    /** Message of the list: {@code say("lead")} is {@code <key>.lead}. */
    public String say(String what) {
        return inquiry.say(what);
    }

    public String title() {
        return inquiry.title();
    }

    public List<Crumb> crumbs() {
        return inquiry.crumbs();
    }

    /** The list's address, without what is asked. */
    public String path() {
        return inquiry.path();
    }

    /** The list's address with what is asked. */
    public String address() {
        return inquiry.address();
    }

    /** What is asked, as it stands in addresses; empty when nothing is. */
    public String query() {
        return inquiry.asked().query();
    }

    /** How many rows there are, in words. */
    public String counted() {
        String key = inquiry.listing().key();
        String which = total > MOST_COUNTED ? "more-than" : total == 1 ? "one" : "many";
        String own = key + "." + which;
        String number = words().number(Math.min(total, MOST_COUNTED));
        return words().of(words().has(own) ? own : "site.list." + which, number);
    }

    public Pagination pagination() {
        return Pagination.of(
                inquiry.asked().page(), frame.perPage(), Math.min(total, MOST_COUNTED), address());
    }

    /** How many rows there are, up to {@code most}; more than that is not counted out. */
    public boolean moreThan(int most) {
        return total > most;
    }

    /** Whether anything is asked but an order. */
    public boolean narrowed() {
        return !inquiry.asked().typed().isEmpty();
    }

    /** What can be asked, and what is. */
    public ListForm form() {
        return new ListForm(inquiry);
    }

    /** What is asked, in words, filter by filter. */
    public List<String> asked() {
        return Summary.asked(inquiry);
    }

    /** What was asked and meant nothing, in words. */
    public List<String> told() {
        return inquiry.asked().meaningless().stream()
                .map(each ->
                        words().of("site.list.meaningless", words().of(each.label()), each.typed()))
                .toList();
    }

    /** The columns of the table. */
    public List<Head> heads() {
        return shown().stream().map(this::head).toList();
    }

    private Head head(Column<R> column) {
        RowOrder own = inquiry.listing().rows().orders().stream()
                .filter(order -> order.name().equals(column.key()))
                .findFirst()
                .orElse(null);
        String sorted =
                own != null && own.equals(inquiry.order()) ? own.direction().spoken() : null;
        return new Head(
                words().of(column.header()),
                !rows.isEmpty() && numeric(column, rows.getFirst()),
                own == null || frame.paper()
                        ? null
                        : path() + "?" + inquiry.asked().queryInOrder(own.name()),
                sorted);
    }

    private List<Column<R>> shown() {
        return inquiry.columns().stream()
                .filter(column -> frame.paper() || column.where() != Column.Where.NOT_ON_THE_PAGE)
                .toList();
    }

    /** The rows as the table shows them. */
    public List<Line> lines() {
        List<Column<R>> columns = shown();
        List<Line> lines = new ArrayList<>(rows.size());
        for (R row : rows) {
            lines.add(line(row, columns));
        }
        return lines;
    }

    private Line line(R row, List<Column<R>> columns) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(cell(row, column));
        }
        Listing.Identity<R> identity = inquiry.listing().identity().orElse(null);
        if (identity == null) {
            return new Line("", () -> "", false, cells);
        }
        String id = identity.id().apply(row);
        return new Line(
                id, () -> identity.title().apply(row, words()), frame.ticked().contains(id), cells);
    }

    private Cell cell(R row, Column<R> column) {
        return new Cell(
                column.said().apply(row, words()),
                column.link() == null ? null : column.link().apply(row),
                column.mark() != null && column.mark().on().test(row)
                        ? words().of(column.mark().key())
                        : null,
                numeric(column, row),
                column.language() == null ? null : column.language().apply(row, words()));
    }

    private static <R> boolean numeric(Column<R> column, R row) {
        Object value = column.value().apply(row);
        return value instanceof Long || value instanceof BigDecimal || value instanceof Money;
    }

    /** The same rows in other forms: each with its label and address. */
    public List<Link> forms() {
        if (!inquiry.listing().hasForms()) {
            return List.of();
        }
        List<Link> forms = new ArrayList<>();
        forms.add(form("csv", inquiry.with(".csv")));
        forms.add(form("xlsx", inquiry.with(".xlsx")));
        if (inquiry.listing().openToAll()) {
            forms.add(form("json", ListRoutes.DATA + inquiry.with("")));
            inquiry.listing()
                    .news()
                    .ifPresent(any -> forms.add(form("atom", inquiry.with(".atom"))));
            inquiry.listing()
                    .dates()
                    .ifPresent(any -> forms.add(form("ics", inquiry.with(".ics"))));
        }
        forms.add(form("print", inquiry.with(".stampa")));
        return forms;
    }

    private Link form(String name, String address) {
        return new Link(words().of("site.list.form." + name), address, false);
    }

    /** What may be done with ticked rows: the name of each act and its button. */
    public List<Option> acts() {
        return inquiry.listing().acts(reader()).stream()
                .map(act -> new Option(act.name(), words().of(act.label())))
                .toList();
    }

    /** Where ticked rows go first. */
    public String preview() {
        return path() + "/anteprima";
    }

    /** What is asked, the page included, as hidden fields of a form. */
    public Map<String, String> asFields() {
        return inquiry.asked().parameters();
    }

    /** Whether everyone may see the list. */
    public boolean openToAll() {
        return inquiry.listing().openToAll();
    }

    /** Whether the rows stand as cards in place of a table. */
    public boolean cards() {
        return inquiry.listing().cards();
    }

    /** Whether people may follow the list by mail. */
    public boolean followed() {
        return inquiry.listing().news().isPresent();
    }

    /** Where what is asked is kept under a name. */
    public String saving() {
        return UriComponentsBuilder.fromPath("/filtri/nuovo")
                .queryParam("elenco", "{path}")
                .queryParam("richiesta", "{query}")
                .encode()
                .buildAndExpand(path(), query())
                .toUriString();
    }

    /** What the reader saved of this list. */
    public List<SavedFilter> saved() {
        return frame.saved();
    }

    private Words words() {
        return inquiry.words();
    }
}
