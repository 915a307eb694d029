package org.costellazioni.vocabularies;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.springframework.stereotype.Component;

import java.util.List;

/** Vocabularies offer their page to the programme office. */
@Component
class VocabulariesManifest implements Manifest {

    private static final String AUTHORS = "vocabularies.data.authors";

    private final People people;

    VocabulariesManifest(People people) {
        this.people = people;
    }

    @Override
    public String module() {
        return "vocabularies";
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(new DeskTool("vocabularies.page.title", "/vocabolari", 60))
                : List.of();
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of(
                                "vocabularies.text.terms",
                                "vocabularies_own_terms",
                                "vocabulary",
                                "code")
                        .words("label_it", "label_en"),
                FreeText.of("vocabularies.text.changes", "vocabularies_term_changes", "id")
                        .words(
                                "label_it_before",
                                "label_en_before",
                                "label_it_after",
                                "label_en_after"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.of(AUTHORS, About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                .in("vocabularies_term_changes", "changed_by")
                .in("vocabularies_term_joinings", "joined_by", "parted_by"));
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays(AUTHORS));
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
