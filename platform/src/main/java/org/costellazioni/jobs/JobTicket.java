package org.costellazioni.jobs;

import org.costellazioni.kernel.TerritoryId;

import java.util.UUID;

/** What the scheduler stores of a job, as text: whose it is and which run. */
record JobTicket(TerritoryId territory, JobRunId run) {

    static JobTicket parse(String text) {
        int space = text.indexOf(' ');
        return new JobTicket(
                new TerritoryId(UUID.fromString(text.substring(0, space))),
                new JobRunId(UUID.fromString(text.substring(space + 1))));
    }

    String text() {
        return territory + " " + run;
    }
}
