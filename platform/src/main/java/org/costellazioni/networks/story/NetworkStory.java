package org.costellazioni.networks.story;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.story.StoryTable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Tells how the invented networks work and who looks after them. */
@Component
class NetworkStory implements DemoStory {

    private final Actors actors;
    private final Networks networks;

    NetworkStory(Actors actors, Networks networks) {
        this.actors = actors;
        this.networks = networks;
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public void tell() {
        for (StoryTable.Row row : StoryTable.read("networks.csv").rows()) {
            NetworkSheet sheet = new NetworkSheet(
                    row.textOrNull("object"),
                    row.textOrNull("functioning"),
                    row.textOrNull("charter"),
                    row.textOrNull("resources"),
                    row.textOrNull("plan"),
                    0);
            networks.write(actor(row.text("name")), sheet, Acting.MACHINE).orThrow();
        }
        for (StoryTable.Row row : StoryTable.read("managements.csv").rows()) {
            NetworkSheet.Management management = new NetworkSheet.Management(
                    TimeOrderedIds.next(),
                    row.text("office"),
                    actor(row.text("office")).value(),
                    row.textOrNull("contact_role"),
                    row.dayOrNull("from"),
                    row.dayOrNull("until"));
            networks.entrust(actor(row.text("network")), management, Acting.MACHINE)
                    .orThrow();
        }
    }

    private ActorId actor(String name) {
        List<ActorId> called = actors.called(List.of(name)).getOrDefault(name, List.of());
        if (called.size() != 1) {
            throw new IllegalStateException("the story does not know " + name);
        }
        return called.getFirst();
    }
}
