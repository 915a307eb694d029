package org.costellazioni.site.lists;

import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A list of the product: a bean that says, in its constructor, what can be asked of the list and what it
 * shows. The kit makes everything else of it, from the page to the mail.
 *
 * <p>Words come by the list's key: {@code <key>.title}, {@code .lead}, {@code .none} and {@code .none.text}
 * must be there; {@code .one}, {@code .many} and {@code .more-than} say how many rows there are, where
 * "results" is too dull.
 *
 * @param <R> the rows
 */
public abstract class Listing<R> {

    /** What says which row is which, in data, ticks, letters and feeds. */
    record Identity<R>(
            Function<R, String> id,
            BiFunction<R, Words, String> title,
            Function<R, @Nullable String> link) {}

    private static final int PER_PAGE = 30;

    /** Parameters that mean something in every list. */
    private static final Set<String> RESERVED = Set.of(
            Asked.ORDER,
            Asked.PAGE,
            ListDataController.SIZE,
            Lists.TICKED,
            Lists.ACT,
            BulkAct.NOTE.name());

    private final String path;
    private final String key;
    private final ListRows<R> rows;
    private final List<Filter> filters = new ArrayList<>();
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<BulkAct<R>> acts = new ArrayList<>();
    private List<Right> rights = List.of();
    private String template = "site/lists/page";
    private int perPage = PER_PAGE;
    private boolean forms = true;
    private boolean cards;
    private boolean page = true;
    private @Nullable Identity<R> identity;
    private @Nullable Function<R, Instant> news;
    private @Nullable BiFunction<R, Words, CalendarEvent> dates;

    /**
     * @param path the page's address, perhaps with variable parts: {@code /realta/{slug}/modifiche}
     * @param key first part of the list's message keys: {@code registry.ties}
     */
    protected Listing(String path, String key, ListRows<R> rows) {
        this.path = path;
        this.key = key;
        this.rows = rows;
    }

    /** Adds something that the list can be narrowed by; a line of the statement waits for its name. */
    protected final void filter(Filter filter) {
        filters.add(filter);
    }

    protected final void column(Column<R> column) {
        columns.add(column);
    }

    /**
     * Says which row is which; needed by acts, feeds and followers.
     *
     * @param id the same for as long as the row lives: a UUID as text, where there is one
     * @param title the row in one line
     * @param link where the row's own page is, an address within the site; null for none
     */
    protected final void identity(
            Function<R, String> id,
            BiFunction<R, Words, String> title,
            Function<R, @Nullable String> link) {
        identity = new Identity<>(id, title, link);
    }

    /** Lets people follow the list: since when a row is there. The statement has a line {@code --? since}. */
    protected final void news(Function<R, Instant> recordedAt) {
        news = recordedAt;
    }

    /** Lets calendars show the list. */
    protected final void dates(BiFunction<R, Words, CalendarEvent> event) {
        dates = event;
    }

    /** Lets rows be ticked and acted on. The statement has a line {@code --? ids}. */
    protected final void act(BulkAct<R> act) {
        acts.add(act);
    }

    /** Keeps the list to those who have one of the rights: nobody else finds it. */
    protected final void only(Right... any) {
        rights = List.of(any);
    }

    /** A page of its own, in place of a plain table: a template that takes {@code ListView list}. */
    protected final void template(String name) {
        template = name;
    }

    /** Leaves the page itself to a controller, which asks {@link Lists#view}. */
    protected final void pageIsElsewhere() {
        page = false;
    }

    /** Shows the rows as cards: the first column is the title, the second stands above it. */
    protected final void asCards() {
        cards = true;
    }

    protected final void perPage(int rowsOfAPage) {
        perPage = rowsOfAPage;
    }

    /** Offers the rows in no other form than their page. */
    protected final void onPageAlone() {
        forms = false;
    }

    /** What the list shows from there; empty when there is no such list. Asked inside a transaction. */
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.ALL);
    }

    /** Puts to some hundred rows at a time what other modules know of them. Inside the transaction. */
    protected List<R> completed(List<R> some, Viewpoint viewpoint) {
        return some;
    }

    /** Name of its files, without ending. */
    protected String fileName(Viewpoint viewpoint) {
        return path.substring(1).replace('/', '-');
    }

    /** The columns; for a list whose columns depend on its place. */
    protected List<Column<R>> columns(Viewpoint viewpoint) {
        return Collections.unmodifiableList(columns);
    }

    final String path() {
        return path;
    }

    /** First part of the list's message keys. */
    public final String key() {
        return key;
    }

    final ListRows<R> rows() {
        return rows;
    }

    final List<Filter> filters() {
        return Collections.unmodifiableList(filters);
    }

    final List<BulkAct<R>> acts(Reader reader) {
        return acts.stream().filter(act -> act.offeredTo(reader)).toList();
    }

    final boolean visibleTo(Reader reader) {
        return rights.isEmpty() || reader.has(rights.toArray(Right[]::new));
    }

    final String template() {
        return template;
    }

    final int perPage() {
        return perPage;
    }

    final Optional<Identity<R>> identity() {
        return Optional.ofNullable(identity);
    }

    final Optional<Function<R, Instant>> news() {
        return Optional.ofNullable(news);
    }

    final Optional<BiFunction<R, Words, CalendarEvent>> dates() {
        return Optional.ofNullable(dates);
    }

    final boolean hasActs() {
        return !acts.isEmpty();
    }

    /** Whether everyone may see the page; what they find there may depend on who they are. */
    final boolean openToAll() {
        return rights.isEmpty();
    }

    final boolean hasPage() {
        return page;
    }

    final boolean cards() {
        return cards;
    }

    /** Whether the rows are offered as files, on paper and as data too. */
    final boolean hasForms() {
        return forms;
    }

    /** @throws IllegalStateException when what is declared and the statement do not fit together */
    final void check() {
        List<String> wrong = new ArrayList<>();
        for (Filter filter : filters) {
            if (!rows.names().contains(filter.name())) {
                wrong.add("no line waits for the filter " + filter.name());
            }
        }
        if (filters.stream().anyMatch(filter -> RESERVED.contains(filter.name()))) {
            wrong.add("a filter with a name of the kit's");
        }
        if (rows.orders().isEmpty()) {
            wrong.add("no order");
        }
        if (identity == null && (news != null || dates != null || !acts.isEmpty())) {
            wrong.add("no identity of its rows");
        }
        if (news != null && !rows.names().contains(ListRows.SINCE)) {
            wrong.add("no line waits for " + ListRows.SINCE);
        }
        if (!acts.isEmpty() && !rows.names().contains(ListRows.IDS)) {
            wrong.add("no line waits for " + ListRows.IDS);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "the list " + path + " has " + String.join(", ", wrong));
        }
    }
}
