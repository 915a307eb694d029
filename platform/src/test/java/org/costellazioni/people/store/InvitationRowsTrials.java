package org.costellazioni.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Role;
import org.costellazioni.people.credentials.Invitation;
import org.costellazioni.people.credentials.InvitationId;
import org.costellazioni.people.credentials.OfferedFunction;
import org.costellazioni.people.credentials.SignUp;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

class InvitationRowsTrials implements RepositoryTrials {

    private final InvitationRows rows;
    private final Trials trials;

    InvitationRowsTrials(InvitationRows rows, Trials trials) {
        this.rows = rows;
        this.trials = trials;
    }

    @Override
    public Class<?> repository() {
        return InvitationRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "replace", this::theNewerReplacesTheOlderAtHomeAlone,
                "byId", this::theNewerReplacesTheOlderAtHomeAlone,
                "renew", this::itsTimeBeginsAnewOnlyAtHome,
                "remove", this::itIsTakenBackOnlyAtHome,
                "join", this::oneForAnActorFollowsItOnlyAtHome,
                "forget", this::thoseToAPersonsAddressAreForgottenOnlyAtHome);
    }

    private Invitation invitation(TestTerritory mine, String email, Role role) {
        return new Invitation(
                InvitationId.next(),
                new SignUp("Ines", "Panchina", email, Locale.ITALIAN),
                OfferedFunction.of(role, LocalDate.of(2037, 1, 31)),
                trials.person(mine),
                Trials.NOON,
                Trials.NOON.plus(Duration.ofDays(14)),
                false);
    }

    private Invitation made(TestTerritory mine) {
        Invitation made =
                invitation(mine, InvitationId.next() + "@esempio.example", Role.EVALUATOR);
        trials.run(mine, () -> rows.replace(made));
        return made;
    }

    private void theNewerReplacesTheOlderAtHomeAlone(TestTerritory mine, TestTerritory theirs) {
        Invitation older = made(mine);
        assertThat(trials.in(mine, () -> rows.byId(older.id()))).contains(older);
        assertThat(trials.in(theirs, () -> rows.byId(older.id()))).isEmpty();
        String address = older.newcomer().address();
        Invitation elsewhere = invitation(theirs, address, Role.ADMINISTRATOR);
        trials.run(theirs, () -> rows.replace(elsewhere));
        Invitation newer = invitation(mine, address, Role.ADMINISTRATOR);
        trials.run(mine, () -> rows.replace(newer));
        assertThat(trials.in(mine, () -> rows.byId(older.id()))).isEmpty();
        assertThat(trials.in(mine, () -> rows.byId(newer.id()))).contains(newer);
        assertThat(trials.in(theirs, () -> rows.byId(elsewhere.id()))).contains(elsewhere);
    }

    private void itsTimeBeginsAnewOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Invitation made = made(mine);
        Invitation renewed = new Invitation(
                made.id(),
                made.newcomer(),
                made.offered(),
                trials.person(mine),
                Trials.NOON.plusSeconds(60),
                Trials.NOON.plus(Duration.ofDays(20)),
                true);
        trials.run(theirs, () -> rows.renew(renewed));
        assertThat(trials.in(mine, () -> rows.byId(made.id()))).contains(made);
        trials.run(mine, () -> rows.renew(renewed));
        assertThat(trials.in(mine, () -> rows.byId(made.id()))).contains(renewed);
    }

    private void itIsTakenBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Invitation made = made(mine);
        assertThat(trials.in(theirs, () -> rows.remove(made.id()))).isFalse();
        assertThat(trials.in(mine, () -> rows.remove(made.id()))).isTrue();
        assertThat(trials.in(mine, () -> rows.remove(made.id()))).isFalse();
    }

    private void thoseToAPersonsAddressAreForgottenOnlyAtHome(
            TestTerritory mine, TestTerritory theirs) {
        PersonId person = trials.person(mine);
        Invitation made = invitation(mine, person + "@esempio.example", Role.EVALUATOR);
        trials.run(mine, () -> rows.replace(made));
        assertThat(trials.in(theirs, () -> rows.forget(person))).isZero();
        assertThat(trials.in(mine, () -> rows.forget(person))).isEqualTo(1);
        assertThat(trials.in(mine, () -> rows.forget(person))).isZero();
    }

    private void oneForAnActorFollowsItOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Thing gone = MandateKind.thing(ActorId.next());
        Thing kept = MandateKind.thing(ActorId.next());
        String address = InvitationId.next() + "@esempio.example";
        Invitation moved = represent(mine, address, gone);
        trials.run(theirs, () -> rows.join(new ThingJoined(UUID.randomUUID(), gone, kept)));
        assertThat(trials.in(mine, () -> rows.byId(moved.id()))).contains(moved);
        trials.run(mine, () -> rows.join(new ThingJoined(UUID.randomUUID(), gone, kept)));
        assertThat(thing(mine, moved)).isEqualTo(kept);
        Invitation second = represent(mine, address, gone);
        trials.run(mine, () -> rows.join(new ThingJoined(UUID.randomUUID(), gone, kept)));
        assertThat(trials.in(mine, () -> rows.byId(second.id())))
                .as("the address has one for the other already")
                .isEmpty();
        assertThat(thing(mine, moved)).isEqualTo(kept);
    }

    private @Nullable Thing thing(TestTerritory mine, Invitation invitation) {
        return trials.in(mine, () -> rows.byId(invitation.id()).orElseThrow())
                .offered()
                .thing();
    }

    private Invitation represent(TestTerritory mine, String address, Thing actor) {
        Invitation role = invitation(mine, address, Role.EVALUATOR);
        Invitation made = new Invitation(
                role.id(),
                role.newcomer(),
                new OfferedFunction(MandateKind.LEGAL_REPRESENTATIVE.code(), actor, null, null),
                role.madeBy(),
                role.madeAt(),
                role.endsAt(),
                false);
        trials.run(mine, () -> rows.replace(made));
        return made;
    }
}
