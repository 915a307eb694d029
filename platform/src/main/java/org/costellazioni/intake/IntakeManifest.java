package org.costellazioni.intake;

import org.costellazioni.intake.store.ImportCharges;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/** Imports offer the rows that wait for the programme office. */
@Component
class IntakeManifest implements Manifest {

    /** How the registry stores that an import wrote something. */
    private static final String SOURCE = "import:";

    private final People people;
    private final Undecided undecided;
    private final ImportRetention retention;
    private final ImportCharges charges;
    private final Imports imports;

    IntakeManifest(
            People people,
            Undecided undecided,
            ImportRetention retention,
            ImportCharges charges,
            Imports imports) {
        this.people = people;
        this.undecided = undecided;
        this.retention = retention;
        this.charges = charges;
        this.imports = imports;
    }

    @Override
    public String module() {
        return "intake";
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(
                        new DeskTool("intake.imports.title", "/importazioni", 10),
                        new DeskTool("intake.queue.title", "/righe-da-decidere", 20))
                : List.of();
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        if (!people.visitor(person).has(Role.PROGRAMME_OFFICE)) {
            return List.of();
        }
        int waiting = undecided.count();
        return waiting == 0
                ? List.of()
                : List.of(new DeskItem(
                        "intake.desk.undecided",
                        List.of(waiting),
                        "intake.desk.undecided.button",
                        "/righe-da-decidere",
                        null));
    }

    /** Drafts, and imports with rows that wait. */
    @Override
    public List<Handover> handovers() {
        return List.of(
                new Handover("intake.handover.imports", Role.PROGRAMME_OFFICE.code(), charges));
    }

    /** The list that was read, not its file, which people name. */
    @Override
    public Optional<String> sourceKey(String source) {
        return source.startsWith(SOURCE)
                ? ImportId.parse(source.substring(SOURCE.length()))
                        .flatMap(imports::one)
                        .map(view -> view.request().nameKey())
                : Optional.empty();
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("intake.data.authors"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("intake.text.imports", "intake_imports", "id")
                        .words("options", "file_name", "refusal_arguments")
                        .at("/importazioni/", "id"),
                FreeText.of("intake.text.rejected", "intake_rejected_rows", "import_id", "line")
                        .row("original", "cells", "arguments")
                        .at("/importazioni/", "import_id"),
                FreeText.of("intake.text.undecided", "intake_undecided_rows", "id")
                        .words("original", "content")
                        .distinctWords("key"),
                FreeText.of(
                                "intake.text.sightings",
                                "intake_sightings",
                                "source",
                                "key",
                                "import_id")
                        .words("content", "fingerprint")
                        .distinctWords("key"),
                FreeText.of("intake.text.outcomes", "intake_outcomes", "import_id", "line")
                        .words("name")
                        .at("/importazioni/", "import_id"),
                FreeText.of("intake.text.writes", "intake_writes", "number")
                        .words("field", "before", "after"),
                FreeText.of("intake.text.undoings", "intake_undoings", "id").words("reason"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("intake.data.rejected", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("intake_rejected_rows", "original", "cells")
                        .clearedAfter(Period.ofDays(90), retention::rejected)
                        .editable(),
                PersonalData.of("intake.data.uploads", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("intake_imports", "file_id")
                        .clearedAfter(Period.ofDays(90), retention::uploads)
                        .editable(),
                PersonalData.of("intake.data.rows", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("intake_undecided_rows", "original", "content")
                        .in("intake_sightings", "content"),
                PersonalData.of("intake.data.writes", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("intake_writes", "before", "after")
                        .clearedAfter(Period.ofDays(100), retention::writes),
                PersonalData.of("intake.data.authors", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("intake_imports", "asked_by", "in_charge")
                        .in("intake_undoings", "undone_by")
                        .in("intake_place_meanings", "decided_by")
                        .in("intake_row_decisions", "decided_by"));
    }
}
