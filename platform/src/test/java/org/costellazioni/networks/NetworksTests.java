package org.costellazioni.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.UUID;

@PlatformTest
class NetworksTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestActors actors;

    @Autowired
    private Networks networks;

    private TestTerritory territory;
    private ActorId cortile;
    private ActorId rete;

    @BeforeEach
    void makeANetwork() {
        territory = TestTerritory.make(territories);
        cortile = actors.make(territory, "ets", "Il Cortile");
        rete = actors.make(territory, "network", "Rete del quartiere");
    }

    @Test
    void aNetworkIsWrittenByOneEditAtATime() {
        NetworkSheet first = new NetworkSheet("territorial", "forming", "Carta", null, null, 0);
        assertThat(write(rete, first)).isInstanceOf(Outcome.Done.class);
        assertThat(write(rete, first)).isEqualTo(Outcome.refused(NetworkRefusal.CHANGED_MEANWHILE));
        assertThat(write(cortile, first)).isEqualTo(Outcome.refused(NetworkRefusal.NOT_A_NETWORK));
        assertThat(territory.in(() -> networks.sheet(rete)).charter()).isEqualTo("Carta");
    }

    @Test
    void twoOfficesOfOneNetworkAreBothListed() {
        entrust("Servizio sociale");
        entrust("Politiche giovanili");
        actors.tie(territory, TieKind.Code.MEMBER_OF, cortile, rete, "2023-01-10");
        assertThat(territory.in(() -> networks.all())).singleElement().satisfies(listed -> {
            assertThat(listed.offices()).containsExactly("Politiche giovanili", "Servizio sociale");
            assertThat(listed.members()).isEqualTo(1);
        });
    }

    @Test
    void aChargeEndsNotBeforeItBegan() {
        UUID charge = entrust("Servizio sociale");
        assertThat(release(charge, "2021-12-31"))
                .isEqualTo(Outcome.refused(NetworkRefusal.NOT_FOUND));
        assertThat(release(UUID.randomUUID(), "2022-12-31"))
                .isEqualTo(Outcome.refused(NetworkRefusal.NOT_FOUND));
        assertThat(release(charge, "2022-12-31")).isEqualTo(Outcome.done(charge));
        assertThat(territory.in(() -> networks.managements(rete)))
                .singleElement()
                .satisfies(ended ->
                        assertThat(ended.until()).isEqualTo(LocalDate.parse("2022-12-31")));
    }

    private Outcome<UUID> release(UUID management, String until) {
        return territory.in(
                () -> networks.release(rete, management, LocalDate.parse(until), Acting.MACHINE));
    }

    private Outcome<NetworkSheet> write(ActorId network, NetworkSheet sheet) {
        return territory.in(() -> networks.write(network, sheet, Acting.MACHINE));
    }

    private UUID entrust(String office) {
        NetworkSheet.Management management = new NetworkSheet.Management(
                UUID.randomUUID(), office, null, "referente", LocalDate.parse("2022-01-01"), null);
        return territory
                .in(() -> networks.entrust(rete, management, Acting.MACHINE))
                .orThrow();
    }
}
