package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever may be a person's is named by the module that keeps it, with the time for which it is kept. */
@PlatformTest
class PersonalDataTests {

    /** Words of a column's name that tell of a person, or of text that somebody typed. */
    private static final Pattern PERSONAL = Pattern.compile(
            "(^|.*_)(person|persons|persona|email|pec|phone|recipient|sender|principal|identification"
                    + "|given|family|typed|fiscal|representative|contact|address|postal|latitude"
                    + "|longitude|iban|birth|gender|signature|note|notes|comment|author)(_.*|$)"
                    + "|.*_by|key_digest|carried_values"
                    + "|original|content|cells|before|after|text|description|answer|detail|details|subject");

    /** Columns that only look like it. */
    private static final Set<String> INNOCENT = Set.of(
            // The day by which a report, or a request, is to be answered.
            "office_reports.answer_by",
            "office_rights_requests.answer_by",
            // Which comment is meant: a number.
            "conversations_edits.comment_id",
            "conversations_hidings.comment_id",
            "conversations_news.comment_id",
            "conversations_withdrawals.comment_id",
            // What a migration is called, and the role of the database that ran it.
            "database_migrations.description",
            "database_migrations.installed_by",
            // Who holds a job: a machine.
            "scheduled_tasks.picked_by");

    @Autowired
    private List<Manifest> manifests;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Set<String> columns() {
        List<String> columns =
                transaction.execute(status -> jdbc.sql("""
                        select c.relname || '.' || a.attname from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and a.attnum > 0 and not a.attisdropped
                        """).query(String.class).list());
        return new TreeSet<>(Objects.requireNonNull(columns));
    }

    private Stream<PersonalData> all() {
        return manifests.stream().flatMap(manifest -> manifest.personalData().stream());
    }

    private Set<String> named() {
        return all().flatMap(data -> data.tables().stream())
                .flatMap(table -> table.columns().stream().map(name -> table.name() + "." + name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyColumnThatMayBeAPersonsIsNamedByItsModule() {
        Set<String> named = named();
        assertThat(columns())
                .filteredOn(column -> PERSONAL.matcher(column.substring(column.indexOf('.') + 1))
                        .matches())
                .filteredOn(column -> !INNOCENT.contains(column))
                .filteredOn(column -> !named.contains(column))
                .isEmpty();
    }

    @Test
    void whatIsNamedIsThere() {
        assertThat(columns()).containsAll(named());
    }

    @Test
    void everyKindIsNamedAfterItsModuleAndOnce() {
        manifests.forEach(manifest -> assertThat(manifest.personalData())
                .allMatch(data -> data.key().startsWith(manifest.module() + ".")));
        List<String> keys = all().map(PersonalData::key).toList();
        assertThat(keys).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void aPeriodRunsFromAMomentThatIsThere() {
        Set<String> columns = columns();
        all().filter(data -> data.term() != null).forEach(data -> {
            String table = data.tables().getFirst().name();
            assertThat(data.term().period().toTotalMonths() * 31L
                            + data.term().period().getDays())
                    .as(data.key())
                    .isPositive();
            switch (data.term().end()) {
                case PersonalData.End.Deletion(String since) ->
                    assertThat(columns).contains(table + "." + since);
                case PersonalData.End.Emptying emptying ->
                    assertThat(columns)
                            .contains(table + "." + emptying.since())
                            .containsAll(emptying.columns().stream()
                                    .map(column -> table + "." + column)
                                    .toList());
                default -> assertThat(table).isNotEmpty();
            }
        });
    }
}
