package org.costellazioni.journeys;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/** The demonstration's registry and networks told in one territory for all journeys, with its own cast. */
@Component
class DemoTerritory {

    static final String PASSWORD = "una-barca-di-prova";

    /** The stories of the registry and the networks; the mandates of the cast follow. */
    private static final int FIRST_STORY = 300;

    private static final int MANDATE_STORY = 400;

    private final Territories territories;
    private final List<DemoStory> stories;
    private final TestPeople people;
    private final Environment environment;
    private TestTerritory told = new TestTerritory(org.costellazioni.kernel.TerritoryId.next(), "");

    DemoTerritory(
            Territories territories,
            List<DemoStory> stories,
            TestPeople people,
            Environment environment) {
        this.territories = territories;
        this.stories = stories;
        this.people = people;
        this.environment = environment;
    }

    synchronized TestTerritory get() {
        if (told.host().isEmpty()) {
            TestTerritory made = empty();
            stories.stream()
                    .filter(story -> story.order() >= FIRST_STORY && story.order() < MANDATE_STORY)
                    .sorted(Comparator.comparingInt(DemoStory::order))
                    .forEach(story -> made.run(story::tell));
            told = made;
        }
        return told;
    }

    /** Another territory, where nothing is written yet. */
    TestTerritory empty() {
        return TestTerritory.make(territories);
    }

    /** A member of the cast who can sign in with {@link #PASSWORD}. */
    Person play(Cast member) {
        return play(member, get());
    }

    Person play(Cast member, TestTerritory territory) {
        Person person = people.play(member, territory);
        people.setPassword(person, PASSWORD);
        return person;
    }

    /** A stranger's visit to the demonstration. */
    Visit visit(int width, boolean scripts) {
        return visit(get(), width, scripts);
    }

    Visit visit(TestTerritory territory, int width, boolean scripts) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Visit(territory.host(), port, width, scripts);
    }

    /** A visit that begins at the person's desk. */
    Visit visit(Person person, int width, boolean scripts) {
        return signedIn(visit(width, scripts), person);
    }

    Visit visit(Person person, TestTerritory territory, int width, boolean scripts) {
        return signedIn(visit(territory, width, scripts), person);
    }

    private static Visit signedIn(Visit visit, Person person) {
        visit.signIn(String.valueOf(person.email()), PASSWORD);
        return visit;
    }
}
