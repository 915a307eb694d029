package org.costellazioni.office;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.office.rights.RightsRequest;
import org.costellazioni.office.rights.RightsRequests;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.territories.Emblems;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Administrators are reminded of missing emblems, the programme office of reports without an answer. */
@Component
class OfficeManifest implements Manifest {

    private final Emblems emblems;
    private final ReceivedReports reports;
    private final RightsRequests rights;
    private final People people;

    OfficeManifest(Emblems emblems, ReceivedReports reports, RightsRequests rights, People people) {
        this.rights = rights;
        this.emblems = emblems;
        this.reports = reports;
        this.people = people;
    }

    @Override
    public String module() {
        return "office";
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        Visitor visitor = people.visitor(person);
        List<DeskItem> items = new ArrayList<>();
        if (visitor.has(Role.ADMINISTRATOR) && emblems.list().isEmpty()) {
            items.add(new DeskItem(
                    "office.desk.no-emblems",
                    List.of(),
                    "office.desk.no-emblems.button",
                    "/territorio#emblemi",
                    null));
        }
        return items;
    }

    /** The report whose answer is due first stands for all that wait. */
    @Override
    public List<DueDate> dueDates(Acting person) {
        if (!people.visitor(person).has(Role.PROGRAMME_OFFICE)) {
            return List.of();
        }
        List<ReceivedReports.Report> waiting = reports.waiting();
        Stream<DueDate> told = waiting.stream()
                .limit(1)
                .map(first -> DueDate.on(
                        first.answerBy(),
                        "office.desk.reports",
                        first.id(),
                        "/segnalazioni",
                        waiting.size()));
        return Stream.concat(told, rights.waiting().stream().map(OfficeManifest::due))
                .toList();
    }

    /** What somebody asks about their own data is told each by itself. */
    private static DueDate due(RightsRequest request) {
        return DueDate.on(
                request.answerBy(), "office.desk.rights", request.id(), "/diritti/richieste");
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        Visitor visitor = people.visitor(person);
        List<DeskTool> tools = new ArrayList<>();
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            tools.add(new DeskTool("office.reports.title", "/segnalazioni", 70));
            tools.add(new DeskTool("office.rights-requests.title", "/diritti/richieste", 71));
        }
        if (visitor.has(Role.ADMINISTRATOR)) {
            tools.add(new DeskTool("office.settings.title", "/territorio", 90));
            tools.add(new DeskTool("office.modules.title", "/territorio/moduli", 91));
            tools.add(new DeskTool("office.mail.title", "/territorio/posta", 92));
            tools.add(new DeskTool("office.retention.title", "/territorio/conservazione", 93));
        }
        return tools;
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("office.data.reports", this::forgetAddress),
                Erasure.goes("office.data.rights", rights::forget),
                Erasure.stays("office.data.answers"));
    }

    private int forgetAddress(PersonId person) {
        return people.find(person).map(Person::email).map(reports::forget).orElse(0);
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("office.text.reports", "office_reports", "id")
                        .words("page", "description", "answer")
                        .whole("email"),
                FreeText.of("office.text.rights", "office_rights_requests", "id")
                        .words("name", "text", "extension_reason", "answer")
                        .whole("email"),
                FreeText.of("office.text.ratings", "office_ratings", "id").words("page", "detail"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("office.data.reports", About.VISITORS, Basis.LEGAL_OBLIGATION)
                        .in("office_reports", "description", "email")
                        .emptiedAfter(Period.ofYears(1), "answered_at", "email"),
                PersonalData.of(
                                "office.data.answers",
                                About.ACCOUNT_HOLDERS,
                                Basis.LEGAL_OBLIGATION)
                        .in("office_reports", "answer", "answered_by"),
                PersonalData.of("office.data.rights", About.VISITORS, Basis.LEGAL_OBLIGATION)
                        .in(
                                "office_rights_requests",
                                "person_id",
                                "name",
                                "email",
                                "kind",
                                "text",
                                "extension_reason",
                                "answer",
                                "answered_by")
                        .deletedAfter(Period.ofYears(2), "answered_at"),
                PersonalData.of("office.data.ratings", About.VISITORS, Basis.PUBLIC_TASK)
                        .in("office_ratings", "detail")
                        .deletedAfter(Period.ofYears(2), "rated_at"));
    }

    /** The switches are on one of its pages. */
    @Override
    public boolean switchable() {
        return false;
    }
}
