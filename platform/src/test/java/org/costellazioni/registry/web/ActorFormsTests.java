package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TestActors;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.costellazioni.site.forms.FormErrors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of an actor's sheet, made from the entries of its fields. */
@PlatformTest
class ActorFormsTests {

    @Autowired
    private ActorForms forms;

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Phrasebook phrasebook;

    private Form form = Form.of("registry.actor");

    @BeforeEach
    void openTheFormOfTheOffice() {
        RegistryVisit.Town town = visit.town();
        Visitor clerk = visit.people.visitor(town.clerk, town.territory);
        form = town.territory.in(() -> forms.creation(clerk, phrasebook.italian()));
    }

    private FormData read(ActorField field, String text) {
        return form.read(
                new HashMap<>(Map.of("name", "Il Cortile", "kind", "ets", field.code(), text)));
    }

    private List<String> wrong(ActorField field, String text) {
        return read(field, text).errors().stream()
                .map(FormErrors.FormError::field)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE_UNTIL, ieri",
        "ACTIVE_SINCE, ieri",
        "RUNTS_SINCE,  ieri",
        "LINKS,        cortile",
        "WEBSITE,      cortile",
        "EMAIL,        cortile",
        "LONGITUDE,    181"
    })
    void aReasonIsToldBesideTheFieldThatBrokeIt(ActorField field, String wrong) {
        assertThat(wrong(field, wrong)).containsExactly(field.code());
    }

    @Test
    void aReasonOfTheWholeSheetIsToldBesideNone() {
        assertThat(ActorRefusal.CHANGED_MEANWHILE.field()).isEmpty();
        assertThat(ActorRefusal.FISCAL_CODE_TAKEN.field()).isEqualTo("fiscal-code");
        assertThat(wrong(ActorField.PHONE, "0".repeat(4_001))).containsExactly("phone");
    }

    @ParameterizedTest
    @EnumSource(ActorField.class)
    void everyFieldIsOneOfTheForm(ActorField field) {
        assertThat(form.fields().map(Field::name)).contains(field.code());
    }

    @Test
    void whatIsTypedBecomesTheSheetAndIsShownAsItStandsThere() {
        FormData typed = form.read(new HashMap<>(Map.of(
                "name", "Il\u00a0Cortile\u200b",
                "kind", "ets",
                "fiscal-code", TestActors.code(7).replaceAll("(...)", "$1\u00a0"),
                "website", "cortile.example",
                "latitude", "45,4371",
                "longitude", "12.3359",
                "active-since", "31/12/2010",
                "seat-is-home", "true",
                "themes", "proximity")));
        assertThat(typed.errors()).isEmpty();
        ActorSheet sheet = ActorForms.read(typed, new ActorSheet(Map.of()));
        assertThat(sheet.fields())
                .containsEntry(ActorField.FISCAL_CODE, TestActors.code(7))
                .containsEntry(ActorField.WEBSITE, "https://cortile.example")
                .containsEntry(ActorField.LATITUDE, "45.4371")
                .containsEntry(ActorField.ACTIVE_SINCE, "2010-12-31")
                .containsEntry(ActorField.SEAT_IS_HOME, "true")
                .containsEntry(ActorField.THEMES, "proximity");
        FormData shown = form.blank();
        for (ActorField field : ActorField.values()) {
            ActorInput.of(field).show(sheet, shown);
        }
        assertThat(ActorForms.read(shown, new ActorSheet(Map.of()))).isEqualTo(sheet);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        FormData typed = form.read(new HashMap<>(Map.of(
                "email", "storta",
                "active-since", "2020-02-30",
                "latitude", "91",
                "kind", "mai-sentito")));
        assertThat(typed.errors())
                .extracting(FormErrors.FormError::field)
                .containsExactly("name", "kind", "active-since", "latitude", "email");
    }

    @Test
    void whoeverActsForNobodyHereIsOfferedOpenKindsAlone() {
        RegistryVisit.Town town = visit.town();
        Visitor citizen = visit.people.visitor(town.citizen, town.territory);
        assertThat(citizen.acting()).isNotEqualTo(Acting.MACHINE);
        Form open = town.territory.in(() -> forms.creation(citizen, phrasebook.italian()));
        assertThat(open.fields().map(Field::name)).doesNotContain("fiscal-code");
        assertThat(open.read(Map.of("name", "Ente", "kind", "ets")).errors())
                .singleElement()
                .extracting(FormErrors.FormError::key)
                .isEqualTo(ActorRefusal.NOT_YOURS.messageKey());
        assertThat(open.read(Map.of("name", "Gruppo", "kind", "informal-group")).right())
                .isTrue();
    }
}
