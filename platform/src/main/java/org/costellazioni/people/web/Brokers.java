package org.costellazioni.people.web;

import org.costellazioni.site.Option;
import org.springframework.stereotype.Component;

import java.util.List;

/** The brokers of SPID, CIE and CNS that are configured. */
@Component
class Brokers {

    /** Where to begin signing in, and the broker's name; none while none is configured. */
    List<Option> offered() {
        return List.of();
    }
}
