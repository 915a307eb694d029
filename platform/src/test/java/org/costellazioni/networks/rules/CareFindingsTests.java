package org.costellazioni.networks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.networks.rules.CareFindings.NetworkCare;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class CareFindingsTests {

    private static NetworkCare network(String name, Set<String> offices, int... members) {
        Set<UUID> ids =
                Arrays.stream(members).mapToObj(m -> new UUID(7, m)).collect(Collectors.toSet());
        return new NetworkCare(new UUID(1, name.hashCode()), name, name, "theme", offices, ids);
    }

    @Test
    void aNetworkWithTwoOfficesIsShared() {
        CareFindings found =
                CareFindings.of(List.of(network("cittadini", Set.of("sociale", "giovani"), 1)));
        assertThat(found.sharedNetworks())
                .singleElement()
                .satisfies(shared ->
                        assertThat(shared.offices()).containsExactly("giovani", "sociale"));
        assertThat(found.doubleNetworks()).isEmpty();
    }

    @Test
    void twoNetworksOfTheSameMembersUnderDifferentOfficesAreOneManagedTwice() {
        CareFindings found = CareFindings.of(List.of(
                network("vicini", Set.of("sociale"), 1, 2, 3, 4, 5),
                network("vicinato", Set.of("anziani"), 1, 2, 3, 9, 10)));
        assertThat(found.doubleNetworks())
                .singleElement()
                .satisfies(twice -> assertThat(twice.inCommon()).isEqualTo(3));
    }

    @Test
    void alikeMembersOnAnotherObjectAreAnotherNetwork() {
        NetworkCare neighbors = network("vicini", Set.of("sociale"), 1, 2, 3, 4);
        assertThat(CareFindings.of(List.of(neighbors, about(neighbors, "territorial")))
                        .doubleNetworks())
                .isEmpty();
        assertThat(CareFindings.of(List.of(neighbors, about(neighbors, ""))).doubleNetworks())
                .as("what nobody has written may be the same")
                .hasSize(1);
    }

    @Test
    void anOfficeMayKeepNetworksOnDifferentObjects() {
        NetworkCare neighbors = network("vicini", Set.of("sociale"), 1, 2);
        assertThat(CareFindings.of(List.of(neighbors, about(neighbors, "territorial")))
                        .busyOffices())
                .isEmpty();
    }

    private static NetworkCare about(NetworkCare network, String object) {
        return new NetworkCare(
                new UUID(2, 2), "altra", "altra", object, network.offices(), network.members());
    }

    @Test
    void anOfficeWithTwoNetworksOnOneObjectIsFound() {
        CareFindings found = CareFindings.of(List.of(
                network("vicini", Set.of("sociale"), 1, 2, 3),
                network("vicinato", Set.of("sociale"), 1, 2, 3)));
        assertThat(found.doubleNetworks()).hasSize(1);
        assertThat(found.busyOffices())
                .singleElement()
                .satisfies(busy -> assertThat(busy.networks()).hasSize(2));
    }

    @Test
    void aFewMembersInCommonSayNothing() {
        CareFindings found = CareFindings.of(List.of(
                network("due", Set.of("sociale"), 1, 2),
                network("altri due", Set.of("anziani"), 1, 2),
                network("molti", Set.of("casa"), 1, 2, 3, 11, 12, 13, 14, 15)));
        assertThat(found.doubleNetworks()).isEmpty();
    }

    @Test
    void alikeMeansSixOfTenMembersOfTheSmaller() {
        NetworkCare small = network("piccola", Set.of("sociale"), 1, 2, 3, 4, 5);
        NetworkCare large = network("grande", Set.of("anziani"), 1, 2, 3, 11, 12, 13, 14);
        NetworkCare larger = network("media", Set.of("casa"), 3, 4, 5, 21, 22, 23);
        assertThat(CareFindings.of(List.of(small, large)).doubleNetworks()).hasSize(1);
        assertThat(CareFindings.of(List.of(small, larger)).doubleNetworks()).hasSize(1);
        NetworkCare half = network("mezza", Set.of("casa"), 1, 2, 3, 21, 22, 23);
        assertThat(CareFindings.of(List.of(large, half)).doubleNetworks())
                .as("three of six")
                .isEmpty();
    }

    @Test
    void aNetworkOfOneOfficeIsInOrder() {
        NetworkCare network = network("vicini", Set.of("sociale"), 1, 2, 3);
        assertThat(CareFindings.of(List.of(network)).none()).isTrue();
        assertThat(network.path()).isEqualTo("/reti/vicini");
    }

    @Test
    void aNetworkWithoutOfficeIsAnOrphan() {
        CareFindings found = CareFindings.of(List.of(network("sola", Set.of(), 1, 2)));
        assertThat(found.orphans()).extracting(NetworkCare::name).containsExactly("sola");
        assertThat(found.none()).isFalse();
        assertThat(CareFindings.of(List.of()).none()).isTrue();
    }
}
