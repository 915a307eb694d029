package org.costellazioni.journeys;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/** The demonstration's registry told in one territory for all journeys, with a cast of its own. */
@Component
class DemoTerritory {

    static final String PASSWORD = "una-barca-di-prova";
    private static final int REGISTRY_STORY = 300;

    private final Territories territories;
    private final List<DemoStory> stories;
    private final TestPeople people;
    private TestTerritory told = new TestTerritory(org.costellazioni.kernel.TerritoryId.next(), "");

    DemoTerritory(Territories territories, List<DemoStory> stories, TestPeople people) {
        this.territories = territories;
        this.stories = stories;
        this.people = people;
    }

    synchronized TestTerritory get() {
        if (told.host().isEmpty()) {
            TestTerritory made = TestTerritory.make(territories);
            stories.stream()
                    .filter(story -> story.order() == REGISTRY_STORY)
                    .sorted(Comparator.comparingInt(DemoStory::order))
                    .forEach(story -> made.run(story::tell));
            told = made;
        }
        return told;
    }

    /** A member of the cast who can sign in with {@link #PASSWORD}. */
    Person play(Cast member) {
        Person person = people.play(member, get());
        people.setPassword(person, PASSWORD);
        return person;
    }
}
