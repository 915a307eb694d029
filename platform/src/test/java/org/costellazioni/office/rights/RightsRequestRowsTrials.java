package org.costellazioni.office.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.office.rights.RightsRequest.Asked;
import org.costellazioni.office.rights.RightsRequest.Kind;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Requests about one’s own data with two territories. */
class RightsRequestRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2030-03-01T11:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2030, 3, 31);

    private final RightsRequestRows rows;
    private final TestPeople people;
    private final Stage stage;

    RightsRequestRowsTrials(RightsRequestRows rows, TestPeople people, Stage stage) {
        this.rows = rows;
        this.people = people;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return RightsRequestRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::aRequestWaitsOnlyAtHome,
                "waiting", this::aRequestWaitsOnlyAtHome,
                "of", this::aRequestWaitsOnlyAtHome,
                "lock", this::aRequestIsAnsweredOnlyAtHome,
                "extend", this::aRequestIsAnsweredOnlyAtHome,
                "answer", this::aRequestIsAnsweredOnlyAtHome,
                "answered", this::aRequestIsAnsweredOnlyAtHome,
                "forget", this::aPersonIsForgottenOnlyAtHome);
    }

    private UUID ask(TestTerritory territory, PersonId person) {
        Asked asked = new Asked(
                Kind.ERASURE,
                person,
                "Ines Panchina",
                "ines@posta.example",
                Locale.ITALIAN,
                "Cancellatemi");
        return stage.in(territory, () -> rows.insert(asked, NOON, DUE));
    }

    private List<RightsRequest> waiting(TestTerritory territory) {
        return stage.in(territory, rows::waiting);
    }

    private void aRequestWaitsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Person ines = people.play(Cast.CITIZEN, mine);
        UUID id = ask(mine, ines.id());
        assertThat(waiting(mine)).singleElement().satisfies(request -> {
            assertThat(request.id()).isEqualTo(id);
            assertThat(request.answerBy()).isEqualTo(DUE);
            assertThat(request.asked().text()).isEqualTo("Cancellatemi");
        });
        assertThat(stage.in(mine, () -> rows.of(ines.id()))).hasSize(1);
        assertThat(waiting(theirs)).isEmpty();
        assertThat(stage.in(theirs, () -> rows.of(ines.id()))).isEmpty();
    }

    private void aRequestIsAnsweredOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        UUID id = ask(mine, people.play(Cast.CITIZEN, mine).id());
        stage.run(theirs, () -> rows.extend(id, DUE.plusMonths(2), "Ferie", NOON));
        stage.run(theirs, () -> rows.answer(id, "Ecco", null, NOON));
        assertThat(stage.in(theirs, () -> rows.lock(id))).isEmpty();
        assertThat(waiting(mine).getFirst().answerBy()).isEqualTo(DUE);
        stage.run(mine, () -> rows.extend(id, DUE.plusMonths(2), "Ferie", NOON));
        assertThat(stage.in(mine, () -> rows.lock(id)).orElseThrow().extensionReason())
                .isEqualTo("Ferie");
        stage.run(mine, () -> rows.answer(id, "Ecco", null, NOON));
        assertThat(waiting(mine)).isEmpty();
        assertThat(stage.in(mine, () -> rows.answered(9)))
                .singleElement()
                .satisfies(request -> assertThat(request.answer()).isEqualTo("Ecco"));
        assertThat(stage.in(theirs, () -> rows.answered(9))).isEmpty();
    }

    private void aPersonIsForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Person ines = people.play(Cast.CITIZEN, mine);
        UUID answered = ask(mine, ines.id());
        stage.run(mine, () -> rows.answer(answered, "Ecco, Ines", null, NOON));
        ask(mine, ines.id());
        assertThat(stage.in(theirs, () -> rows.forget(ines.id()))).isZero();
        assertThat(stage.in(mine, () -> rows.forget(ines.id()))).isEqualTo(2);
        assertThat(waiting(mine)).isEmpty();
        RightsRequest left = stage.in(mine, () -> rows.lock(answered)).orElseThrow();
        assertThat(left.asked())
                .isEqualTo(new Asked(Kind.ERASURE, null, "—", null, Locale.ITALIAN, "—"));
        assertThat(left.answer()).isEqualTo("—");
    }
}
