package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.Right;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class SheetAuthorityTests {

    private static final ActorId THEIRS = ActorId.next();
    private static final ActorSheet NOTHING = new ActorSheet(Map.of());

    /** Somebody with these roles who acts for one actor. */
    private record Writer(List<Role> roles) implements Reader {

        @Override
        public Acting acting() {
            return Acting.MACHINE;
        }

        @Override
        public boolean has(Right... any) {
            return Arrays.stream(any)
                    .anyMatch(right -> roles.stream().anyMatch(role -> role.covers((Role) right)));
        }

        @Override
        public List<ActorId> actors() {
            return List.of(THEIRS);
        }
    }

    private static Optional<Refusal> refusal(
            @Nullable String before, @Nullable String after, ActorField field, Role... roles) {
        return SheetAuthority.refusal(
                NOTHING.with(field, before),
                NOTHING.with(field, after),
                new Writer(List.of(roles)));
    }

    /** What registers say: the office alone writes, changes and removes it. */
    static Stream<ActorField> officeFields() {
        return Stream.of(
                ActorField.REGISTER_NAME,
                ActorField.FISCAL_CODE,
                ActorField.RUNTS_NUMBER,
                ActorField.RUNTS_SECTION,
                ActorField.RUNTS_SINCE,
                ActorField.LEGAL_NATURE,
                ActorField.ICNPO,
                ActorField.LEGAL_REPRESENTATIVE,
                ActorField.KIND);
    }

    @ParameterizedTest
    @MethodSource("officeFields")
    void whatRegistersSayIsTheOfficesToWriteChangeAndRemove(ActorField field) {
        Refusal expected =
                field == ActorField.KIND ? ActorRefusal.NOT_YOURS : ActorRefusal.OFFICE_FIELD;
        for (Role role : List.of(Role.MUNICIPAL_OPERATOR, Role.EVALUATOR)) {
            assertThat(refusal(null, "a", field, role)).contains(expected);
            assertThat(refusal("a", "b", field, role)).contains(expected);
            assertThat(refusal("a", null, field)).contains(expected);
            assertThat(refusal("a", "a", field)).isEmpty();
        }
        for (Role role : List.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR)) {
            assertThat(refusal(null, "a", field, role)).isEmpty();
            assertThat(refusal("a", "b", field, role)).isEmpty();
            assertThat(refusal("a", null, field, role)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(ActorField.class)
    void allElseIsWhoeversActsForIt(ActorField field) {
        boolean offices = officeFields().anyMatch(each -> each == field);
        String flag = field.shape() == ActorField.Shape.FLAG ? "true" : "a";
        assertThat(refusal(null, flag, field).isEmpty()).isEqualTo(!offices);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,              informal-group, true",
                "-,              antenna,        true",
                "informal-group, antenna,        true",
                "-,              public-body,    false",
                "informal-group, public-body,    false",
                "informal-group, ets,            false",
                "ets,            informal-group, false",
                "public-body,    antenna,        false",
                "ets,            ets,            true",
            })
    void onlyKindsWithoutARegisterAreGivenAndTaken(
            @Nullable String before, String after, boolean may) {
        assertThat(refusal(before, after, ActorField.KIND).isEmpty()).isEqualTo(may);
        assertThat(refusal(before, after, ActorField.KIND, Role.PROGRAMME_OFFICE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aSheetIsReachedByTheOfficeAndByWhoeverActsForIt(Role role) {
        Writer writer = new Writer(List.of(role));
        boolean office = role == Role.PROGRAMME_OFFICE || role == Role.ADMINISTRATOR;
        assertThat(SheetAuthority.reaches(writer, THEIRS)).isTrue();
        assertThat(SheetAuthority.reaches(writer, ActorId.next())).isEqualTo(office);
    }
}
