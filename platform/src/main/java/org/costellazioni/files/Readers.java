package org.costellazioni.files;

import org.costellazioni.files.store.References;
import org.costellazioni.files.store.References.FileReference;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.costellazioni.kernel.FileOwner.Reading;
import org.costellazioni.kernel.ModuleSwitches;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** Asks whoever answers for a file whether somebody may read it. */
@Component
class Readers {

    private final References references;

    /** Asked for when needed: an owner may itself use the files. */
    private final ObjectProvider<FileOwner> owners;

    private final ModuleSwitches switches;

    Readers(References references, ObjectProvider<FileOwner> owners, ModuleSwitches switches) {
        this.references = references;
        this.owners = owners;
        this.switches = switches;
    }

    /** A file and what it is to whoever asked: never hidden. */
    record Granted(FileReference found, Reading reading) {}

    Optional<FileOwner> owner(String kind) {
        return owners.stream().filter(owner -> owner.kind().equals(kind)).findFirst();
    }

    /** Empty when there is no such file or the reader may not have it. */
    @Transactional(readOnly = true)
    public Optional<Granted> readable(FileId file, @Nullable Acting reader) {
        return references
                .byId(file)
                .map(found -> new Granted(found, reading(found, reader)))
                .filter(readable -> readable.reading() != Reading.HIDDEN);
    }

    private Reading reading(FileReference found, @Nullable Acting reader) {
        FileHolder holder = found.holder();
        if (holder == null) {
            boolean own = reader != null
                    && reader.person() != null
                    && reader.person().equals(found.file().addedBy());
            return own ? Reading.GRANTED : Reading.HIDDEN;
        }
        if (!switches.on(ModuleSwitches.moduleOf(holder.kind()))) {
            return Reading.HIDDEN;
        }
        return owner(holder.kind())
                .map(owner -> owner.reading(holder.thing(), reader))
                .orElse(Reading.HIDDEN);
    }
}
