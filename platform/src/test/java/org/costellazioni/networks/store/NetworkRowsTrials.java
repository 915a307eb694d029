package org.costellazioni.networks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.vocabularies.TermJoining;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Networks and those who look after them with two territories. */
class NetworkRowsTrials implements RepositoryTrials {

    private static final LocalDate DAY = LocalDate.parse("2025-05-01");
    private static final NetworkSheet SHEET =
            new NetworkSheet("territorial", "forming", "Carta", null, null, 0);

    private final NetworkRows rows;
    private final Stage stage;
    private final TestActors actors;

    NetworkRowsTrials(NetworkRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return NetworkRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.ofEntries(
                Map.entry("sheet", this::isWrittenAndReadOnlyAtHome),
                Map.entry("isObject", this::isBuiltOnOnlyAtHome),
                Map.entry("builtOn", this::isBuiltOnOnlyAtHome),
                Map.entry("put", this::isWrittenAndReadOnlyAtHome),
                Map.entry("managements", this::isLookedAfterOnlyAtHome),
                Map.entry("addManagement", this::isLookedAfterOnlyAtHome),
                Map.entry("endManagement", this::isReleasedOnlyAtHome),
                Map.entry("touch", this::aVersionGrowsOnlyAtHome),
                Map.entry("join", this::isJoinedOnlyAtHome),
                Map.entry("joinTerms", this::termsAreJoinedOnlyAtHome),
                Map.entry("countTerm", this::termsAreJoinedOnlyAtHome),
                Map.entry("members", this::isCountedOnlyAtHome),
                Map.entry("all", this::isListedOnlyAtHome));
    }

    private void isWrittenAndReadOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId network = network(mine);
        assertThatThrownBy(() -> stage.in(theirs, () -> rows.put(network, SHEET)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> rows.sheet(network))).isPresent();
        assertThat(stage.in(theirs, () -> rows.sheet(network))).isEmpty();
    }

    private void isLookedAfterOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId network = network(mine);
        assertThatThrownBy(() -> entrust(theirs, network))
                .isInstanceOf(DataIntegrityViolationException.class);
        entrust(mine, network);
        assertThat(stage.in(mine, () -> rows.managements(network))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.managements(network))).isEmpty();
    }

    private void isReleasedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId network = network(mine);
        UUID management = entrust(mine, network);
        assertThat(stage.in(theirs, () -> rows.endManagement(network, management, DAY)))
                .isFalse();
        assertThat(stage.in(mine, () -> rows.endManagement(network, management, DAY)))
                .isTrue();
    }

    private void aVersionGrowsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId network = network(mine);
        int before = stage.in(mine, () -> rows.sheet(network)).orElseThrow().version();
        stage.run(theirs, () -> rows.touch(network));
        assertThat(stage.in(mine, () -> rows.sheet(network)).orElseThrow().version())
                .isEqualTo(before);
        stage.run(mine, () -> rows.touch(network));
        assertThat(stage.in(mine, () -> rows.sheet(network)).orElseThrow().version())
                .isEqualTo(before + 1);
    }

    private void isJoinedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId gone = network(mine);
        entrust(mine, gone);
        ActorId kept = actors.make(mine, "network", "Rete che resta");
        assertThatThrownBy(() -> stage.run(theirs, () -> {
                    rows.join(UUID.randomUUID(), gone, kept);
                    assertThat(rows.sheet(kept)).isPresent();
                }))
                .isInstanceOf(AssertionError.class);
        stage.run(mine, () -> rows.join(UUID.randomUUID(), gone, kept));
        assertThat(stage.in(mine, () -> rows.sheet(kept)).orElseThrow().plan())
                .isEqualTo(SHEET.plan());
        assertThat(stage.in(mine, () -> rows.managements(kept))).hasSize(1);
        assertThat(stage.in(mine, () -> rows.managements(gone))).isEmpty();
    }

    private void termsAreJoinedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId network = network(mine);
        ActorId foreign = network(theirs);
        TermJoining joining = new TermJoining(
                UUID.randomUUID(), "network-object", "territorial", "service", Instant.EPOCH, null);
        assertThat(stage.in(mine, () -> rows.countTerm("object", "territorial")))
                .isOne();
        stage.run(mine, () -> rows.joinTerms(joining, "object"));
        assertThat(stage.in(mine, () -> rows.sheet(network)).orElseThrow().object())
                .isEqualTo("service");
        assertThat(stage.in(theirs, () -> rows.sheet(foreign)).orElseThrow().object())
                .isEqualTo("territorial");
        assertThat(stage.in(mine, () -> rows.countTerm("object", "territorial")))
                .isZero();
        assertThat(stage.in(mine, () -> rows.countTerm("functioning", "forming")))
                .isOne();
    }

    private void isListedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        network(mine);
        assertThat(stage.in(mine, () -> rows.all(DAY))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.all(DAY))).isEmpty();
    }

    private void isCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId network = network(mine);
        ActorId member = actors.make(mine, "ets", "Il Cortile");
        actors.tie(mine, TieKind.Code.MEMBER_OF, member, network, "2020-01-01");
        assertThat(stage.in(mine, () -> rows.members(LocalDate.of(2025, 6, 1))))
                .containsEntry(network.value(), Set.of(member.value()));
        assertThat(stage.in(theirs, () -> rows.members(LocalDate.of(2025, 6, 1))))
                .isEmpty();
    }

    private ActorId network(TestTerritory territory) {
        ActorId network = actors.make(territory, "network", "Rete del quartiere");
        assertThat(stage.in(territory, () -> rows.put(network, SHEET))).isTrue();
        return network;
    }

    private UUID entrust(TestTerritory territory, ActorId network) {
        NetworkSheet.Management management = new NetworkSheet.Management(
                UUID.randomUUID(), "Servizio sociale", null, "referente", null, null);
        stage.run(territory, () -> rows.addManagement(network, management, Instant.EPOCH, null));
        return management.id();
    }

    private void isBuiltOnOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Set<UUID> ids = Set.of(
                network(mine).value(),
                actors.make(mine, "network", "Rete vuota").value());
        assertThat(stage.in(mine, () -> rows.builtOn(ids))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.builtOn(ids))).isEmpty();
        assertThat(stage.in(mine, () -> rows.isObject("territorial"))).isTrue();
        assertThat(stage.in(mine, () -> rows.isObject("theme"))).isFalse();
        assertThat(stage.in(theirs, () -> rows.isObject("territorial"))).isFalse();
    }
}
