package org.costellazioni.upkeep.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.upkeep.TestTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** On reports, where words give way and an address goes, and on links, which go. */
class TextRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2030-03-01T11:00:00Z");
    private static final FreeText REPORTS = FreeText.of(
                    "office.text.reports", "office_reports", "id")
            .words("description")
            .whole("email")
            .at("/segnalazioni/", "id");
    private static final FreeText LINKS =
            FreeText.of("upkeep.text.links", "upkeep_links", "hash").row("carried_values");

    private final TextRows rows;
    private final JdbcClient jdbc;
    private final TestTransactions transactions;

    TextRowsTrials(TextRows rows, JdbcClient jdbc, TestTransactions transactions) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Class<?> repository() {
        return TextRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "find", this::aNameIsFoundOnlyAtHome,
                "redact", this::aNameIsTakenOutOnlyAtHome);
    }

    private static WantedText wanted(String text) {
        return WantedText.of(text).orElseThrow();
    }

    private UUID report() {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into office_reports
                          (id, kind, page, description, email, reported_at, answer_by)
                        values (:id, 'content', '/', 'Chiedete a Dino  Scialle (piano 2), grazie',
                          'dino.scialle@posta.example', :at, :by)
                        """)
                .param("id", id)
                .param("at", NOON)
                .param("by", LocalDate.of(2030, 3, 31))
                .update();
        return id;
    }

    private List<TextRows.Hit> find(TestTerritory territory, FreeText texts, String wanted) {
        return transactions.in(territory, () -> rows.find(texts, wanted(wanted), 10));
    }

    private boolean redact(TestTerritory territory, FreeText texts, String row, String wanted) {
        return transactions.in(territory, () -> rows.redact(texts, row, wanted(wanted)));
    }

    private void aNameIsFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        UUID id = transactions.in(mine, this::report);
        assertThat(find(mine, REPORTS, "dino scialle"))
                .containsExactly(new TextRows.Hit(
                        id.toString(),
                        "/segnalazioni/" + id,
                        List.of("Chiedete a Dino Scialle (piano 2), grazie")));
        assertThat(find(mine, REPORTS, "scialle (piano 2)")).hasSize(1);
        assertThat(find(mine, REPORTS, "s.ialle")).isEmpty();
        assertThat(find(theirs, REPORTS, "dino scialle")).isEmpty();
        FreeText wrong =
                FreeText.of("office.text.reports", "office_reports; drop", "id").words("page");
        assertThatIllegalArgumentException().isThrownBy(() -> find(mine, wrong, "dino scialle"));
    }

    private void aNameIsTakenOutOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        UUID id = transactions.in(mine, this::report);
        assertThat(redact(theirs, REPORTS, id.toString(), "scialle")).isFalse();
        assertThat(redact(mine, REPORTS, id.toString(), "DINO SCIALLE")).isTrue();
        assertThat(redact(mine, REPORTS, id.toString(), "dino scialle")).isFalse();
        assertThat(redact(mine, REPORTS, id.toString(), "dino.scialle@posta.example"))
                .isTrue();
        assertThat(transactions.in(
                        mine,
                        () -> jdbc.sql("""
                        select description || '|' || coalesce(email, '') from office_reports where id = :id
                        """).param("id", id).query(String.class).single()))
                .isEqualTo("Chiedete a [omissis] (piano 2), grazie|");
        transactions.run(
                mine, () -> jdbc.sql("""
                        insert into upkeep_links (hash, purpose, thing_kind, thing_id, carried_names,
                          carried_values, made_at, expires_at)
                        values (sha256('x'), 'upkeep.trial', 'upkeep.trial', :id, '{email}',
                          '{dino@b.example}', :at, :at)
                        """).param("id", id).param("at", NOON).update());
        String link = find(mine, LINKS, "dino@b.example").getFirst().row();
        assertThat(redact(theirs, LINKS, link, "dino@b.example")).isFalse();
        assertThat(redact(mine, LINKS, link, "dino@b.example")).isTrue();
        assertThat(find(mine, LINKS, "dino@b.example")).isEmpty();
    }
}
