package org.costellazioni.programme;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.ReceivedReports;
import org.costellazioni.territories.Emblems;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The programme reminds administrators of missing emblems and its office of reports without an answer. */
@Component
class ProgrammeManifest implements Manifest {

    private final Emblems emblems;
    private final ReceivedReports reports;
    private final People people;

    ProgrammeManifest(Emblems emblems, ReceivedReports reports, People people) {
        this.emblems = emblems;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public String module() {
        return "programme";
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        Visitor visitor = people.visitor(person);
        List<DeskItem> items = new ArrayList<>();
        if (visitor.has(Role.ADMINISTRATOR) && emblems.list().isEmpty()) {
            items.add(new DeskItem(
                    "programme.desk.no-emblems",
                    List.of(),
                    "programme.desk.no-emblems.button",
                    "/territorio#emblemi",
                    null));
        }
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            reportsWaiting().ifPresent(items::add);
        }
        return items;
    }

    private Optional<DeskItem> reportsWaiting() {
        List<ReceivedReports.Report> waiting = reports.waiting();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeskItem(
                        "programme.desk.reports",
                        List.of(waiting.size()),
                        "programme.desk.reports.button",
                        "/segnalazioni",
                        waiting.getFirst().answerBy()));
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        Visitor visitor = people.visitor(person);
        List<DeskTool> tools = new ArrayList<>();
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            tools.add(new DeskTool("programme.reports.title", "/segnalazioni", 70));
        }
        if (visitor.has(Role.ADMINISTRATOR)) {
            tools.add(new DeskTool("programme.settings.title", "/territorio", 90));
        }
        return tools;
    }
}
