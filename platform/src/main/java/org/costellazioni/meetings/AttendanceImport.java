package org.costellazioni.meetings;

import org.costellazioni.meetings.rules.RejectedLine;

import java.util.List;

/**
 * What became of names offered for a list of those present.
 *
 * @param actors actors added
 * @param names names added that the registry does not know
 * @param already those that were on the list before
 * @param rejected lines left out, each with its reason
 */
public record AttendanceImport(int actors, int names, int already, List<RejectedLine> rejected) {

    public AttendanceImport {
        rejected = List.copyOf(rejected);
    }
}
