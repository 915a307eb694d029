package org.costellazioni.files;

import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.util.List;

/** Who attached which file; what stands in a file is the matter of whoever keeps the thing. */
@Component
class FilesManifest implements Manifest {

    @Override
    public String module() {
        return "files";
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("files.data.added"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(FreeText.of("files.text.names", "files_references", "id").words("name"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.of("files.data.added", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                .in("files_references", "added_by"));
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
