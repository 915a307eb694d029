package org.costellazioni.people.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Persons and what they sign in with: a password, or a broker's identity. */
@Repository
public class Persons {

    private static final String SELECT =
            "select p.id, p.given_name, p.family_name, p.email, p.language from people_persons p ";

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person was added; not when the address or the fiscal code is somebody else's. */
    public boolean insert(Person person, @Nullable FiscalCode fiscalCode, Instant at) {
        return jdbc.sql("""
                                insert into people_persons
                                  (id, given_name, family_name, email, fiscal_code, language, created_at)
                                values (:id, :given, :family, :email, :fiscalCode, :language, :at)
                                on conflict do nothing
                                """)
                        .param("id", person.id())
                        .param("given", person.givenName())
                        .param("family", person.familyName())
                        .param("email", person.email())
                        .param("fiscalCode", fiscalCode == null ? null : fiscalCode.value())
                        .param("language", language(person))
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Changes names, address and language; false when the address is somebody else's. */
    public boolean update(Person person) {
        return jdbc.sql("""
                                update people_persons p
                                set given_name = :given, family_name = :family, email = :email,
                                    language = :language
                                where p.id = :id and not exists (
                                  select 1 from people_persons o where o.email = :email and o.id <> :id)
                                """)
                        .param("id", person.id())
                        .param("given", person.givenName())
                        .param("family", person.familyName())
                        .param("email", person.email())
                        .param("language", language(person))
                        .update()
                == 1;
    }

    /** Gives a fiscal code to a person who has none; false when they have one, or another has it. */
    public boolean setFiscalCode(PersonId person, FiscalCode code) {
        return jdbc.sql("""
                                update people_persons p set fiscal_code = :code
                                where p.id = :id and p.fiscal_code is null and not exists (
                                  select 1 from people_persons o where o.fiscal_code = :code)
                                """).param("id", person).param("code", code.value()).update() == 1;
    }

    public Optional<Person> byId(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = :id and p.erased_at is null")
                .param("id", id)
                .query(Row.each(Persons::person))
                .optional();
    }

    /** @param email in lower case */
    public Optional<Person> byEmail(String email) {
        return jdbc.sql(SELECT + "where p.email = :email")
                .param("email", email)
                .query(Row.each(Persons::person))
                .optional();
    }

    public Optional<Person> byFiscalCode(FiscalCode code) {
        return jdbc.sql(SELECT + "where p.fiscal_code = :code")
                .param("code", code.value())
                .query(Row.each(Persons::person))
                .optional();
    }

    public List<Person> byIds(Collection<PersonId> ids) {
        return jdbc.sql(SELECT
                        + "where p.id = any(:ids) and p.erased_at is null"
                        + " order by p.family_name, p.given_name")
                .param("ids", Identifier.values(ids))
                .query(Row.each(Persons::person))
                .list();
    }

    /** Empties all that is known of the person; false when that was done before. */
    public boolean erase(PersonId person, Instant at) {
        jdbc.sql("delete from people_passwords where person_id = :person")
                .param("person", person)
                .update();
        jdbc.sql("delete from people_identities where person_id = :person")
                .param("person", person)
                .update();
        return jdbc.sql("""
                                update people_persons
                                set given_name = default, family_name = default, email = null,
                                    fiscal_code = null, language = default, erased_at = :at
                                where id = :person and erased_at is null
                                """).param("person", person).param("at", at).update() == 1;
    }

    /** Sets or replaces the password. */
    public void setPassword(PersonId person, String hash, Instant at) {
        jdbc.sql("""
                        insert into people_passwords (person_id, hash, set_at)
                        values (:person, :hash, :at)
                        on conflict (person_id) do update set hash = :hash, set_at = :at
                        """)
                .param("person", person)
                .param("hash", hash)
                .param("at", at)
                .update();
    }

    public Optional<String> passwordHash(PersonId person) {
        return jdbc.sql("select hash from people_passwords where person_id = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    /** When the person's password was chosen; empty when they have none. */
    public Optional<Instant> passwordSetAt(PersonId person) {
        return jdbc.sql("select set_at from people_passwords where person_id = :person")
                .param("person", person)
                .query(Row.each(row -> row.instant("set_at")))
                .optional();
    }

    /** Remembers what a broker calls the person; the first link of a subject stays. */
    public void link(PersonId person, String issuer, String subject, Instant at) {
        jdbc.sql("""
                        insert into people_identities (issuer, subject, person_id, linked_at)
                        values (:issuer, :subject, :person, :at)
                        on conflict (issuer, subject) do nothing
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person)
                .param("at", at)
                .update();
    }

    public Optional<Person> byIdentity(String issuer, String subject) {
        return jdbc.sql(SELECT + """
                                join people_identities i on i.person_id = p.id
                                where i.issuer = :issuer and i.subject = :subject
                                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Row.each(Persons::person))
                .optional();
    }

    /** Letters are written in Italian or English; whoever reads another language gets Italian. */
    private static String language(Person person) {
        return person.language().getLanguage().equals("en") ? "en" : "it";
    }

    static Person person(Row row) throws SQLException {
        return new Person(
                row.id("id", PersonId::new),
                row.text("given_name"),
                row.text("family_name"),
                row.textOrNull("email"),
                Locale.of(row.text("language")));
    }
}
