package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A change in the history of an actor.
 *
 * @param actor whose further seats the change may speak of; null until the list adds it
 * @param reserved whether the reader may know where the actor was before
 */
public record ChangeEntry(
        UUID id, ActorView.Change change, @Nullable ActorView actor, boolean reserved) {

    /** In the place of a field's column: a further seat came or went. */
    public static final String SEAT = "seat";

    /** The list says whose history it is, and which fields the reader may not know. */
    public static final ListRows<ChangeEntry> ROWS = ListRows.of("""
            select h.id, h.field, h.before, h.after, h.changed_at, h.changed_by, h.change_source
            from registry_actor_changes h
            where h.actor_id = :actor
              and h.field <> all(:hidden) --? hidden
              and h.field = :campo --? campo
              and h.changed_at >= cast(:dal as timestamp) at time zone 'Europe/Rome' --? dal
              and h.changed_at < (cast(:al as timestamp) + interval '1 day') at time zone 'Europe/Rome' --? al
              and h.changed_at > :since and h.changed_at <= :until --? since
            """, ChangeEntry::of)
            .falling("quando", "h.changed_at desc, h.id desc")
            .rising("prime", "h.changed_at, h.id")
            .news("h.changed_at desc, h.id desc");

    /** The same change, with what its words need. */
    public ChangeEntry of(ActorView whose, boolean reservedToo) {
        return new ChangeEntry(id, change, whose, reservedToo);
    }

    private static ChangeEntry of(Row row) throws SQLException {
        String field = row.text("field");
        return new ChangeEntry(
                row.uuid("id"),
                new ActorView.Change(
                        field.equals(SEAT)
                                ? null
                                : ActorField.valueOf(field.toUpperCase(Locale.ROOT)),
                        row.textOrNull("before"),
                        row.textOrNull("after"),
                        row.instant("changed_at"),
                        row.uuidOrNull("changed_by"),
                        row.text("change_source")),
                null,
                false);
    }

    /** As the statement names fields. */
    public static List<String> columns(List<ActorField> fields) {
        return fields.stream().map(ActorField::column).toList();
    }
}
