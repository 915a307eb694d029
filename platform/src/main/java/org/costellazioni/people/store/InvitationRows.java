package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.credentials.Invitation;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.credentials.OfferedFunction;
import org.costellazioni.people.credentials.SignUp;
import org.costellazioni.upkeep.undo.MovedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invitations in the territory at hand that wait. */
@Repository
public class InvitationRows {

    private static final String TABLE = "people_invitations";

    private final JdbcClient jdbc;
    private final MovedRows moved;

    InvitationRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    /** Keeps it in place of one to the same address for the same thing. */
    public void replace(Invitation invitation) {
        SignUp newcomer = invitation.newcomer();
        OfferedFunction offered = invitation.offered();
        Thing thing = offered.thing();
        jdbc.sql("""
                        insert into people_invitations (id, email, given_name, family_name, language, kind,
                          thing_kind, thing_id, first_day, last_day, made_by, made_at, ends_at)
                        values (:id, :email, :given, :family, :language, :kind, :thingKind, :thing, :from,
                          :until, :by, :at, :ends)
                        on conflict (territory_id, email, thing_kind, thing_id) do update set
                          id = excluded.id, given_name = excluded.given_name,
                          family_name = excluded.family_name, language = excluded.language,
                          kind = excluded.kind, first_day = excluded.first_day,
                          last_day = excluded.last_day, made_by = excluded.made_by,
                          made_at = excluded.made_at, ends_at = excluded.ends_at, shown_at = null
                        """)
                .param("id", invitation.id())
                .param("email", newcomer.address())
                .param("given", newcomer.givenName())
                .param("family", newcomer.familyName())
                .param("language", newcomer.language().getLanguage().equals("en") ? "en" : "it")
                .param("kind", offered.kind())
                .param("thingKind", thing == null ? null : thing.kind())
                .param("thing", thing == null ? null : thing.id())
                .param("from", offered.from())
                .param("until", offered.until())
                .param("by", invitation.madeBy())
                .param("at", invitation.madeAt())
                .param("ends", invitation.endsAt())
                .update();
    }

    /** Begins its time anew, on the right of whoever makes it now. */
    public void renew(Invitation invitation) {
        jdbc.sql("""
                        update people_invitations
                        set made_by = :by, made_at = :at, ends_at = :ends,
                          shown_at = case when :shown then coalesce(shown_at, :at) end
                        where id = :id
                        """)
                .param("by", invitation.madeBy())
                .param("at", invitation.madeAt())
                .param("ends", invitation.endsAt())
                .param("shown", invitation.shown())
                .param("id", invitation.id())
                .update();
    }

    public Optional<Invitation> byId(InvitationId id) {
        return jdbc.sql("""
                        select id, email, given_name, family_name, language, kind, thing_kind, thing_id,
                          first_day, last_day, made_by, made_at, ends_at, shown_at
                        from people_invitations where id = :id
                        """)
                .param("id", id)
                .query(Row.each(InvitationRows::invitation))
                .optional();
    }

    /** False when it was gone already. */
    public boolean remove(InvitationId id) {
        return jdbc.sql("delete from people_invitations where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those for a thing are for the one that it was joined into; of two to one address that one's stays. */
    public void join(ThingJoined joined) {
        Map<String, Object> places = Map.of(
                "kind", joined.kept().kind(),
                "gone", joined.gone().id(),
                "kept", joined.kept().id());
        for (String sql : List.of("""
                        delete from people_invitations x using people_invitations y
                        where x.thing_kind = :kind and x.thing_id = :gone and y.territory_id = x.territory_id
                          and y.email = x.email and y.thing_kind = :kind and y.thing_id = :kept
                        """, """
                        update people_invitations set thing_id = :kept
                        where thing_kind = :kind and thing_id = :gone
                        """)) {
            moved.move(joined.joining(), TABLE, sql, places);
        }
    }

    /** Forgets those to a person's address; answers how many. */
    public int forget(PersonId person) {
        jdbc.sql(
                        "select p.email from people_persons p where p.id = :person and p.email is not null")
                .param("person", person)
                .query(Row.each(row -> row.text("email")))
                .optional()
                .ifPresent(email -> moved.forget(TABLE, "email", email));
        return jdbc.sql("""
                        delete from people_invitations
                        where email = (select p.email from people_persons p where p.id = :person)
                        """).param("person", person).update();
    }

    private static Invitation invitation(Row row) throws SQLException {
        UUID thing = row.uuidOrNull("thing_id");
        return new Invitation(
                row.id("id", InvitationId::new),
                new SignUp(
                        row.text("given_name"),
                        row.text("family_name"),
                        row.text("email"),
                        Locale.of(row.text("language"))),
                new OfferedFunction(
                        row.text("kind"),
                        thing == null ? null : new Thing(row.text("thing_kind"), thing),
                        row.dayOrNull("first_day"),
                        row.dayOrNull("last_day")),
                row.idOrNull("made_by", PersonId::new),
                row.instant("made_at"),
                row.instant("ends_at"),
                row.instantOrNull("shown_at") != null);
    }
}
