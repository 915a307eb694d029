package org.costellazioni.files.reads;

import org.costellazioni.files.FileId;
import org.costellazioni.kernel.Acting;

/** Hears that a file which is not for everyone is about to be sent; a floor above puts it on the record. */
public interface GrantedReads {

    void granted(FileId file, Acting reader);
}
