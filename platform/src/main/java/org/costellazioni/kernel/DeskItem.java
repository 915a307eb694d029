package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that waits for a person on the desk.
 *
 * @param titleKey message key of what waits, with {@code arguments} in its places
 * @param buttonKey message key of the one button that does it
 * @param path where the button leads
 * @param due the day by which it is wanted; null when there is none
 */
public record DeskItem(
        String titleKey,
        List<Object> arguments,
        String buttonKey,
        String path,
        @Nullable LocalDate due) {

    public DeskItem {
        arguments = List.copyOf(arguments);
    }
}
