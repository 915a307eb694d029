package org.costellazioni.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.files.Download;
import org.costellazioni.kernel.FileOwner.Reading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.web.context.request.ServletWebRequest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Sends a file, or the part of it that is asked for (RFC 9110, §13 and §14). Nothing in it can act: a
 * browser shows it in a sandbox, believes the type that is told, and saves it unless it is a picture.
 */
final class FileAnswer {

    private static final String FOR_A_YEAR = "max-age=31536000, public, immutable";

    /** Each time, since a right to read may have ended. */
    private static final String ASKED_AGAIN = "no-cache, private";

    private static final String POLICY = "default-src 'none'; sandbox";

    private final Download download;
    private final String tag;

    FileAnswer(Download download) {
        this.download = download;
        this.tag = "\"" + download.tag() + "\"";
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching());
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        Optional<Part> part = part(request);
        if (part.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + download.sizeBytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
        response.setContentType(contentType());
        send(part.get(), request, response);
    }

    private void send(Part part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (part.length < download.sizeBytes()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes " + part.from + "-" + (part.from + part.length - 1) + "/"
                            + download.sizeBytes());
        }
        response.setContentLengthLong(part.length);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (InputStream content = download.source().open(part.from, part.length)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private String caching() {
        return download.reading() == Reading.OPEN ? FOR_A_YEAR : ASKED_AGAIN;
    }

    private String disposition() {
        ContentDisposition.Builder how = download.type().shown()
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return how.filename(download.name(), StandardCharsets.UTF_8).build().toString();
    }

    /** Letters are told without their set, which is not known: the browser looks, inside the sandbox. */
    private String contentType() {
        return MediaType.parseMediaType(download.type().mediaType()).toString();
    }

    /** Some bytes of the file. */
    private record Part(long from, long length) {}

    /** What is asked for: all, unless one part is; empty when that part lies outside. */
    private Optional<Part> part(HttpServletRequest request) {
        Part all = new Part(0, download.sizeBytes());
        String asked = request.getHeader(HttpHeaders.RANGE);
        String onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
        if (asked == null || (onlyIf != null && !onlyIf.equals(tag))) {
            return Optional.of(all);
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(asked);
        } catch (IllegalArgumentException malformed) {
            return Optional.of(all);
        }
        if (ranges.size() != 1) {
            return Optional.of(all);
        }
        return part(ranges.getFirst());
    }

    private Optional<Part> part(HttpRange range) {
        try {
            long from = range.getRangeStart(download.sizeBytes());
            long to = range.getRangeEnd(download.sizeBytes());
            return from >= download.sizeBytes() || to < from
                    ? Optional.empty()
                    : Optional.of(new Part(from, to - from + 1));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }
}
