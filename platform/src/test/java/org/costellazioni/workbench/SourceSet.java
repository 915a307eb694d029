package org.costellazioni.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sources that are compiled together.
 *
 * @param roots folders that hold them by package; those that are missing hold none
 * @param takes which of the files there
 * @param classes where their class files go
 * @param path what they are compiled against: class folders and libraries
 */
record SourceSet(List<Path> roots, Predicate<Path> takes, Path classes, List<Path> path) {

    static final Predicate<Path> JAVA = file -> file.toString().endsWith(".java");

    /** Remembers what was compiled. */
    Path ledger() {
        return beside(".ledger");
    }

    /** Types that changed in what these sources are compiled against, until they were compiled. */
    Path inbox() {
        return beside(".inbox");
    }

    private Path beside(String ending) {
        return classes.resolveSibling(classes.getFileName() + ending);
    }
}
