package org.costellazioni.people.store;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One-time links of the territory at hand, by the digest of their secret.
 */
@Repository
public class Links {

    private static final String COLUMNS =
            "purpose, email, given_name, family_name, person_id, role, made_by, expires_at";

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is good for. */
    public enum Purpose {
        SIGN_UP,
        PASSWORD_RESET,
        INVITATION,
        FIRST_ACCESS,
        EMAIL_CHANGE
    }

    /** A link without its secret; which of the nullable parts are there follows from the purpose. */
    public record Link(
            Purpose purpose,
            @Nullable String email,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable PersonId person,
            @Nullable Role role,
            @Nullable PersonId madeBy,
            Instant expiresAt) {}

    public void insert(byte[] hash, Link link) {
        jdbc.sql("""
                        insert into people_links (hash, purpose, email, given_name,
                          family_name, person_id, role, made_by, expires_at)
                        values (:hash, :purpose, :email, :given, :family, :person, :role,
                          :by, :expires)
                        """)
                .param("hash", hash)
                .param("purpose", link.purpose().name())
                .param("email", link.email())
                .param("given", link.givenName())
                .param("family", link.familyName())
                .param("person", link.person() == null ? null : link.person().value())
                .param("role", link.role() == null ? null : link.role().name())
                .param("by", link.madeBy() == null ? null : link.madeBy().value())
                .param("expires", Moments.utc(link.expiresAt()))
                .update();
    }

    /** Looks at a link without using it. */
    public Optional<Link> find(byte[] hash, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                                 from people_links
                                where hash = :hash and expires_at > :now
                                """)
                .param("hash", hash)
                .param("now", Moments.utc(now))
                .query(Links::link)
                .optional();
    }

    /** Uses a link up: of any number who try at once, one gets it. */
    public Optional<Link> take(byte[] hash, Instant now) {
        return jdbc.sql("""
                        delete from people_links
                        where hash = :hash and expires_at > :now
                        returning\s""" + COLUMNS)
                .param("hash", hash)
                .param("now", Moments.utc(now))
                .query(Links::link)
                .optional();
    }

    /** Withdraws a person's links of one purpose, asked in this territory. */
    public void withdraw(PersonId person, Purpose purpose) {
        jdbc.sql("delete from people_links where person_id = :person and purpose = :purpose")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .update();
    }

    /** Withdraws all links of one purpose. */
    public void withdraw(Purpose purpose) {
        jdbc.sql("delete from people_links where purpose = :purpose")
                .param("purpose", purpose.name())
                .update();
    }

    public int deleteExpired(Instant now) {
        return jdbc.sql("delete from people_links where expires_at <= :now")
                .param("now", Moments.utc(now))
                .update();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID by = row.getObject("made_by", UUID.class);
        String role = row.getString("role");
        return new Link(
                Purpose.valueOf(row.getString("purpose")),
                row.getString("email"),
                row.getString("given_name"),
                row.getString("family_name"),
                person == null ? null : new PersonId(person),
                role == null ? null : Role.valueOf(role),
                by == null ? null : new PersonId(by),
                row.getTimestamp("expires_at").toInstant());
    }
}
