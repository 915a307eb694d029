package org.costellazioni.upkeep.links;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Makes links as they were made some time ago. */
@Component
public class TestLinks {

    private final LinkRows rows;
    private final Clock clock;

    TestLinks(LinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** To be used inside a transaction. */
    public Links before(Duration ago) {
        return new Links(rows, List.of(), Clock.offset(clock, ago.negated()));
    }
}
