package org.costellazioni.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.credentials.Credentials;
import org.costellazioni.people.credentials.Origin;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The story of the demonstration's people. */
@PlatformTest
class CastTests {

    @Autowired
    private Territories territories;

    @Autowired
    private List<DemoStory> stories;

    @Autowired
    private People people;

    @Autowired
    private Credentials credentials;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MessageSource messages;

    @Test
    void everyoneArrivesWithTheirRoleAndCanSignIn() {
        TestTerritory territory = TestTerritory.make(territories);
        DemoStory story = stories.stream()
                .filter(told -> told.getClass().getSimpleName().startsWith("PeopleStory"))
                .findFirst()
                .orElseThrow();
        territory.run(() -> {
            transaction.executeWithoutResult(status -> story.tell());
            for (Cast member : Cast.values()) {
                Person person = people.findByEmail(member.email()).orElseThrow();
                assertThat(person.name()).isEqualTo(member.fullName());
                member.role()
                        .ifPresent(role ->
                                assertThat(people.holders(role)).containsExactly(person.id()));
            }
            Outcome<PersonId> inside = credentials.signIn(
                    Cast.CLERK.email(), Cast.PASSWORD, new Origin("192.0.2.1", "", ""));
            assertThat(inside).isInstanceOf(Outcome.Done.class);
        });
    }

    @Test
    void whoeverTheyAreIsSaidInBothLanguages() {
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            assertThat(Arrays.stream(Cast.values())
                            .map(member ->
                                    messages.getMessage(member.messageKey(), null, language)))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void addressesAndNamesAreOnesThatNobodyCanHave() {
        assertThat(Cast.values()).extracting(Cast::email).doesNotHaveDuplicates();
        assertThat(Cast.values())
                .allSatisfy(member -> assertThat(member.email()).endsWith(".example"));
    }
}
