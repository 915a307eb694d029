package org.costellazioni.registry.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Person;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.TieRules.Withdrawal;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.upkeep.undo.Undos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ties edited, ended, taken back, asked back, and all of it undone. */
@PlatformTest
class CorrectionsTests {

    private static final TieState.Facts OTHERS = new TieState.Facts(
            "segreteria",
            LocalDate.parse("2024-04-01"),
            null,
            Proof.paper("Verbale del 1º aprile", "sede de Il Cortile"),
            true);

    @Autowired
    private TieTown towns;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Corrections corrections;

    @Autowired
    private WithdrawalRequests requests;

    @Autowired
    private Undos undos;

    @Autowired
    private TestLetters letters;

    private TieTown.Town town;

    @BeforeEach
    void foundATown() {
        town = towns.found();
    }

    private TieState state(UUID tie) {
        return town.territory.in(() -> corrections.find(tie)).orElseThrow();
    }

    private Outcome<UUID> edit(UUID tie, TieState.Facts facts, ActorId page, Person by) {
        TieState before = state(tie);
        return town.territory.in(
                () -> corrections.edit(before, facts, List.of(), page, town.visitor(by)));
    }

    private Outcome<Withdrawal> withdraw(UUID tie, ActorId page, Person by) {
        return town.territory.in(() -> corrections.withdraw(tie, page, town.visitor(by)));
    }

    private static Acting acting(Person person) {
        return Acting.person(person.id(), IdentificationLevel.PASSWORD);
    }

    private List<Undoable> open(Person person) {
        return town.territory.in(() -> undos.open(acting(person)));
    }

    private void undoLast(Person person) {
        Undoable last = open(person).getFirst();
        town.territory.in(() -> undos.undo(last.id(), "", acting(person)).orThrow());
    }

    private List<What> history(UUID tie) {
        return town.territory.in(() -> corrections.history(tie)).stream()
                .map(TieChange::what)
                .toList();
    }

    private List<String> lettersTo(Person person) {
        return letters.to(String.valueOf(person.email()), town.territory);
    }

    @Test
    void anEditIsToldAndEitherSideMayPutItBack() {
        UUID tie = town.recorded();
        TieState before = state(tie);
        assertThat(edit(tie, OTHERS, town.cortile, town.carla)).isEqualTo(Outcome.done(tie));
        assertThat(state(tie).facts()).isEqualTo(OTHERS);
        assertThat(town.counts()).isTrue();
        assertThat(lettersTo(town.dino)).anyMatch(letter -> letter.contains("modificato"));
        undoLast(town.dino);
        assertThat(state(tie)).isEqualTo(before);
        assertThat(history(tie)).containsExactly(What.PUT_BACK, What.EDITED, What.RECORDED);
        assertThat(open(town.carla)).as("it is undone once").isEmpty();
    }

    @Test
    void whatWasEditedOnCannotBePutBackBeforeThat() {
        UUID tie = town.recorded();
        edit(tie, OTHERS, town.cortile, town.carla);
        TieState.Facts more = OTHERS.until(LocalDate.parse("2025-01-31"));
        edit(tie, more, town.tela, town.dino);
        List<Undoable> open = open(town.carla);
        assertThat(open).hasSize(2);
        assertThat(town.territory.in(() -> undos.undo(open.getLast().id(), "", acting(town.carla))))
                .isInstanceOf(Outcome.Refused.class);
        undoLast(town.carla);
        assertThat(state(tie).facts()).isEqualTo(OTHERS);
        undoLast(town.carla);
        assertThat(state(tie).facts().role()).isNull();
    }

    @Test
    void theSecondOfTwoEditorsIsToldOfTheFirst() {
        UUID tie = town.recorded();
        TieState seen = state(tie);
        edit(tie, OTHERS, town.cortile, town.carla);
        assertThat(town.territory.in(() -> corrections.edit(
                        seen,
                        seen.facts().until(LocalDate.parse("2025-01-31")),
                        List.of(),
                        town.tela,
                        town.visitor(town.dino))))
                .isEqualTo(Outcome.refused(TieRefusal.CHANGED_MEANWHILE));
    }

    @Test
    void anEndIsUndoneToo() {
        UUID tie = town.recorded();
        LocalDate last = LocalDate.parse("2025-06-30");
        town.territory.in(() -> corrections.end(tie, last, town.cortile, town.visitor(town.carla)));
        assertThat(state(tie).facts().until()).isEqualTo(last);
        undoLast(town.clerk);
        assertThat(state(tie).facts().until()).isNull();
    }

    @Test
    void whatAPersonRecordedIsTakenBackByUndoing() {
        UUID tie = town.declared();
        assertThat(open(town.dino)).as("it is not theirs").isEmpty();
        undoLast(town.carla);
        assertThat(state(tie).live()).isFalse();
    }

