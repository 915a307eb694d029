package org.costellazioni.site.lists;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement some of whose lines stand only when they are asked for. A line that ends in {@code --? name}
 * stands when there is a value of that name; all others always stand. Read as it is written, with every
 * line, it is a statement that PostgreSQL takes.
 */
final class OptionalLines {

    private static final String MARK = "--?";
    private static final Pattern MARKED = Pattern.compile("(.*?)\\s*--\\?\\s*([a-z_]+)\\s*");

    private final List<Line> lines;

    private OptionalLines(List<Line> lines) {
        this.lines = lines;
    }

    /** @param when name of the value without which the line is left out; null when it always stands */
    private record Line(String sql, @Nullable String when) {}

    /** @throws IllegalArgumentException when a mark names nothing */
    static OptionalLines of(String sql) {
        List<Line> lines = new ArrayList<>();
        for (String line : sql.strip().split("\n")) {
            Matcher marked = MARKED.matcher(line);
            if (marked.matches()) {
                lines.add(new Line(marked.group(1), marked.group(2)));
            } else if (line.contains(MARK)) {
                throw new IllegalArgumentException("a mark without a name: " + line.strip());
            } else {
                lines.add(new Line(line, null));
            }
        }
        return new OptionalLines(List.copyOf(lines));
    }

    /** The names that lines wait for. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.when != null) {
                names.add(line.when);
            }
        }
        return names;
    }

    /** The statement when just these values are there, without marks. */
    String with(Set<String> present) {
        StringBuilder sql = new StringBuilder();
        for (Line line : lines) {
            if (line.when == null || present.contains(line.when)) {
                sql.append(line.sql).append('\n');
            }
        }
        return sql.toString();
    }
}
