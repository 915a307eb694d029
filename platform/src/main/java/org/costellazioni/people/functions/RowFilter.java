package org.costellazioni.people.functions;

/**
 * The condition of a statement that keeps the rows whose things somebody looks after. Who that is comes
 * with the values of a {@link Sight}, which is read once a request: what ended, what is past and what
 * belongs to a module that is off has left it already, so no statement asks for the table of functions.
 *
 * @param sql stands wherever a condition may
 */
public record RowFilter(String sql) {

    /**
     * Rows whose thing stands in the column: {@code q.actor_id}.
     */
    public static RowFilter on(String thing) {
        return new RowFilter("(:everything or " + thing + " = any(:things))");
    }

    /**
     * Rows whose thing stands in the column, or whose actors include one that the reader acts for.
     *
     * @param actors the rows that name those actors, from the table on: {@code meetings_organizers g where
     *     g.occasion_id = o.id}
     * @param actor their column with the actor: {@code g.actor_id}
     */
    public static RowFilter on(String thing, String actors, String actor) {
        return new RowFilter(
                "(:everything or %s = any(:things) or exists (select from %s and %s = any(:actors)))"
                        .formatted(thing, actors, actor));
    }

    /** The statement, with the condition where it says {@code {seen}}. */
    public String in(String statement) {
        return statement.replace("{seen}", sql);
    }

    @Override
    public String toString() {
        return sql;
    }
}
