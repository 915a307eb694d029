package org.costellazioni.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.OccasionDraft;
import org.costellazioni.meetings.OccasionId;
import org.costellazioni.meetings.OccasionRefusal;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class OccasionRulesTests {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 10);
    private static final ActorId OURS = ActorId.next();
    private static final ActorId OTHERS = ActorId.next();
    private static final PersonId INES = PersonId.next();

    @ParameterizedTest(name = "{0} with a mandate {1}: may create {2}, sees everything {3}")
    @CsvSource({
        "ADMINISTRATOR,      false, true,  true",
        "PROGRAMME_OFFICE,   false, true,  true",
        "MUNICIPAL_OPERATOR, false, true,  true",
        "EVALUATOR,          false, false, false",
        "EVALUATOR,          true,  true,  false",
        ",                   true,  true,  false",
        ",                   false, false, false",
    })
    void whoMay(Role role, boolean mandate, boolean creates, boolean everything) {
        Visitor visitor = visitor(role == null ? Set.of() : Set.of(role), mandate);
        assertThat(OccasionRules.mayCreate(visitor)).isEqualTo(creates);
        assertThat(OccasionRules.sight(visitor).everything()).isEqualTo(everything);
        assertThat(seen(visitor, occasion(OURS))).isEqualTo(everything || mandate);
        assertThat(seen(visitor, occasion(OTHERS))).isEqualTo(everything);
    }

    @Test
    void strangersLookAfterNothing() {
        assertThat(OccasionRules.mayCreate(Visitor.STRANGER)).isFalse();
        assertThat(seen(Visitor.STRANGER, occasion(OURS))).isFalse();
    }

    @Test
    void whoeverKeepsTheRecordOfAnOccasionLooksAfterThatOneAlone() {
        Occasion theirs = occasion(OTHERS);
        Visitor nobody = visitor(Set.of(), false);
        Visitor keeper = new Visitor(
                nobody.person(),
                IdentificationLevel.PASSWORD,
                null,
                Set.of(),
                List.of(),
                List.of(noteKeeper(theirs)));
        assertThat(seen(keeper, theirs)).isTrue();
        assertThat(seen(keeper, occasion(OTHERS))).isFalse();
        assertThat(seen(nobody, theirs)).isFalse();
        assertThat(OccasionRules.mayCreate(keeper)).isFalse();
        assertThat(OccasionRules.acting(keeper, theirs).actingFor()).isNull();
    }

    private static Function noteKeeper(Occasion occasion) {
        return new Function(
                FunctionId.next(),
                Occasion.NOTE_KEEPER.code(),
                INES,
                Thing.of(Occasion.THING, occasion.id()),
                null,
                DAY,
                DAY.plusDays(30),
                Instant.EPOCH,
                null);
    }

    private static boolean seen(Visitor visitor, Occasion occasion) {
        return OccasionRules.sight(visitor).on(occasion.id().value(), occasion.organizers());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongDrafts")
    void reasonsComeInTheirOrder(OccasionDraft draft, OccasionRefusal refusal) {
        assertThat(OccasionRules.refusal(draft, visitor(Set.of(), true))).contains(refusal);
    }

    private static Stream<Arguments> wrongDrafts() {
        List<ActorId> ours = List.of(OURS);
        List<ActorId> eleven =
                IntStream.range(0, 11).mapToObj(number -> ActorId.next()).toList();
        return Stream.of(
                Arguments.of(draft(" ", "", "", ours), OccasionRefusal.TITLE_MISSING),
                Arguments.of(draft("a".repeat(161), "", "", ours), OccasionRefusal.TITLE_TOO_LONG),
                Arguments.of(draft("Festa", " ", "", ours), OccasionRefusal.PLACE_MISSING),
                Arguments.of(
                        draft("Festa", "a".repeat(161), "", ours), OccasionRefusal.PLACE_TOO_LONG),
                Arguments.of(
                        draft("Festa", "Campo", "a".repeat(4_001), ours),
                        OccasionRefusal.NOTES_TOO_LONG),
                Arguments.of(
                        draft("Festa", "Campo", "", List.of()), OccasionRefusal.ORGANIZER_MISSING),
                Arguments.of(
                        draft("Festa", "Campo", "", eleven), OccasionRefusal.TOO_MANY_ORGANIZERS),
                Arguments.of(
                        draft("Festa", "Campo", "", List.of(OTHERS)),
                        OccasionRefusal.ORGANIZER_NOT_YOURS));
    }

    @Test
    void whatReachesItsBoundIsTaken() {
        List<ActorId> ten = Stream.concat(
                        Stream.of(OURS), Stream.generate(ActorId::next).limit(9))
                .toList();
        OccasionDraft draft = draft("a".repeat(160), "a".repeat(160), "a".repeat(4_000), ten);
        assertThat(OccasionRules.refusal(draft, visitor(Set.of(), true))).isEmpty();
    }

    @Test
    void oneOwnOrganizerAmongOthersIsEnough() {
        OccasionDraft draft = draft("Festa", "Campo", "", List.of(OTHERS, OURS));
        assertThat(OccasionRules.refusal(draft, visitor(Set.of(), true))).isEmpty();
    }

    @Test
    void theOfficeWritesDownWhatOthersOrganize() {
        OccasionDraft draft = draft("Festa", "Campo", "", List.of(OTHERS));
        Visitor office = visitor(Set.of(Role.PROGRAMME_OFFICE), false);
        assertThat(OccasionRules.refusal(draft, office)).isEmpty();
    }

    @Test
    void theRecordSaysForWhichOrganizerSomebodyActed() {
        Visitor theirs = visitor(Set.of(), true);
        assertThat(OccasionRules.acting(theirs, occasion(OURS)).actingFor()).isEqualTo(OURS);
        Visitor office = visitor(Set.of(Role.MUNICIPAL_OPERATOR), true);
        assertThat(OccasionRules.acting(office, occasion(OURS)).actingFor()).isNull();
    }

    private static OccasionDraft draft(
            String title, String place, String notes, List<ActorId> organizers) {
        return new OccasionDraft(title, DAY, place, notes, false, organizers);
    }

    private static Occasion occasion(ActorId organizer) {
        return new Occasion(
                OccasionId.next(),
                "Festa",
                DAY,
                "Campo",
                "",
                false,
                List.of(organizer),
                1,
                null,
                null);
    }

    private static Visitor visitor(Set<Role> roles, boolean mandate) {
        Person person =
                new Person(INES, "Ines", "Panchina", "ines@esempio.example", Locale.ITALIAN);
        List<Mandate> mandates = mandate
                ? List.of(new Mandate(
                        FunctionId.next(), INES, OURS, MandateKind.DELEGATE, null, DAY, null))
                : List.of();
        return new Visitor(person, IdentificationLevel.PASSWORD, null, roles, mandates);
    }
}
