package org.costellazioni.constellation.rules;

import org.costellazioni.registry.Sky;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small sky told in a few lines: actors named by a letter, ties between them. */
public class SampleSky {

    private final List<Sky.Star> stars = new ArrayList<>();
    private final List<Sky.Line> lines = new ArrayList<>();
    private final List<Sky.Line> declared = new ArrayList<>();
    private final Map<UUID, SkyIndex.Place> places = new HashMap<>();

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    /** An actor there since a day; its number is its turn, from 1. */
    public SampleSky actor(String name, String kind, @Nullable String since, String... themes) {
        stars.add(new Sky.Star(
                id(name),
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                kind,
                List.of(themes),
                themes.length > 1 ? id("area") : null,
                null,
                null,
                since == null ? null : LocalDate.parse(since).toEpochDay(),
                null,
                instant("2024-06-01"),
                "desk",
                true));
        places.put(
                id(name),
                new SkyIndex.Place(
                        stars.size(), stars.size() % 3, stars.size() % 2, stars.size() % 4));
        return this;
    }

    public SampleSky tie(
            String kind,
            String source,
            String target,
            @Nullable String from,
            @Nullable String until) {
        return tie(kind, source, target, from, until, "2024-06-01");
    }

    public SampleSky tie(
            String kind,
            String source,
            String target,
            @Nullable String from,
            @Nullable String until,
            String recorded) {
        lines.add(new Sky.Line(
                kind,
                id(source),
                id(target),
                from == null ? null : LocalDate.parse(from).toEpochDay(),
                until == null ? null : LocalDate.parse(until).toEpochDay(),
                1,
                instant(recorded),
                "list-" + recorded));
        return this;
    }

    /** A tie that its source alone has declared, at one table. */
    public SampleSky declared(String source, String target, String from) {
        tie("same-table", source, target, from, null);
        declared.add(lines.removeLast());
        return this;
    }

    private static Instant instant(String day) {
        return LocalDate.parse(day).atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    /** Puts a star in a community; otherwise each is one of four, in turn. */
    public SampleSky in(String name, int community) {
        places.computeIfPresent(
                id(name),
                (id, place) -> new SkyIndex.Place(place.number(), place.x(), place.y(), community));
        return this;
    }

    /** Takes a star's place away. */
    public SampleSky unplaced(String name) {
        places.remove(id(name));
        return this;
    }

    public SkyIndex chart() {
        return SkyIndex.of(new Sky(stars, lines, declared), places);
    }
}
