package org.costellazioni.database;

import java.io.IOException;
import java.nio.file.Path;

/** A data folder is in another process’s hands. */
public final class DataFolderHeldException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Holder holder;

    DataFolderHeldException(Path folder, Holder holder) {
        super(folder + " is held by process " + holder.pid() + " on " + holder.host() + " ("
                + holder.command() + ", since " + holder.since() + ")");
        this.holder = holder;
    }

    public Holder holder() {
        return holder;
    }
}
