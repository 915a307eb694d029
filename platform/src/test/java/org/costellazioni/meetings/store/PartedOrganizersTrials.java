package org.costellazioni.meetings.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.meetings.rules.MeantOrganizers;
import org.costellazioni.meetings.rules.MeantOrganizers.Edit;
import org.costellazioni.meetings.rules.MeantOrganizers.Meaning;
import org.costellazioni.registry.TestActors;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class PartedOrganizersTrials implements RepositoryTrials {

    private final PartedOrganizers organizers;
    private final TestOccasions occasions;
    private final TestActors actors;
    private final JdbcClient jdbc;
    private final Stage stage;

    PartedOrganizersTrials(
            PartedOrganizers organizers,
            TestOccasions occasions,
            TestActors actors,
            JdbcClient jdbc,
            Stage stage) {
        this.organizers = organizers;
        this.occasions = occasions;
        this.actors = actors;
        this.jdbc = jdbc;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return PartedOrganizers.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "editsSince", this::editsAreReadAndWrittenOnlyAtHome,
                "write", this::editsAreReadAndWrittenOnlyAtHome);
    }

    private void editsAreReadAndWrittenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId kept = actors.make(mine, "ets", "La Tela");
        ActorId gone = actors.make(mine, "ets", "Il Cortile");
        Occasion occasion = occasions.make(mine, "Festa", TestOccasions.PAST, kept);
        edit(mine, occasion, kept);
        Map<UUID, List<Edit>> edits = since(mine, kept);
        assertThat(edits).containsOnlyKeys(occasion.id().value());
        assertThat(since(mine, gone)).isEmpty();
        assertThat(since(theirs, kept)).isEmpty();
        List<Edit> meant = new MeantOrganizers(gone, kept)
                .meant(Meaning.GONE, edits.getOrDefault(occasion.id().value(), List.of()));
        stage.run(theirs, () -> organizers.write(occasion.id().value(), meant));
        assertThat(organizersOf(mine, occasion)).containsExactly(kept.value());
        assertThat(since(mine, gone)).isEmpty();
        stage.run(mine, () -> organizers.write(occasion.id().value(), meant));
        assertThat(organizersOf(mine, occasion)).containsExactly(gone.value());
        assertThat(since(mine, gone)).containsEntry(occasion.id().value(), meant);
    }

    private Map<UUID, List<Edit>> since(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> organizers.editsSince(actor, Instant.EPOCH));
    }

    /** As if somebody had written another title. */
    private void edit(TestTerritory territory, Occasion occasion, ActorId organizer) {
        stage.run(
                territory,
                () -> jdbc.sql("""
                        insert into meetings_edits (id, occasion_id, title_before, held_on_before,
                          place_before, notes_before, announced_before, organizers_before, title_after,
                          held_on_after, place_after, notes_after, announced_after, organizers_after,
                          edited_at)
                        select uuidv7(), id, title, held_on, place, notes, announced, array[:organizer],
                          title, held_on, place, notes, announced, array[:organizer], now()
                        from meetings_occasions where id = :occasion
                        """)
                        .param("organizer", organizer)
                        .param("occasion", occasion.id())
                        .update());
    }

    private List<UUID> organizersOf(TestTerritory territory, Occasion occasion) {
        return stage.in(
                territory,
                () -> jdbc.sql(
                                "select actor_id from meetings_organizers where occasion_id = :occasion")
                        .param("occasion", occasion.id())
                        .query(UUID.class)
                        .list());
    }
}
