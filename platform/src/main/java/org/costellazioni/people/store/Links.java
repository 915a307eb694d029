package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

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
                .param("purpose", link.purpose())
                .param("email", link.email())
                .param("given", link.givenName())
                .param("family", link.familyName())
                .param("person", link.person())
                .param("role", link.role())
                .param("by", link.madeBy())
                .param("expires", link.expiresAt())
                .update();
    }

    /** Looks at a link without using it. */
    public Optional<Link> find(byte[] hash, Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                                 from people_links
                                where hash = :hash and expires_at > :now
                                """)
                .param("hash", hash)
                .param("now", now)
                .query(Row.each(Links::link))
                .optional();
    }

    /** Uses a link up: of any number who try at once, one gets it. */
    public Optional<Link> take(byte[] hash, Instant now) {
        return jdbc.sql("""
                        delete from people_links
                        where hash = :hash and expires_at > :now
                        returning\s""" + COLUMNS)
                .param("hash", hash)
                .param("now", now)
                .query(Row.each(Links::link))
                .optional();
    }

    /** Withdraws a person's links of one purpose, asked in this territory. */
    public void withdraw(PersonId person, Purpose purpose) {
        jdbc.sql("delete from people_links where person_id = :person and purpose = :purpose")
                .param("person", person)
                .param("purpose", purpose)
                .update();
    }

    /** Withdraws all links of one purpose. */
    public void withdraw(Purpose purpose) {
        jdbc.sql("delete from people_links where purpose = :purpose")
                .param("purpose", purpose)
                .update();
    }

    public int deleteExpired(Instant now) {
        return jdbc.sql("delete from people_links where expires_at <= :now")
                .param("now", now)
                .update();
    }

    private static Link link(Row row) throws SQLException {
        return new Link(
                row.one("purpose", Purpose.class),
                row.textOrNull("email"),
                row.textOrNull("given_name"),
                row.textOrNull("family_name"),
                row.idOrNull("person_id", PersonId::new),
                row.oneIfAny("role", Role.class).orElse(null),
                row.idOrNull("made_by", PersonId::new),
                row.instant("expires_at"));
    }
}
