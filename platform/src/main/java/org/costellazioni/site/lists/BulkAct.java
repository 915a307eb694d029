package org.costellazioni.site.lists;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something done to several ticked rows at once, after a preview. Each row is done, or refused, by itself.
 * The preview is a rehearsal: the act is carried out in a transaction that is then rolled back, so it
 * must do nothing outside the database.
 *
 * @param <R> the rows of the list
 */
public interface BulkAct<R> {

    /** Its name in forms, unique in its list. */
    String name();

    /** Message key of its button. */
    String label();

    /** Whether the reader may do it at all; whether to a row is for {@link #carryOut} to say. */
    boolean offeredTo(Reader reader);

    /** The text that is typed once for all the rows; an act that needs one says how in words of its own. */
    Field<String> NOTE = Fields.longText("testo", "site.list.act.note");

    /** {@link #NOTE} as the act asks for it; null where none is needed. */
    default @Nullable Field<String> note() {
        return null;
    }

    /** What {@link #note} is chosen from, where it is chosen; else nothing. */
    default List<Option> choices(Words words) {
        return List.of();
    }

    /**
     * Whether whoever ticked this row is asked once more: the preview shows it without its tick, and {@link
     * #announced} says what to mind.
     */
    default boolean asksAgain(R row) {
        return false;
    }

    /** What happens to a row where nothing is against it, in the reader's language. */
    String announced(R row, Words words);

    /**
     * Does it to one row.
     *
     * @param note as typed; empty where none is needed
     */
    Outcome<?> carryOut(R row, String note, Acting by);
}
