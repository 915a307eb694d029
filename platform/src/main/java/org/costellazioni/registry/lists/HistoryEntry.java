package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.rules.Author;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something in the history of an actor.
 *
 * @param event the actor whose history it was, which the one at hand may have taken in since; what was
 *     done: the column of a field, {@link #SEAT}, {@code tie-confirmed}, the verb of an act
 * @param before what the field said, the identifier of a seat that went; null for nothing
 * @param lent whether it speaks of what a merger, undone since, had taken from another actor: nobody
 *     reads that here, and nobody puts it back
 * @param told how it is told; says nothing until the list adds it
 */
public record HistoryEntry(
        UUID id,
        Topic topic,
        ActTelling.Event event,
        @Nullable String before,
        @Nullable String after,
        boolean lent,
        Instant at,
        By by,
        Told told) {

    /** In the place of a field's column: a further seat came or went. */
    public static final String SEAT = "seat";

    /** How what stands in the place of what was taken out begins. */
    private static final String REDACTED = "[omissis";

    private static final Function<Words, String> SILENCE = words -> "";

    /** A tie that was told without anybody's word of its own: by an import, a meeting. */
    public static final String TIE_TOLD = "tie-told";

    /** A tie that went with what had told it. */
    public static final String TIE_GONE = "tie-gone";

    /**
     * Who did it.
     *
     * @param person null for the machine
     * @param as null where nobody kept it
     * @param whom for which other actor
     * @param source what wrote it, as the registry stores it; empty for an act
     */
    public record By(
            @Nullable PersonId person,
            @Nullable Author as,
            @Nullable ActorId whom,
            String source) {}

    /**
     * In the reader's language.
     *
     * @param restoring address where the earlier value is put back; null where the reader cannot
     */
    public record Told(
            Function<Words, String> what,
            Function<Words, String> before,
            Function<Words, String> after,
            Function<Words, String> who,
            @Nullable String restoring) {}

    /**
     * The list says whose history it is and, for those who may not read what is reserved, which fields those
     * are. Of ties they read what is public on both sides of a change; of actors that were withdrawn, none.
     */
    public static final ListRows<HistoryEntry> ROWS = ListRows.of("""
            with whose as (
              select id from registry_actors where id = :actor
              union select id from registry_actors where merged_into = :actor
            ), mine as (
              select id from registry_ties where source_id in (select id from whose)
              union select id from registry_ties where target_id in (select id from whose)
            ), changes as (
              select c.*, exists (select from registry_mergers m
                  where m.territory_id = c.territory_id and m.kept_id = c.actor_id
                    and c.field = any(m.filled_fields) and c.changed_at between m.merged_at and m.parted_at
                    and (c.changed_at = m.parted_at or (
                      select l.after from registry_actor_changes l
                      where l.territory_id = c.territory_id and l.actor_id = c.actor_id
                        and l.field = c.field and l.changed_at >= m.merged_at
                      order by l.changed_at, l.id limit 1) in (c.before, c.after))) as lent
              from registry_actor_changes c
              where c.actor_id in (select id from whose)
            ), ties as (
              select t.*, case when t.source_id in (select id from whose) then t.source_id
                  else t.target_id end as own,
                array['kind=' || t.kind, 'source=' || t.source_id, 'target=' || t.target_id,
                  'until=' || coalesce((upper(t.period) - 1)::text, ''),
                  'awaits=' || coalesce(t.awaits::text, '')] as details
              from registry_ties t
              where t.id in (select id from mine)
                and t.public --? hidden
                and not exists (select from registry_actors gone --? hidden
                  where gone.territory_id = t.territory_id --? hidden
                  and gone.merged_into = gone.id --? hidden
                  and gone.id in (t.source_id, t.target_id)) --? hidden
            )
            select h.* from (
              select c.id, c.actor_id, case when c.field = 'seat' then 'SEATS' else 'FIELDS' end as topic,
                c.field as what, '' as subject, '{}'::text[] as details,
                case when not c.lent then c.before end as before,
                case when not c.lent then c.after end as after, c.lent,
                c.changed_at as at, c.changed_by as person, c.changed_as as author,
                null::uuid as whom, c.change_source as source
              from changes c
              where true
                and c.field <> all(:hidden) --? hidden
              union all
              select e.id, e.actor_id, e.topic, e.verb, e.subject, e.details, null, null, false, e.done_at,
                e.done_by, e.done_as, e.done_for, ''
              from registry_actor_events e
              where e.actor_id in (select id from whose)
                and (e.actor_id = :actor or not exists (select from registry_actor_events o
                  where o.territory_id = e.territory_id and o.id = e.id and o.actor_id = :actor))
                and e.open --? hidden
              union all
              select c.id, t.own, 'TIES', 'tie-' || replace(lower(c.what), '_', '-'), t.id::text, t.details,
                null, null, false, c.changed_at, c.changed_by,
                case when c.changed_by is null then 'MACHINE' when c.changed_for is null then 'OFFICE'
                  when c.changed_for = t.own then 'ITSELF' else 'ANOTHER' end, c.changed_for, ''
              from registry_tie_changes c
              join ties t on t.territory_id = c.territory_id and t.id = c.tie_id
              where true
                and c.public_before and c.public_after --? hidden
                and c.what in ('RECORDED', 'CONFIRMED', 'EDITED', 'ENDED', 'WITHDRAWN') --? hidden
              union all
              select t.id, t.own, 'TIES', 'tie-told', t.id::text, t.details, null, null, false,
                t.recorded_at, t.recorded_by, case when t.recorded_by is null then 'MACHINE' end, null::uuid,
                t.record_source
              from ties t
              where not exists (select from registry_tie_changes c
                  where c.territory_id = t.territory_id and c.tie_id = t.id and c.what = 'RECORDED')
                and t.withdrawn_at is null --? hidden
              union all
              select t.id, t.own, 'TIES', 'tie-gone', t.id::text, t.details, null, null, false,
                t.withdrawn_at, null::uuid, 'MACHINE', null::uuid, ''
              from ties t
              where t.withdrawn_at is not null and not exists (select from registry_tie_changes c
                  where c.territory_id = t.territory_id and c.tie_id = t.id and not c.live_after
                    and c.live_before)
                and false --? hidden
            ) h
            where true
              and h.topic = :tipo --? tipo
              and h.what = :campo --? campo
              and h.at >= cast(:dal as timestamp) at time zone 'Europe/Rome' --? dal
              and h.at < (cast(:al as timestamp) + interval '1 day') at time zone 'Europe/Rome' --? al
              and h.at > :since and h.at <= :until --? since
            """, HistoryEntry::of)
            .falling("quando", "h.at desc, h.id desc, h.what")
            .rising("prime", "h.at, h.id, h.what desc")
            .news("h.at desc, h.id desc, h.what");

    /** The same, told. */
    public HistoryEntry told(Told how) {
        return new HistoryEntry(id, topic, event, before, after, lent, at, by, how);
    }

    /** Whether it says what can be put back: what was taken out of a text stays out of it. */
    public boolean isWhole() {
        return !lent && !isRedacted(before);
    }

    /** Whether something was taken out of what a field said. */
    public static boolean isRedacted(@Nullable String text) {
        return text != null && text.contains(REDACTED);
    }

    /** The field that it is about; null where it is about something else. */
    public @Nullable ActorField field() {
        return topic == Topic.FIELDS && !isAct() ? ActorField.ofColumn(event.verb()) : null;
    }

    /** Whether a module tells it, of whatever topic: verbs name their module. */
    public boolean isAct() {
        return event.verb().contains(".");
    }

    private static HistoryEntry of(Row row) throws SQLException {
        return new HistoryEntry(
                row.uuid("id"),
                row.one("topic", Topic.class),
                new ActTelling.Event(
                        row.id("actor_id", ActorId::new),
                        row.text("what"),
                        row.text("subject"),
                        details(row.texts("details"))),
                row.textOrNull("before"),
                row.textOrNull("after"),
                row.flag("lent"),
                row.instant("at"),
                new By(
                        row.idOrNull("person", PersonId::new),
                        row.oneIfAny("author", Author.class).orElse(null),
                        row.idOrNull("whom", ActorId::new),
                        row.text("source")),
                new Told(SILENCE, SILENCE, SILENCE, SILENCE, null));
    }

    private static Map<String, String> details(List<String> written) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String detail : written) {
            int mark = detail.indexOf('=');
            details.put(detail.substring(0, mark), detail.substring(mark + 1));
        }
        return details;
    }

    /** As the statement names fields. */
    public static List<String> columns(List<ActorField> fields) {
        return fields.stream().map(ActorField::column).toList();
    }
}
