package org.costellazioni.upkeep.redaction;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.FreeText.Column;
import org.costellazioni.kernel.FreeText.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of any table of the territory at hand in which a text stands. Names of tables and columns come from
 * the manifests, so from our own code; they are checked all the same, for they stand in the statement.
 */
@Repository
class TextRows {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int AROUND = 60;

    private final JdbcClient jdbc;

    TextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place where it stands.
     *
     * @param page where the row is read; empty where no page shows it
     * @param excerpts of the columns in which it stands
     */
    record Hit(String row, String page, List<String> excerpts) {}

    /** At most so many rows, in no order. */
    List<Hit> find(FreeText texts, WantedText wanted, int most) {
        Shape shape = shape(texts);
        String columns = texts.columns().stream()
                .map(column -> "coalesce(%s, '') as %s_text"
                        .formatted(shape.plain(column), name(column.name())))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select %s as row_identity, %s as row_page, %s from %s where %s limit :most"
                        .formatted(
                                shape.identity(),
                                page(texts),
                                columns,
                                name(texts.table()),
                                shape.anywhere(texts.columns())))
                .param("wanted", wanted.pattern())
                .param("most", most)
                .query(Row.each(row -> hit(row, texts, wanted)))
                .list();
    }

    private static Hit hit(Row row, FreeText texts, WantedText wanted) throws SQLException {
        List<String> excerpts = new ArrayList<>();
        for (Column column : texts.columns()) {
            String excerpt = wanted.excerpt(row.text(column.name() + "_text"), AROUND);
            if (!excerpt.isEmpty() && !excerpts.contains(excerpt)) {
                excerpts.add(excerpt);
            }
        }
        return new Hit(row.text("row_identity"), row.text("row_page"), excerpts);
    }

    /** Takes it out of one row; whether it stood there. */
    boolean redact(FreeText texts, String row, WantedText wanted) {
        Shape shape = shape(texts);
        List<Column> ending = texts.columns().stream()
                .filter(column -> column.removal() == Removal.ROW)
                .toList();
        List<Column> staying = new ArrayList<>(texts.columns());
        staying.removeAll(ending);
        String changes = staying.stream().map(shape::change).collect(Collectors.joining(", "));
        return changed("delete from " + name(texts.table()), shape, ending, row, wanted)
                || changed(
                        "update %s set %s%s"
                                .formatted(
                                        name(texts.table()),
                                        changes,
                                        shape.versioned() ? ", version = version + 1" : ""),
                        shape,
                        staying,
                        row,
                        wanted);
    }

    private boolean changed(
            String statement, Shape shape, List<Column> columns, String row, WantedText wanted) {
        return !columns.isEmpty()
                && jdbc.sql("%s where %s = :row and (%s)"
                                        .formatted(
                                                statement,
                                                shape.identity(),
                                                shape.anywhere(columns)))
                                .param("row", row)
                                .param("wanted", wanted.pattern())
                                .update()
                        > 0;
    }

    /** What the catalog says of the table. */
    private Shape shape(FreeText texts) {
        return new Shape(
                texts,
                columns(texts, "format_type(atttypid, null) = 'text[]'"),
                !columns(texts, "attname = 'version'").isEmpty());
    }

    private Set<String> columns(FreeText texts, String condition) {
        return Set.copyOf(jdbc.sql("""
                        select attname::text from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0
                          and not attisdropped and\s""" + condition)
                .param("table", name(texts.table()))
                .query(String.class)
                .list());
    }

    /**
     * Parts of statements about a table.
     *
     * @param lists columns that hold several texts each
     * @param versioned whether its rows count how often they were changed
     */
    private record Shape(FreeText texts, Set<String> lists, boolean versioned) {

        String identity() {
            return "concat_ws('|', %s)"
                    .formatted(texts.identity().stream()
                            .map(TextRows::name)
                            .collect(Collectors.joining(", ")));
        }

        /** The column as one text. */
        String plain(Column column) {
            String name = name(column.name());
            return lists.contains(name) ? "array_to_string(" + name + ", ' ')" : name;
        }

        String anywhere(List<Column> columns) {
            return columns.stream()
                    .map(column -> plain(column) + " ~* :wanted")
                    .collect(Collectors.joining(" or "));
        }

        String change(Column column) {
            return "%1$s = case when %2$s ~* :wanted then %3$s else %1$s end"
                    .formatted(name(column.name()), plain(column), instead(column));
        }

        private String instead(Column column) {
            String name = name(column.name());
            return switch (column.removal()) {
                case WORDS ->
                    lists.contains(name) ? eachInstead(name) : replaced(name, "'[omissis]'");
                case DISTINCT_WORDS ->
                    replaced(name, "'[omissis-' || right(%s, 6) || ']'".formatted(identity()));
                case CODE -> "'omissis-' || right(%s, 12)".formatted(identity());
                case WHOLE -> "null";
                case ROW -> throw new IllegalArgumentException("the row goes: " + name);
            };
        }

        private static String replaced(String text, String instead) {
            return "regexp_replace(%s, :wanted, %s, 'gi')".formatted(text, instead);
        }

        private static String eachInstead(String list) {
            return "array(select %s from unnest(%s) with ordinality as of_list (one, place) order by place)"
                    .formatted(replaced("one", "'[omissis]'"), list);
        }
    }

    private static String page(FreeText texts) {
        FreeText.Page page = texts.page();
        return page == null
                ? "''"
                : "'%s' || %s".formatted(page.beginning().replace("'", ""), name(page.column()));
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}
