package org.costellazioni.files;

import org.costellazioni.files.store.Contents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** How much room each territory has for files: {@code costellazioni.files.quota}, 20 GB unless said. */
@Component
class Quota {

    private final Contents contents;
    private final long mostBytes;

    Quota(Contents contents, @Value("${costellazioni.files.quota:20GB}") DataSize most) {
        this.contents = contents;
        this.mostBytes = most.toBytes();
    }

    @Transactional(readOnly = true)
    public FileSpace space() {
        return new FileSpace(contents.usedBytes(), mostBytes);
    }
}
