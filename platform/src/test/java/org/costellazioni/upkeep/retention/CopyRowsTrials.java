package org.costellazioni.upkeep.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.upkeep.TestTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** On switches, which name a person, and on links, which carry an address. */
class CopyRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2030-03-01T11:00:00Z");

    private final CopyRows rows;
    private final JdbcClient jdbc;
    private final TestTransactions transactions;

    CopyRowsTrials(CopyRows rows, JdbcClient jdbc, TestTransactions transactions) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return CopyRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("of", this::whatIsAPersonsIsFoundOnlyAtHome);
    }

    private List<String> of(TestTerritory territory, PersonalData.Table table, PersonId person) {
        return transactions.in(territory, () -> rows.of(table, person, List.of("ines@b.example")));
    }

    private void whatIsAPersonsIsFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        PersonId ines = PersonId.next();
        PersonId dino = PersonId.next();
        transactions.run(mine, () -> {
            off("impact", ines);
            off("intake", dino);
            link();
        });
        PersonalData.Table switches =
                new PersonalData.Table("upkeep_modules_off", List.of("module", "off_by"));
        assertThat(of(mine, switches, ines))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("\"module\": \"impact\"", "\"off_by\": true", "2030-03-01"));
        assertThat(of(theirs, switches, ines)).isEmpty();
        assertThat(of(mine, switches, PersonId.next())).isEmpty();
        PersonalData.Table links = new PersonalData.Table(
                "upkeep_links", List.of("carried_values", "made_by", "hash"));
        assertThat(of(mine, links, ines))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains("ines@b.example")
                        .doesNotContain("hash", "made_by"));
        assertThat(of(theirs, links, ines)).isEmpty();
        PersonalData.Table wrong = new PersonalData.Table("upkeep_links; drop", List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> of(mine, wrong, ines));
    }

    private void off(String module, PersonId by) {
        jdbc.sql(
                        "insert into upkeep_modules_off (module, off_at, off_by) values (:module, :at, :by)")
                .param("module", module)
                .param("at", NOON)
                .param("by", by)
                .update();
    }

    private void link() {
        jdbc.sql("""
                        insert into upkeep_links (hash, purpose, thing_kind, thing_id, carried_names,
                          carried_values, made_by, made_at, expires_at)
                        values (sha256('x'), 'upkeep.trial', 'upkeep.trial', :id, '{email}',
                          '{ines@b.example}', :id, :at, :at)
                        """).param("id", TimeOrderedIds.next()).param("at", NOON).update();
    }
}
