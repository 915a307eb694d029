package org.costellazioni.people.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that nobody has accepted, withdrawn or replaced.
 *
 * @param kind code of the kind of function that it offers
 * @param thing null in the whole territory
 * @param place what the thing is called: added by the list
 * @param inviter their name; null for the machine
 * @param stands whether its maker may still make it: added by the list
 */
public record InvitationEntry(
        InvitationId id,
        String name,
        String email,
        String kind,
        @Nullable Thing thing,
        String place,
        @Nullable PersonId madeBy,
        @Nullable String inviter,
        Instant madeAt,
        Instant endsAt,
        boolean ended,
        boolean stands) {

    /** The list gives the moment, and whether its reader sees invitations to roles too. */
    public static final ListRows<InvitationEntry> ROWS = ListRows.of("""
            select i.id, i.given_name || ' ' || i.family_name as name, i.email, i.kind, i.thing_kind,
              i.thing_id, i.made_by, i.made_at, i.ends_at, i.ends_at <= :now as ended,
              p.given_name || ' ' || p.family_name as inviter
            from people_invitations i
            left join people_persons p on p.id = i.made_by
            where (:roles or i.thing_id is not null)
              and unaccent(i.given_name || ' ' || i.family_name || ' ' || i.email) --? q
                ilike '%' || unaccent(:q) || '%' --? q
              and i.kind = :tipo --? tipo
              and (i.ends_at <= :now) = (:stato = 'scaduti') --? stato
            """, InvitationEntry::of)
            .falling("invio", "i.made_at desc, i.id desc")
            .rising("scadenza", "i.ends_at, i.id")
            .rising("persona", "i.family_name, i.given_name, i.id");

    public String path() {
        return "/persone/inviti/" + id;
    }

    /** The same, with what its thing is called and whether it still counts. */
    public InvitationEntry at(String called, boolean counts) {
        return new InvitationEntry(
                id, name, email, kind, thing, called, madeBy, inviter, madeAt, endsAt, ended,
                counts);
    }

    private static InvitationEntry of(Row row) throws SQLException {
        UUID thing = row.uuidOrNull("thing_id");
        return new InvitationEntry(
                row.id("id", InvitationId::new),
                row.text("name").strip(),
                row.text("email"),
                row.text("kind"),
                thing == null ? null : new Thing(row.text("thing_kind"), thing),
                "",
                row.idOrNull("made_by", PersonId::new),
                row.textOrNull("inviter"),
                row.instant("made_at"),
                row.instant("ends_at"),
                row.flag("ended"),
                true);
    }
}
