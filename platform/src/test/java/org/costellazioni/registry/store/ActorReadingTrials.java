package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists and pages of actors with two territories. */
class ActorReadingTrials implements RepositoryTrials {

    private final ActorReading reading;
    private final Stage stage;
    private final TestActors actors;
    private final Twins twins;

    ActorReadingTrials(ActorReading reading, Stage stage, TestActors actors, Twins twins) {
        this.reading = reading;
        this.stage = stage;
        this.actors = actors;
        this.twins = twins;
    }

    @Override
    public Class<?> repository() {
        return ActorReading.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "bySlug", this::anAddressIsKnownOnlyAtHome,
                "byId", this::anIdentifierIsKnownOnlyAtHome,
                "currentSlug", this::aFormerAddressIsKnownOnlyAtHome,
                "lines", this::linesAreReadOnlyAtHome,
                "networks", this::networksAreCountedOnlyAtHome,
                "called", this::aNameIsAnsweredOnlyAtHome,
                "roster", this::aRosterNamesOnlyWhoIsAtHome,
                "search", this::aListHoldsOnlyWhoIsAtHome);
    }

    private void anAddressIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "Il Cortile");
        assertThat(stage.in(mine, () -> reading.bySlug("il-cortile"))).isPresent();
        assertThat(stage.in(theirs, () -> reading.bySlug("il-cortile"))).isEmpty();
    }

    private void networksAreCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "network", "Rete dei vicini");
        actors.make(mine, "network", "Amici del canale");
        actors.make(mine, "ets", "La Tela");
        assertThat(stage.in(mine, reading::networks))
                .extracting(ActorLine::name)
                .containsExactly("Amici del canale", "Rete dei vicini");
        assertThat(stage.in(theirs, reading::networks)).isEmpty();
    }

    private void anIdentifierIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        assertThat(stage.in(mine, () -> reading.byId(actor))).isPresent();
        assertThat(stage.in(theirs, () -> reading.byId(actor))).isEmpty();
    }

    private void aFormerAddressIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId kept = actors.make(mine, "ets", "Il Cortile");
        ActorId gone = actors.make(mine, "ets", "Cortile vecchio");
        mine.in(() -> twins.merge(kept, gone, Acting.MACHINE)).orThrow();
        assertThat(stage.in(mine, () -> reading.currentSlug("cortile-vecchio")))
                .contains("il-cortile");
        assertThat(stage.in(theirs, () -> reading.currentSlug("cortile-vecchio")))
                .isEmpty();
    }

    private void linesAreReadOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        assertThat(stage.in(mine, () -> reading.lines(List.of(actor.value())))).hasSize(1);
        assertThat(stage.in(theirs, () -> reading.lines(List.of(actor.value()))))
                .isEmpty();
    }

    private void aNameIsAnsweredOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        String code = TestActors.code(41);
        ActorId tela = actors.make(mine, "ets", "Società La Tela");
        ActorId orto = actors.make(
                mine, TestActors.sheet("ets", "Orto").with(ActorField.FISCAL_CODE, code));
        List<String> asked = List.of("SOCIETA LA TELA", code, "La Tela", "Società La Tela APS");
        assertThat(stage.in(mine, () -> reading.called(asked)))
                .containsOnly(
                        Map.entry("SOCIETA LA TELA", List.of(tela)),
                        Map.entry(code, List.of(orto)));
        assertThat(stage.in(theirs, () -> reading.called(asked))).isEmpty();
    }

    private void aRosterNamesOnlyWhoIsAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "Il Cortile");
        assertThat(named(mine)).containsExactly("Il Cortile");
        assertThat(named(theirs)).isEmpty();
    }

    private List<String> named(TestTerritory territory) {
        List<String> names = new ArrayList<>();
        stage.run(territory, () -> reading.roster(actor -> names.add(actor.name())));
        return names;
    }

    private void aListHoldsOnlyWhoIsAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "Il Cortile");
        actors.make(theirs, "ets", "Il Cortile di là");
        for (String words : List.of("", "cortile")) {
            assertThat(stage.in(mine, () -> reading.search(words, 30)))
                    .extracting(ActorLine::name)
                    .containsExactly("Il Cortile");
        }
    }
}