    @Test
    void aConfirmationAndADenialAreUndoneByThoseWhoSaidIt() {
        UUID tie = town.declared();
        town.territory.in(() -> declarations.confirm(tie, town.visitor(town.dino)));
        undoLast(town.dino);
        assertThat(town.counts()).isFalse();
        assertThat(state(tie).awaits()).isEqualTo(town.tela);
        town.territory.in(() -> declarations.deny(tie, town.visitor(town.dino)));
        assertThat(open(town.carla))
                .as("a denial is not for the other side to take back")
                .noneMatch(act -> act.thing().kind().equals(What.DENIED.verb()));
        undoLast(town.dino);
        assertThat(state(tie).live()).isTrue();
        assertThat(town.counts()).isFalse();
    }

    @Test
    void whoRecordedItTakesItBackAtOnceAndAloneMayWantItAgain() {
        UUID tie = town.declared();
        town.territory.in(() -> declarations.confirm(tie, town.visitor(town.dino)));
        assertThat(withdraw(tie, town.cortile, town.carla))
                .isEqualTo(Outcome.done(Withdrawal.AT_ONCE));
        assertThat(lettersTo(town.dino)).anyMatch(letter -> letter.contains("è stato tolto"));
        assertThat(open(town.dino))
                .noneMatch(act -> act.thing().kind().equals(What.WITHDRAWN.verb()));
        undoLast(town.carla);
        assertThat(town.counts()).isTrue();
        assertThat(history(tie)).startsWith(What.PUT_BACK, What.WITHDRAWN);
    }

    @Test
    void whoeverFindsATieThereAsksTheOthersToTakeItBack() {
        UUID tie = town.recorded();
        assertThat(withdraw(tie, town.tela, town.dino)).isEqualTo(Outcome.done(Withdrawal.ASKED));
        assertThat(town.counts()).as("meanwhile it stays").isTrue();
        assertThat(withdraw(tie, town.tela, town.dino))
                .isEqualTo(Outcome.refused(TieRefusal.ALREADY_ASKED));
        assertThat(town.territory.in(() -> declarations.waitingFor(List.of(town.cortile))))
                .extracting(PendingTie::matter)
                .containsExactly(PendingTie.Matter.WITHDRAWAL);
        assertThat(town.territory.in(() -> requests.agree(tie, town.visitor(town.dino))))
                .isEqualTo(Outcome.refused(TieRefusal.NOT_YOURS));
        assertThat(town.territory.in(() -> requests.agree(tie, town.visitor(town.carla))))
                .isEqualTo(Outcome.done(tie));
        assertThat(town.counts()).isFalse();
        assertThat(lettersTo(town.dino)).anyMatch(letter -> letter.contains("è stato tolto"));
    }

    @Test
    void theOthersMayKeepItAndWhoAskedMayGiveUp() {
        UUID tie = town.recorded();
        withdraw(tie, town.tela, town.dino);
        assertThat(town.territory.in(() -> requests.keep(tie, town.visitor(town.carla))))
                .isEqualTo(Outcome.done(tie));
        assertThat(town.counts()).isTrue();
        assertThat(lettersTo(town.dino)).anyMatch(letter -> letter.contains("resta"));
        withdraw(tie, town.tela, town.dino);
        assertThat(town.territory.in(() -> requests.drop(tie, town.visitor(town.carla))))
                .isEqualTo(Outcome.refused(TieRefusal.NOT_YOURS));
        assertThat(town.territory.in(() -> requests.drop(tie, town.visitor(town.dino))))
                .isEqualTo(Outcome.done(tie));
        assertThat(town.territory.in(() -> requests.keep(tie, town.visitor(town.clerk))))
                .isEqualTo(Outcome.refused(TieRefusal.NOT_WAITING));
    }

    @Test
    void theOfficeTakesItBackAtOnceAndTheRequestIsOver() {
        UUID tie = town.recorded();
        withdraw(tie, town.tela, town.dino);
        assertThat(withdraw(tie, town.tela, town.clerk))
                .isEqualTo(Outcome.done(Withdrawal.AT_ONCE));
        assertThat(town.territory.in(() -> declarations.waiting())).isEmpty();
        assertThat(town.counts()).isFalse();
        undoLast(town.clerk);
        assertThat(town.counts()).isTrue();
        assertThat(town.territory.in(() -> declarations.waiting()))
                .as("the request was answered")
                .isEmpty();
    }

    @Test
    void whatIsNotTheirsIsNotFound() {
        UUID tie = town.recorded();
        TieTown.Town other = towns.found();
        assertThat(town.territory.in(
                        () -> corrections.withdraw(tie, town.tela, other.visitor(other.carla))))
                .isEqualTo(Outcome.refused(TieRefusal.NOT_FOUND));
        assertThat(other.territory.in(
                        () -> corrections.withdraw(tie, town.tela, other.visitor(other.clerk))))
                .isEqualTo(Outcome.refused(TieRefusal.NOT_FOUND));
    }
}
