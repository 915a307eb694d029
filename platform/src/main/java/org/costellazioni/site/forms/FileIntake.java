package org.costellazioni.site.forms;

import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Outcome;

import java.io.IOException;
import java.io.InputStream;

/** Takes in what a form uploads, as a rule through the facade of the thing that will have the file. */
@FunctionalInterface
public interface FileIntake {

    /**
     * Reads a file to its end and keeps it until it is attached.
     *
     * @param content not closed
     * @param name as the browser gives it; may hold folders
     */
    Outcome<FileView> take(InputStream content, String name) throws IOException;
}
