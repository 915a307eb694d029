package org.costellazioni.constellation.web;

import org.costellazioni.constellation.Charts;
import org.costellazioni.constellation.rules.Chart;
import org.costellazioni.registry.Places;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** What the sky and the map draw, for their scripts; kept by browsers for as long as nothing changes. */
@Controller
class SkyDataController {

    private final Charts charts;
    private final Vocabularies vocabularies;
    private final Places places;
    private final Clock clock;
    private final JsonMapper mapper;

    SkyDataController(
            Charts charts,
            Vocabularies vocabularies,
            Places places,
            Clock clock,
            JsonMapper mapper) {
        this.charts = charts;
        this.vocabularies = vocabularies;
        this.places = places;
        this.clock = clock;
        this.mapper = mapper;
    }

    @GetMapping("/cielo/dati")
    ResponseEntity<byte[]> sky(
            @RequestParam(name = "lingua", defaultValue = "it") String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            ServletWebRequest request) {
        Charts.Kept kept = charts.current();
        Chart chart = kept.chart();
        int today = Math.toIntExact(LocalDate.now(clock).toEpochDay());
        Locale locale = language.equals("en") ? Locale.ENGLISH : Locale.ITALIAN;
        String tag = tag("sky", kept.version(), locale.getLanguage(), today);
        return answer(
                request,
                tag,
                encodings,
                () -> new SkyJson(mapper).write(chart, vocabularies.of(chart, locale), today));
    }

    @GetMapping("/mappa/dati")
    ResponseEntity<byte[]> map(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String encodings,
            ServletWebRequest request) {
        Charts.Kept kept = charts.current();
        String tag = tag("map", kept.version(), "", places.areaNames().hashCode());
        return answer(
                request,
                tag,
                encodings,
                () -> new MapJson(mapper).write(kept.chart(), places.areas()));
    }

    private static String tag(String what, String version, String language, int day) {
        return "\"" + what + "-" + language + "-" + day + "-"
                + Integer.toHexString(version.hashCode()) + "-" + version.length() + "\"";
    }

    private static ResponseEntity<byte[]> answer(
            ServletWebRequest request, String tag, String encodings, Supplier<byte[]> content) {
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.HOST)
                .contentType(MediaType.APPLICATION_JSON);
        if (!encodings.contains("gzip")) {
            return answer.body(content.get());
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed(content.get()));
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
