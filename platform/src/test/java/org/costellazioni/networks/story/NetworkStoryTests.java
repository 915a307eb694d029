package org.costellazioni.networks.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Comparator;
import java.util.List;

@PlatformTest
class NetworkStoryTests {

    private static final int REGISTRY = 300;

    @Autowired
    private Territories territories;

    @Autowired
    private List<DemoStory> stories;

    @Autowired
    private NetworkStory story;

    @Autowired
    private Networks networks;

    private TestTerritory territory;

    @BeforeEach
    void tellTheStory() {
        territory = TestTerritory.make(territories);
        stories.stream()
                .filter(told -> told.order() >= REGISTRY && told.order() <= story.order())
                .sorted(Comparator.comparingInt(DemoStory::order))
                .forEach(told -> territory.run(told::tell));
    }

    @Test
    void everyNetworkSaysHowItWorks() {
        assertThat(territory.in(() -> networks.all()))
                .hasSizeGreaterThan(3)
                .allSatisfy(network -> assertThat(network.object()).isNotNull());
    }

    @Test
    void oneNetworkIsManagedByTwoOffices() {
        assertThat(territory.in(() -> networks.all()))
                .filteredOn(network -> network.offices().size() > 1)
                .extracting(NetworkSheet.Listed::name)
                .containsExactly("Rete Nuovi Cittadini");
    }
}
