package org.costellazioni.constellation.web;

import org.costellazioni.database.TerritoryScope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that browsers keep for as long as nothing changes. The last ones are kept here too, so that
 * a crowd costs one writing.
 */
@Component
class SkyAnswers {

    private static final int MOST_BYTES = 12 << 20;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Answers that nothing has changed, or the content.
     *
     * @param state all that the content depends on, besides the territory
     */
    ResponseEntity<byte[]> answer(
            ServletWebRequest request, String state, Supplier<byte[]> content) {
        String whole = TerritoryScope.required() + " " + state;
        String tag = "\"" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)) + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.HOST)
                .contentType(MediaType.APPLICATION_JSON);
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (encodings == null || !encodings.contains("gzip")) {
            return answer.body(content.get());
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compressed(whole, content));
    }

    private byte[] compressed(String state, Supplier<byte[]> content) {
        byte[] known = known(state);
        return known != null ? known : keep(state, compressed(content.get()));
    }

    private synchronized byte @Nullable [] known(String state) {
        return kept.get(state);
    }

    private synchronized byte[] keep(String state, byte[] content) {
        byte[] before = kept.put(state, content);
        bytes += content.length - (before == null ? 0 : before.length);
        Iterator<Map.Entry<String, byte[]>> eldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            bytes -= eldest.next().getValue().length;
            eldest.remove();
        }
        return content;
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
