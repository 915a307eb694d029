package org.costellazioni.territories;

import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Duration;

/** Serves emblems: a PNG and nothing else, the same for ever under its address. */
@Controller
class EmblemController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Emblems emblems;

    EmblemController(Emblems emblems) {
        this.emblems = emblems;
    }

    @GetMapping("/emblemi/{id}")
    ResponseEntity<byte[]> show(@PathVariable String id) {
        return TimeOrderedIds.parse(id)
                .flatMap(emblems::content)
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"emblema.png\"")
                        .cacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                        .body(content))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
