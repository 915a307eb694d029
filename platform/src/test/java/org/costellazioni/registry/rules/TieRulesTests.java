package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.rules.TieRules.Standing;
import org.costellazioni.registry.rules.TieRules.Withdrawal;
import org.costellazioni.registry.rules.TieState.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

class TieRulesTests {

    private static final ActorId SOURCE = ActorId.next();
    private static final ActorId TARGET = ActorId.next();
    private static final ActorId ELSE = ActorId.next();
    private static final Facts FACTS = new Facts(
            "socio", LocalDate.parse("2024-03-01"), null, Proof.paper("Verbale", "archivio"), true);

    /** Who somebody is, as a table says it. */
    private static Standing standing(String who) {
        return switch (who) {
            case "office" -> new Standing(true, Set.of());
            case "source" -> new Standing(false, Set.of(SOURCE));
            case "target" -> new Standing(false, Set.of(TARGET));
            case "both" -> new Standing(false, Set.of(SOURCE, TARGET));
            case "else" -> new Standing(false, Set.of(ELSE));
            default -> throw new IllegalArgumentException(who);
        };
    }

    /** A tie of which a table says whether it counts, waits for its target, or is gone; and who told it. */
    private static TieState tie(String how) {
        TieState counts = new TieState(
                UUID.randomUUID(),
                TieKind.Code.PARTNER_OF,
                SOURCE,
                TARGET,
                FACTS,
                null,
                null,
                true);
        return switch (how) {
            case "counts" -> counts;
            case "declared" -> counts.declared(SOURCE, TARGET);
            case "confirmed" -> counts.declared(SOURCE, TARGET).confirmed();
            case "gone" -> counts.declared(SOURCE, TARGET).withdrawn();
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static @Nullable TieRefusal refusal(@Nullable String name) {
        return name == null ? null : TieRefusal.valueOf(name);
    }

    @ParameterizedTest
    @CsvSource({"source, true", "both, false", "office, false"})
    void aTieToldByOneSideWaitsForTheOther(String who, boolean waits) {
        ActorId awaited = TieRules.awaits(tie("counts"), SOURCE, standing(who));
        assertThat(awaited).isEqualTo(waits ? TARGET : null);
        assertThat(TieRules.awaits(tie("counts"), TARGET, standing("target"))).isEqualTo(SOURCE);
    }

    @ParameterizedTest
    @CsvSource({
        "declared, target,",
        "declared, office,",
        "declared, both,",
        "declared, source, NOT_YOURS",
        "declared, else, NOT_FOUND",
        "counts, target, NOT_WAITING",
        "confirmed, office, NOT_WAITING",
        "gone, target, NOT_FOUND",
        "gone, office, NOT_FOUND",
    })
    void theOtherSideOrTheOfficeAnswers(String how, String who, @Nullable String refused) {
        assertThat(TieRules.answering(tie(how), standing(who)).orElse(null))
                .isEqualTo(refusal(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "counts, source,",
        "counts, target,",
        "confirmed, target,",
        "declared, source,",
        "declared, office,",
        "declared, target, NOT_YOURS",
        "declared, else, NOT_FOUND",
        "counts, else, NOT_FOUND",
        "gone, source, NOT_FOUND",
        "gone, office, NOT_FOUND",
    })
    void whileItWaitsItIsForWhoeverDeclaredItToChange(
            String how, String who, @Nullable String refused) {
        assertThat(TieRules.changing(tie(how), standing(who)).orElse(null))
                .isEqualTo(refusal(refused));
    }

    @ParameterizedTest
    @CsvSource({
        "counts, office, AT_ONCE",
        "counts, both, AT_ONCE",
        "counts, source, ASKED",
        "counts, target, ASKED",
        "confirmed, source, AT_ONCE",
        "confirmed, target, ASKED",
        "declared, source, AT_ONCE",
        "declared, target, AT_ONCE",
    })
    void whatOthersRecordedIsAskedBack(String how, String who, Withdrawal what) {
        assertThat(TieRules.withdrawal(tie(how), standing(who))).isEqualTo(what);
    }

    @Test
    void aloneNobodyMakesPublicWhatWasReservedBetweenTwo() {
        Facts reserved = new Facts("socio", null, null, FACTS.proof(), false);
        TieState tie = tie("counts").with(reserved);
        assertThat(TieRules.editing(tie, FACTS, standing("source")))
                .contains(TieRefusal.RESERVED_BETWEEN_TWO);
        assertThat(TieRules.editing(tie, FACTS, standing("office"))).isEmpty();
        assertThat(TieRules.editing(tie, FACTS, standing("both"))).isEmpty();
        assertThat(TieRules.editing(tie("counts"), reserved, standing("target")))
                .isEmpty();
        assertThat(TieRules.editing(tie("declared").with(reserved), FACTS, standing("source")))
                .as("nobody else has kept it yet")
                .isEmpty();
    }

    @Test
    void anEndBeforeTheBeginningIsRefusedAndTheSameDayIsNot() {
        LocalDate from = LocalDate.parse("2024-03-01");
        TieState tie = tie("counts");
        assertThat(TieRules.editing(tie, FACTS.until(from.minusDays(1)), standing("source")))
                .contains(TieRefusal.PERIOD_BACKWARDS);
        assertThat(TieRules.editing(tie, FACTS.until(from), standing("source"))).isEmpty();
        Facts open = new Facts(null, null, from, FACTS.proof(), true);
        assertThat(TieRules.editing(tie, open, standing("source"))).isEmpty();
        assertThat(TieRules.editing(tie, FACTS.until(from.minusDays(1)), standing("else")))
                .contains(TieRefusal.NOT_FOUND);
    }
}
