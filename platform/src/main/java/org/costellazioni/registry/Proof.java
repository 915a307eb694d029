package org.costellazioni.registry;

import org.jspecify.annotations.Nullable;

/**
 * What proves a tie, so that whoever doubts it can look.
 *
 * @param path a page's path, a document's address, an import's row, a file's
 *     address, or where a paper is kept
 * @param label what it is, in words: "Verbale del 12 marzo 2024"
 */
public record Proof(Kind kind, String path, String label) {

    /** Where a proof is. */
    public enum Kind {
        /** A page of this site. */
        PAGE,
        /** A document by its address. */
        DOCUMENT,
        /** A file, which those read who see one of its ties. */
        FILE,
        /** A paper, which is told of and kept somewhere. */
        PAPER,
        /** A line of an imported file, which is for those alone who look after the registry. */
        FILE_ROW
    }

    public static Proof page(String path, String label) {
        return new Proof(Kind.PAGE, path, label);
    }

    /** @param keeper who keeps it, or where */
    public static Proof paper(String label, String keeper) {
        return new Proof(Kind.PAPER, keeper, label);
    }

    /**
     * Where the reader can look at it, within the site or at a web address; null for nowhere.
     *
     * @param office whether the reader looks after the registry
     */
    public @Nullable String link(boolean office) {
        boolean inside = path.startsWith("/") && !path.startsWith("//");
        boolean outside = path.startsWith("https://") || path.startsWith("http://");
        boolean open = kind != Kind.PAPER && (office || kind != Kind.FILE_ROW);
        return open && (inside || outside) ? path : null;
    }
}
