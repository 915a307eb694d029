package org.costellazioni.workbench;

import java.nio.file.Path;
import java.util.List;

/**
 * The product as {@code dev} holds it: through class loaders that come and go, so that nothing crosses
 * over but these types and the JDK's own.
 */
public interface Program {

    /**
     * Starts the database in a data folder.
     *
     * @throws Exception saying in its message why it cannot
     */
    Database open(Path data) throws Exception;

    /**
     * Starts everything else, on a port of its own choice.
     *
     * @param templates finds the classes of templates by their usual names
     */
    Running start(Path data, Database database, ClassLoader templates) throws Exception;

    /**
     * A database that runs.
     *
     * @param server stops it
     * @param address URL, then name and password of the application's role and of the owner
     */
    record Database(AutoCloseable server, List<String> address) {}

    /** The product between two starts. */
    interface Running extends AutoCloseable {

        int port();

        /** What a person should know: which territory, how to sign in. */
        List<String> notices(String address);

        /** The loader of templates finds others under the same names. */
        void templatesChanged();

        void messagesChanged();

        void assetsChanged();
    }
}
