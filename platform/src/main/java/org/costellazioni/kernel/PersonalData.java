package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that a module keeps about people: of whom, on which ground, where, how long. A table with
 * columns that could hold such data and that no module names fails a test. Two messages tell it to
 * everyone: {@code <key>} what it is, {@code <key>.why} what for; without a term a third, {@code
 * <key>.kept}, says how long.
 *
 * @param basis the ground on which it may be kept: article 6, paragraph 1, of Regulation (EU) 2016/679
 * @param term null for as long as the thing lasts to which it belongs
 */
public record PersonalData(
        String key,
        About about,
        Basis basis,
        List<Table> tables,
        @Nullable Term term) {

    public PersonalData {
        tables = List.copyOf(tables);
    }

    /** Whose data they are. */
    public enum About {
        /** Whoever writes to us without signing in. */
        VISITORS,
        /** Whoever has an account here. */
        ACCOUNT_HOLDERS,
        /** Whoever acts for an organization, or is named by it as the one to ask. */
        REPRESENTATIVES
    }

    /** Article 6, paragraph 1, by its letter. */
    public enum Basis {
        /** Letter c. */
        LEGAL_OBLIGATION,
        /** Letter e. */
        PUBLIC_TASK
    }

    /** A table, and those of its columns that hold data of persons. */
    public record Table(String name, List<String> columns) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * How long, and what then.
     *
     * @param editable whether a territory may choose another period
     */
    public record Term(Period period, End end, boolean editable) {}

    /** What happens when the time is over. */
    public sealed interface End {

        /** Rows of the first table go; the time runs from the moment in a column. */
        record Deletion(String since) implements End {}

        /** Columns of the first table take their default; the time runs from the moment in another. */
        record Emptying(String since, List<String> columns) implements End {
            public Emptying {
                columns = List.copyOf(columns);
            }
        }

        /** The module does it when it is asked. */
        record Clearance(Clearing clearing) implements End {}

        /** The module does it unasked, by work of its own. */
        record Unasked() implements End {}
    }

    /** Lets go of what is older than a moment; a bounded part of it, in the caller's transaction. */
    public interface Clearing {

        /** @return how many things went; fewer than {@code most} when nothing is left to do */
        int clear(Instant before, int most);
    }

    /** What lasts as long as the thing to which it belongs. */
    public static PersonalData of(String key, About about, Basis basis) {
        return new PersonalData(key, about, basis, List.of(), null);
    }

    /** Adds a table, with its columns that hold data of persons. */
    public PersonalData in(String table, String... columns) {
        List<Table> more = new ArrayList<>(tables);
        more.add(new Table(table, List.of(columns)));
        return new PersonalData(key, about, basis, more, term);
    }

    /** Rows of the first table go when so much time has passed since the moment in the column. */
    public PersonalData deletedAfter(Period time, String since) {
        return ending(time, new End.Deletion(since));
    }

    /** Columns of the first table are emptied when so much time has passed since the moment. */
    public PersonalData emptiedAfter(Period time, String since, String... columns) {
        return ending(time, new End.Emptying(since, List.of(columns)));
    }

    /** The module lets go of what is older, when it is asked. */
    public PersonalData clearedAfter(Period time, Clearing clearing) {
        return ending(time, new End.Clearance(clearing));
    }

    /** The module lets go of what is older by work of its own. */
    public PersonalData goneAfter(Period time) {
        return ending(time, new End.Unasked());
    }

    private PersonalData ending(Period time, End end) {
        return new PersonalData(key, about, basis, tables, new Term(time, end, false));
    }

    /** A territory may choose another period. */
    public PersonalData editable() {
        Term now = Objects.requireNonNull(term, "without a period there is none to choose");
        return new PersonalData(key, about, basis, tables, new Term(now.period(), now.end(), true));
    }

    /** The same with the period that a territory has chosen. */
    public PersonalData after(Period chosen) {
        Term now = Objects.requireNonNull(term, "without a period there is none to choose");
        return new PersonalData(
                key, about, basis, tables, new Term(chosen, now.end(), now.editable()));
    }
}
