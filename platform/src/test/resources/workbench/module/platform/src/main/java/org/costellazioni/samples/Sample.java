package org.costellazioni.samples;

import java.time.Instant;

/**
 * One of what the programme office wrote down.
 *
 * @param notes empty where there is no more to say
 */
public record Sample(SampleId id, String name, String notes, Instant recordedAt) {

    /** Address of its page. */
    public String path() {
        return "/campioni/" + id;
    }
}
