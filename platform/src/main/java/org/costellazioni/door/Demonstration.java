package org.costellazioni.door;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The demonstration territory, told story by story. Each story and the note that it was told are one
 * transaction: a demonstration that is killed half-way goes on where it stopped.
 */
final class Demonstration {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Territories territories;

    private Demonstration(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.territories = context.getBean(Territories.class);
    }

    /** Tells what was not told yet; false, and nothing is told, where real territories live. */
    static boolean tell(ApplicationContext context) {
        Demonstration demonstration = new Demonstration(context);
        if (demonstration.hasRealTerritories()) {
            return false;
        }
        List<DemoStory> stories = context.getBeanProvider(DemoStory.class).stream()
                .sorted(Comparator.comparingInt(DemoStory::order))
                .toList();
        stories.forEach(demonstration::tell);
        return true;
    }

    static boolean present(ApplicationContext context) {
        return new Demonstration(context).territory().isPresent();
    }

    private boolean hasRealTerritories() {
        return territories.list().stream().anyMatch(territory -> !territory.demonstration());
    }

    private void tell(DemoStory story) {
        Optional<TerritoryId> territory = territory();
        if (territory.isPresent()) {
            TerritoryScope.run(territory.get(), () -> tellOnce(story));
        } else {
            tellOnce(story);
        }
    }

    private void tellOnce(DemoStory story) {
        transaction.executeWithoutResult(status -> {
            int noted = jdbc.sql(
                            "insert into door_stories (story) values (:story) on conflict do nothing")
                    .param("story", story.getClass().getName())
                    .update();
            if (noted == 1) {
                story.tell();
            }
        });
    }

    private Optional<TerritoryId> territory() {
        return territories.list().stream()
                .filter(Territory::demonstration)
                .map(Territory::id)
                .findFirst();
    }
}
