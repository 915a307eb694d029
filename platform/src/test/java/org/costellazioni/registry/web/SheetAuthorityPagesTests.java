package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.forms.Form;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet is sent with every field that there is, whatever the form offered, by everybody. */
@PlatformTest
class SheetAuthorityPagesTests {

    private static final String PATH = "/realta/il-cortile";

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Actors actors;

    @Autowired
    private ActorForms forms;

    @Autowired
    private Phrasebook phrasebook;

    private RegistryVisit.Town town;
    private ActorId cortile;
    private Map<ActorField, String> forged;

    @BeforeEach
    void fillATown() {
        town = visit.town();
        cortile = visit.actors.make(town.territory, "ets", "Il Cortile");
        forged = forged();
    }

    /** For each field a value that the office could write. */
    private Map<ActorField, String> forged() {
        Form form = town.territory.in(() -> forms.creation(
                visit.people.visitor(town.clerk, town.territory), phrasebook.italian()));
        Map<ActorField, String> values = new EnumMap<>(ActorField.class);
        for (ActorField field : ActorField.values()) {
            values.put(field, value(field, form));
        }
        values.putAll(Map.of(
                ActorField.NAME, "Il Cortile di tutti",
                ActorField.KIND, "public-body",
                ActorField.FISCAL_CODE, TestActors.code(77),
                ActorField.EMAIL, "cortile@costellazioni.example",
                ActorField.PEC, "cortile@pec.costellazioni.example",
                ActorField.WEBSITE, "https://cortile.example",
                ActorField.LINKS, "https://cortile.example/foto"));
        values.put(ActorField.POSTAL_CODE, "30173");
        values.remove(ActorField.AREA_ID);
        return values;
    }

    private static String value(ActorField field, Form form) {
        if (field.vocabulary() != null) {
            return form.fields()
                    .filter(each -> each.name().equals(field.code()))
                    .flatMap(each -> each.choices().stream())
                    .findFirst()
                    .map(choice -> choice.code())
                    .orElse("");
        }
        return switch (field.shape()) {
            case DATE -> "2019-05-06";
            case NUMBER -> "12.5";
            case FLAG -> "true";
            default -> "Scritto a mano";
        };
    }

    private ActorSheet sheet() {
        return town.territory.in(() -> actors.byId(cortile).orElseThrow().sheet());
    }

    private int send(Person person, Map<ActorField, String> values) throws Exception {
        Map<String, String> form = values.entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().code(), Map.Entry::getValue));
        form.put("versione", "1");
        return town.send(person, PATH, form).getStatus();
    }

    private static List<ActorField> officeFields() {
        return Arrays.stream(ActorField.values())
                .filter(field -> !field.entry().isOpen("a", "b"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cast.class,
            names = {"CITIZEN", "VOLUNTEER", "PRESIDENT", "MUNICIPAL_OPERATOR", "EVALUATOR"})
    void nothingOfOthersIsWritten(Cast member) throws Exception {
        ActorSheet before = sheet();
        assertThat(send(visit.people.play(member, town.territory), forged)).isEqualTo(404);
        assertThat(sheet()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = MandateKind.class,
            names = {"LEGAL_REPRESENTATIVE", "DELEGATE", "OPERATOR"})
    void whoeverActsForItWritesAllButWhatIsTheOffices(MandateKind kind) throws Exception {
        Person member = visit.people.play(Cast.VOLUNTEER, town.territory);
        visit.people.mandate(member, cortile, kind, town.territory);
        ActorSheet before = sheet();
        assertThat(send(member, forged)).as("another kind").isEqualTo(422);
        assertThat(sheet()).isEqualTo(before);
        Map<ActorField, String> same = new EnumMap<>(forged);
        same.put(ActorField.KIND, "ets");
        assertThat(send(member, same)).isEqualTo(302);
        ActorSheet after = sheet();
        assertThat(officeFields())
                .hasSizeGreaterThan(8)
                .allSatisfy(field -> assertThat(after.text(field))
                        .as(field.name())
                        .isEqualTo(before.text(field)));
        forged.keySet().stream()
                .filter(field -> !officeFields().contains(field))
                .forEach(field ->
                        assertThat(after.text(field)).as(field.name()).hasValue(forged.get(field)));
    }

    @Test
    void theOfficeWritesAll() throws Exception {
        assertThat(send(town.clerk, forged)).isEqualTo(302);
        ActorSheet after = sheet();
        forged.forEach(
                (field, value) -> assertThat(after.text(field)).as(field.name()).hasValue(value));
    }

    @Test
    void whoeverLosesTheMandateWritesNothingFromTheNextRequestOn() throws Exception {
        Person member = visit.people.play(Cast.VOLUNTEER, town.territory);
        Mandate mandate =
                visit.people.mandate(member, cortile, MandateKind.DELEGATE, town.territory);
        Map<ActorField, String> name = Map.of(ActorField.NAME, "Primo", ActorField.KIND, "ets");
        assertThat(send(member, name)).isEqualTo(302);
        visit.people.end(town.clerk, mandate.id(), town.territory);
        assertThat(send(member, forged)).isEqualTo(404);
        assertThat(sheet().name()).isEqualTo("Primo");
    }
}
