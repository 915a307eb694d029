package org.costellazioni.registry.story;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the invented actors and their ties. */
@Component
class RegistryStory implements DemoStory {

    private static final Registration.Source STORY = new Registration.Source("story", true, true);
    private static final String LAYER = "quartieri (schema)";

    private final Actors actors;
    private final Ties ties;
    private final Places places;
    private final JsonMapper json;

    RegistryStory(Actors actors, Ties ties, Places places, JsonMapper json) {
        this.actors = actors;
        this.ties = ties;
        this.places = places;
        this.json = json;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    @Transactional
    public void tell() {
        tellAreas();
        Map<String, ActorId> byName = tellActors();
        tellSeats(byName);
        tellTies(byName);
    }

    private void tellAreas() {
        for (JsonNode feature : json.readTree(StoryTable.text("areas.geojson")).get("features")) {
            JsonNode properties = feature.get("properties");
            places.take(new Area(
                    TimeOrderedIds.next(),
                    LAYER,
                    properties.get("codice").asString(),
                    properties.get("nome").asString(),
                    feature.get("geometry").toString()));
        }
    }

    private Map<String, ActorId> tellActors() {
        List<ActorSheet> sheets = StoryTable.read("actors.csv").rows().stream()
                .map(RegistryStory::sheet)
                .toList();
        List<Registration.Result> results = actors.register(
                sheets.stream().map(sheet -> new Registration(sheet, null)).toList(),
                STORY,
                Acting.MACHINE);
        Map<String, ActorId> byName = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            ActorId actor = results.get(i).actor();
            if (actor == null) {
                throw new IllegalStateException(
                        sheets.get(i).name() + ": " + results.get(i).refusal());
            }
            byName.put(sheets.get(i).name(), actor);
        }
        return byName;
    }

    private static ActorSheet sheet(StoryTable.Row row) {
        ActorSheet sheet = new ActorSheet(Map.of(ActorField.MUNICIPALITY, "Venezia"));
        for (ActorField field : ActorField.values()) {
            String text = row.cells().get(field.column());
            if (text != null) {
                boolean list = field.shape() == ActorField.Shape.LIST;
                sheet = sheet.with(field, list ? text.replace(",", "\n") : text);
            }
        }
        return sheet;
    }

    private void tellSeats(Map<String, ActorId> byName) {
        for (StoryTable.Row row : StoryTable.read("seats.csv").rows()) {
            ActorSheet where = new ActorSheet(Map.of(
                    ActorField.ADDRESS, row.text("address"),
                    ActorField.MUNICIPALITY, "Venezia",
                    ActorField.LATITUDE, row.text("latitude"),
                    ActorField.LONGITUDE, row.text("longitude")));
            places.addSeat(actor(byName, row.text("actor")), where, Acting.MACHINE)
                    .orThrow();
        }
    }

    private void tellTies(Map<String, ActorId> byName) {
        List<Ties.Draft> drafts = StoryTable.read("ties.csv").rows().stream()
                .map(row -> tie(row, byName))
                .toList();
        ties.record(drafts, STORY, Acting.MACHINE).forEach(result -> {
            if (result.refusal() != null) {
                throw new IllegalStateException(String.valueOf(result.refusal()));
            }
        });
    }

    private static Ties.Draft tie(StoryTable.Row row, Map<String, ActorId> byName) {
        return new Ties.Draft(
                new TieKind.Code(row.text("kind")),
                actor(byName, row.text("source")),
                actor(byName, row.text("target")),
                row.textOrNull("role"),
                LocalDate.parse(row.text("from")),
                row.dayOrNull("until"),
                1,
                Proof.paper(row.text("proof"), row.text("kept_by")),
                true);
    }

    private static ActorId actor(Map<String, ActorId> byName, String name) {
        ActorId actor = byName.get(name);
        if (actor == null) {
            throw new IllegalStateException("the story does not know " + name);
        }
        return actor;
    }
}
