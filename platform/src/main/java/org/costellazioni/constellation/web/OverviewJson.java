package org.costellazioni.constellation.web;

import static org.costellazioni.constellation.web.Columns.column;
import static org.costellazioni.constellation.web.Columns.differences;
import static org.costellazioni.constellation.web.Columns.whole;

import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.Overview;
import org.costellazioni.constellation.rules.SelectedSky;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A large chart as communities, and each community's own stars, as the sky's script reads them. */
class OverviewJson {

    /** Positions are whole numbers from 0 to this: fine enough to come near. */
    private static final int FARTHEST = 65_535;

    private final SkyIndex chart;
    private final SelectedSky look;
    private final SkyVocabularies.Labels words;

    OverviewJson(SkyIndex chart, SelectedSky look, SkyVocabularies.Labels words) {
        this.chart = chart;
        this.look = look;
        this.words = words;
    }

    /**
     * Writes the communities.
     *
     * @param drawing names the drawing that the communities' numbers belong to
     * @param asked a star that the reader wants to see
     */
    byte[] groups(String drawing, int today, Optional<Star> asked) {
        Overview overview = new Overview(chart, look);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
            json.writeStartObject();
            SkyJson.heading(json, words, today);
            json.writeBooleanProperty("large", true);
            json.writeStringProperty("drawing", drawing);
            json.writeNumberProperty("farthest", FARTHEST);
            json.writeName("groups");
            groups(json, overview.groups());
            json.writeName("bonds");
            bonds(json, overview.bonds());
            asked.ifPresent(star -> asked(json, star));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void groups(JsonGenerator json, List<Overview.Group> groups) {
        Map<String, Integer> themes = Columns.places(words.themes());
        json.writeStartObject();
        column(json, "number", groups, Overview.Group::number);
        column(json, "members", groups, group -> group.places().length);
        column(json, "x", groups, group -> whole(group.x(), FARTHEST));
        column(json, "y", groups, group -> whole(group.y(), FARTHEST));
        column(json, "reach", groups, group -> whole(group.reach() - 1, FARTHEST));
        column(json, "theme", groups, group -> themes.getOrDefault(group.theme(), -1));
        column(json, "alone", groups, group -> group.alone() ? 1 : 0);
        json.writeName("rises");
        json.writeStartArray();
        groups.forEach(group -> Columns.writeDifferences(json, group.rises().clone()));
        json.writeEndArray();
        json.writeName("name");
        json.writeStartArray();
        groups.forEach(
                group -> json.writeString(chart.stars().get(group.brightest()).name()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void bonds(JsonGenerator json, List<Overview.Bond> bonds) {
        json.writeStartObject();
        differences(json, "a", bonds, Overview.Bond::a);
        column(json, "b", bonds, Overview.Bond::b);
        column(json, "ties", bonds, Overview.Bond::ties);
        column(json, "from", bonds, Overview.Bond::fromDay);
        json.writeEndObject();
    }

    private void asked(JsonGenerator json, Star star) {
        json.writeName("asked");
        json.writeStartObject();
        json.writeNumberProperty("number", star.number());
        json.writeNumberProperty("group", star.community());
        json.writeNumberProperty("x", whole(chart.projection().x(star), FARTHEST));
        json.writeNumberProperty("y", whole(chart.projection().y(star), FARTHEST));
        json.writeEndObject();
    }

    /** Writes the stars of a community and all their ties, with the community of each other end. */
    byte[] group(int number) {
        int[] order = new int[chart.stars().size()];
        Arrays.fill(order, -1);
        int members = 0;
        for (int place = 0; place < order.length; place++) {
            if (chart.stars().get(place).community() == number && look.shows(place)) {
                order[place] = members++;
            }
        }
        SkyIndex own = chart.only(place -> order[place] >= 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("group", number);
            json.writeName("stars");
            SkyJson.stars(json, own, words, FARTHEST);
            json.writeName("ties");
            ties(json, ends(order));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * A tie seen from a community.
     *
     * @param a place of its star within the community
     * @param number of the star at the other end
     * @param group of the star at the other end
     */
    private record End(int a, int number, int group, Line line) {}

    private List<End> ends(int[] order) {
        return chart.lines().stream()
                .filter(line -> order[line.a()] >= 0 || order[line.b()] >= 0)
                .filter(look::counts)
                .map(line -> order[line.a()] >= 0
                        ? end(order[line.a()], line.b(), line)
                        : end(order[line.b()], line.a(), line))
                .toList();
    }

    private End end(int a, int other, Line line) {
        Star star = chart.stars().get(other);
        return new End(a, star.number(), star.community(), line);
    }

    private void ties(JsonGenerator json, List<End> ends) {
        Map<String, Integer> kinds = SkyJson.kindPlaces(words.tieKinds());
        json.writeStartObject();
        column(json, "a", ends, End::a);
        column(json, "other", ends, End::number);
        column(json, "group", ends, End::group);
        column(json, "kind", ends, end -> kinds.getOrDefault(end.line().kind(), 0));
        column(json, "from", ends, end -> end.line().fromDay());
        column(json, "to", ends, end -> end.line().untilDay());
        column(json, "recorded", ends, end -> end.line().recordedDay());
        json.writeEndObject();
    }
}
