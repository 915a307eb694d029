package org.costellazioni.upkeep;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.upkeep.links.Links;
import org.costellazioni.upkeep.undo.Undos;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.List;

/** Upkeep leads to what can be undone, and says what it keeps about people. */
@Component
class UpkeepManifest implements Manifest {

    private final Undos undos;
    private final Links links;
    private final ObjectProvider<AddressBook> addresses;

    UpkeepManifest(Undos undos, Links links, ObjectProvider<AddressBook> addresses) {
        this.undos = undos;
        this.links = links;
        this.addresses = addresses;
    }

    @Override
    public String module() {
        return "upkeep";
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return undos.anyOpen(person)
                ? List.of(new DeskTool("upkeep.undo.title", "/annullamenti", 85))
                : List.of();
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("upkeep.data.links", this::forgetLinks),
                Erasure.goes("upkeep.data.told", this::forgetName),
                Erasure.stays("upkeep.data.undos"),
                Erasure.stays("upkeep.data.moved"),
                Erasure.stays("upkeep.data.switches"),
                Erasure.stays("upkeep.data.reminders"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("upkeep.text.undoable", "upkeep_undoable_acts", "id")
                        .words("arguments"),
                FreeText.of("upkeep.text.undoings", "upkeep_undoings", "act_id").words("reason"),
                FreeText.of("upkeep.text.links", "upkeep_links", "hash").row("carried_values"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("upkeep.data.links", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_links", "carried_values", "made_by")
                        .goneAfter(Period.ofDays(14)),
                PersonalData.of("upkeep.data.attempts", About.VISITORS, Basis.PUBLIC_TASK)
                        .in("upkeep_allowances", "key_digest")
                        .goneAfter(Period.ofDays(1)),
                PersonalData.of("upkeep.data.undos", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_undoable_acts", "done_by")
                        .in("upkeep_undoings", "undone_by")
                        .deletedAfter(Period.ofYears(2), "done_at"),
                PersonalData.of("upkeep.data.moved", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_moved_rows", "row_key", "was", "became")
                        .deletedAfter(Period.ofDays(31), "moved_at"),
                PersonalData.of("upkeep.data.told", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_undoable_acts", "arguments"),
                PersonalData.of("upkeep.data.switches", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_modules_off", "off_by")
                        .in("upkeep_retention_periods", "chosen_by"),
                PersonalData.of("upkeep.data.reminders", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_reminders", "person_id")
                        .deletedAfter(Period.ofYears(1), "written_at"));
    }

    private int forgetLinks(PersonId person) {
        return addresses
                .getObject()
                .find(person)
                .map(AddressBook.Addressee::email)
                .map(links::forget)
                .orElse(0);
    }

    private int forgetName(PersonId person) {
        return addresses
                .getObject()
                .find(person)
                .map(addressee -> undos.forgetName(addressee.name()))
                .orElse(0);
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
