package org.costellazioni.people.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

@PlatformTest
class SignInTurnsTests {

    private static final int HALL = 60;

    @Autowired
    private SignInTurns turns;

    private final Origin hall = new Origin(UUID.randomUUID().toString(), "", "http://localhost");

    private boolean comesIn(int number) {
        String email = "persona" + number + "@esempio.example";
        PersonId person = new PersonId(TimeOrderedIds.next());
        if (turns.take(email, person, hall).isPresent()) {
            return false;
        }
        turns.restore(email, person, hall);
        return true;
    }

    private boolean guesses(int number) {
        return turns.take("vittima" + number + "@esempio.example", null, hall).isEmpty();
    }

    @Test
    void aWholeHallBehindOneAddressComesIn() {
        for (int i = 0; i < HALL; i++) {
            assertThat(comesIn(i)).as("person " + i).isTrue();
        }
    }

    @Test
    void whoeverGuessesGainsNothingByComingInMeanwhile() {
        int guessed = 0;
        for (int i = 0; i < 3 * HALL; i++) {
            guessed += guesses(i) ? 1 : 0;
            comesIn(0);
        }
        assertThat(guessed).isBetween(20, HALL);
    }
}
