package org.costellazioni.registry.web;

import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.Map;

/** Opens pages of the registry and its neighbors in tests: as a stranger, a clerk, a citizen. */
@Component
public class RegistryVisit {

    private final MockMvc web;
    private final Territories territories;
    public final TestPeople people;
    public final TestActors actors;

    RegistryVisit(MockMvc web, Territories territories, TestPeople people, TestActors actors) {
        this.web = web;
        this.territories = territories;
        this.people = people;
        this.actors = actors;
    }

    /** A territory of its own, with a clerk of the programme office and a citizen. */
    public Town town() {
        TestTerritory territory = TestTerritory.make(territories);
        return new Town(
                territory,
                people.play(Cast.CLERK, territory),
                people.play(Cast.CITIZEN, territory));
    }

    /** A territory and its people. */
    public final class Town {

        public final TestTerritory territory;
        public final Person clerk;
        public final Person citizen;

        private Town(TestTerritory territory, Person clerk, Person citizen) {
            this.territory = territory;
            this.clerk = clerk;
            this.citizen = citizen;
        }

        public MockHttpServletResponse open(String path) throws Exception {
            return answer(Visits.read(territory, path));
        }

        public MockHttpServletResponse open(Person person, String path) throws Exception {
            return answer(Visits.read(territory, path).with(Visits.by(person, territory)));
        }

        public String page(String path) throws Exception {
            return open(path).getContentAsString();
        }

        public MockHttpServletResponse send(Person person, String path, Map<String, String> form)
                throws Exception {
            MockHttpServletRequestBuilder request =
                    Visits.send(territory, path).with(Visits.by(person, territory));
            form.forEach(request::param);
            return answer(request);
        }

        private MockHttpServletResponse answer(MockHttpServletRequestBuilder request)
                throws Exception {
            return web.perform(request).andReturn().getResponse();
        }
    }
}
