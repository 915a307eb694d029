package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.ActorField;
import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

class RowPlacesTests {

    private static final UUID BURANO = UUID.randomUUID();
    private static final DoubtfulPlace MESTRE = new DoubtfulPlace(ListField.NEIGHBORHOOD, "Mestre");
    private static final KnownPlaces KNOWN =
            new KnownPlaces().municipality("Venezia").locality("Marghera", "Venezia");
    private static final QuarterNames QUARTERS =
            new QuarterNames().municipality("Venezia").add(BURANO, "Burano (schema)", "burano");

    private final RowPlaces places = new RowPlaces(QUARTERS, KNOWN, Map.of());

    private static ActorRow row(String quarter, String town) {
        return new ActorRow(
                2, "", Map.of(ListField.NEIGHBORHOOD, quarter, ListField.MUNICIPALITY, town));
    }

    private static Map<ActorField, String> written(RowPlaces places, ActorRow row) {
        Map<ActorField, String> fields = new EnumMap<>(ActorField.class);
        row.value(ListField.MUNICIPALITY)
                .filter(town -> !town.isEmpty())
                .ifPresent(town -> fields.put(ActorField.MUNICIPALITY, town));
        places.write(row, fields);
        return fields;
    }

    @Test
    void whatNobodyKnowsIsDoubtfulAndWhatSomebodyKnowsIsNot() {
        assertThat(places.doubts(row("Mestre", "Venezia"))).containsExactly(MESTRE);
        assertThat(places.doubts(row("Burano", "Mestre")))
                .containsExactly(new DoubtfulPlace(ListField.MUNICIPALITY, "Mestre"));
        assertThat(places.doubts(row("Marghera", "Venezia"))).isEmpty();
        assertThat(new RowPlaces(QUARTERS, new KnownPlaces(), Map.of())
                        .doubts(row("Burano", "Mestre")))
                .as("where no municipality is known, none is doubtful")
                .isEmpty();
    }

    @Test
    void aQuarterIsPutWhereItBelongsInWhicheverColumnItStands() {
        assertThat(written(places, row("Burano", "Venezia")))
                .isEqualTo(Map.of(
                        ActorField.MUNICIPALITY, "Venezia", ActorField.AREA_ID, BURANO.toString()));
        assertThat(written(places, row("", "Burano")))
                .containsEntry(ActorField.AREA_ID, BURANO.toString());
    }

    @Test
    void aKnownLocalityInTheColumnOfQuartersSaysTheMunicipality() {
        assertThat(written(places, row("Marghera", "")))
                .isEqualTo(
                        Map.of(ActorField.MUNICIPALITY, "Venezia", ActorField.ADDRESS, "Marghera"));
        assertThat(written(places, row("Venezia", "")))
                .isEqualTo(Map.of(ActorField.MUNICIPALITY, "Venezia"));
    }

    @Test
    void whatAPersonSaidHoldsAndIsDoubtfulNoLonger() {
        RowPlaces said =
                new RowPlaces(QUARTERS, KNOWN, Map.of(MESTRE, PlaceMeaning.localityOf("Venezia")));
        assertThat(said.doubts(row("Mestre", "Venezia"))).isEmpty();
        assertThat(written(said, row("Mestre", "")))
                .isEqualTo(
                        Map.of(ActorField.MUNICIPALITY, "Venezia", ActorField.ADDRESS, "Mestre"));
    }

    @Test
    void aMeaningAddsOnlyWhatIsNotWrittenButForAMunicipalityThatIsThePlaceItself() {
        PlaceMeaning locality = PlaceMeaning.localityOf("Venezia");
        assertThat(places.meant(
                        MESTRE,
                        locality,
                        Map.of(
                                ActorField.MUNICIPALITY, "Mestre",
                                ActorField.ADDRESS, "Via Piave 1")))
                .isEqualTo(Map.of(ActorField.MUNICIPALITY, "Venezia"));
        assertThat(places.meant(
                        MESTRE,
                        locality,
                        Map.of(ActorField.MUNICIPALITY, "Mira", ActorField.ADDRESS, "Via Piave 1")))
                .isEmpty();
        assertThat(places.meant(MESTRE, PlaceMeaning.area(BURANO), Map.of()))
                .isEqualTo(Map.of(ActorField.AREA_ID, BURANO.toString()));
        assertThat(places.meant(MESTRE, PlaceMeaning.area(BURANO), Map.of(ActorField.AREA_ID, "x")))
                .isEmpty();
        assertThat(places.meant(MESTRE, PlaceMeaning.NOTHING, Map.of())).isEmpty();
    }

    @Test
    void aQuarterInTheColumnOfMunicipalitiesIsProbablyMeant() {
        assertThat(places.probable(new DoubtfulPlace(ListField.MUNICIPALITY, "Burano")))
                .contains(PlaceMeaning.area(BURANO));
        assertThat(places.probable(MESTRE)).isEmpty();
    }
}
