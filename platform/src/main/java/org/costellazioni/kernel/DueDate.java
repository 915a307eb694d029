package org.costellazioni.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Something that a person owes by a day. A module offers it through its {@link Manifest} for as long as it
 * is owed: what is done or withdrawn is no longer offered, and that stops it everywhere; what is put off
 * comes with another day, and is reminded of anew.
 *
 * @param key message key of what is due, with {@code arguments} in its places; {@code <key>.button} is
 *     the button that does it. Stored with what was told, so never changed
 * @param thing what it is about: together with the key it says which due date this is
 * @param path where it is done
 * @param day the last day, in Italy
 * @param reminders how many days before it a letter reminds of it, once each; 0 is the day itself
 */
public record DueDate(
        String key,
        UUID thing,
        List<Object> arguments,
        String path,
        LocalDate day,
        List<Integer> reminders) {

    public static final Comparator<DueDate> FIRST_DUE_FIRST = Comparator.comparing(DueDate::day)
            .thenComparing(DueDate::key)
            .thenComparing(DueDate::thing);

    private static final List<Integer> USUAL = List.of(7, 1);

    public DueDate {
        arguments = List.copyOf(arguments);
        reminders = List.copyOf(reminders);
        if (reminders.stream().anyMatch(days -> days < 0)) {
            throw new IllegalArgumentException("a reminder after the day");
        }
    }

    /** Reminded of a week before and a day before. */
    public static DueDate on(
            LocalDate day, String key, UUID thing, String path, Object... arguments) {
        return new DueDate(key, thing, List.of(arguments), path, day, USUAL);
    }

    /** The same with reminders of its own; without any, no letter tells of it. */
    public DueDate reminding(Integer... daysBefore) {
        return new DueDate(key, thing, arguments, path, day, List.of(daysBefore));
    }

    public String buttonKey() {
        return key + ".button";
    }
}
