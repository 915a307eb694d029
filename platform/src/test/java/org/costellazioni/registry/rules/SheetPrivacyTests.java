package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.Test;

import java.util.Map;

class SheetPrivacyTests {

    private static final ActorSheet SHEET = new ActorSheet(Map.of(
            ActorField.NAME, "Antenna di Ada",
            ActorField.ADDRESS, "Calle Lunga 1",
            ActorField.POSTAL_CODE, "30121",
            ActorField.LATITUDE, "45.4",
            ActorField.LONGITUDE, "12.3",
            ActorField.AREA_ID, "0198c0de-0000-7000-8000-000000000001",
            ActorField.LEGAL_REPRESENTATIVE, "Ada",
            ActorField.RESERVED_CONTACT, "333 0000000",
            ActorField.FISCAL_CODE, TestActors.code(7)));

    @Test
    void whatIsReservedLeavesNeitherFromAnOfficeNorFromAHome() {
        assertThat(SheetPrivacy.publicPart(SHEET).fields())
                .containsKeys(ActorField.ADDRESS, ActorField.LATITUDE, ActorField.FISCAL_CODE)
                .doesNotContainKeys(ActorField.LEGAL_REPRESENTATIVE, ActorField.RESERVED_CONTACT);
    }

    @Test
    void ofAHomeOnlyTheNeighborhoodIsSaid() {
        ActorSheet home = SHEET.with(ActorField.SEAT_IS_HOME, "true");
        assertThat(SheetPrivacy.publicPart(home).fields())
                .containsKeys(ActorField.NAME, ActorField.AREA_ID)
                .doesNotContainKeys(
                        ActorField.ADDRESS,
                        ActorField.POSTAL_CODE,
                        ActorField.LATITUDE,
                        ActorField.LONGITUDE);
    }

    @Test
    void thePersonalCodeOfAnIndividualIsNotPublic() {
        ActorSheet person = SHEET.with(ActorField.FISCAL_CODE, "RSSMRA80A01L736S");
        assertThat(SheetPrivacy.publicPart(person).has(ActorField.FISCAL_CODE)).isFalse();
    }

    @Test
    void everyReservedFieldIsLeftOut() {
        for (ActorField field : ActorField.values()) {
            if (field.reserved()) {
                ActorSheet sheet = SHEET.with(field, "segreto");
                assertThat(SheetPrivacy.publicPart(sheet).has(field)).isFalse();
            }
        }
    }
}
