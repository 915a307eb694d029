package org.costellazioni.registry;

/**
 * What proves a tie, so that whoever doubts it can look.
 *
 * @param path a page's path, a document's address, or an import's row
 * @param label what it is, in words: "Verbale del 12 marzo 2024"
 */
public record Proof(Kind kind, String path, String label) {

    /** Where a proof is. */
    public enum Kind {
        /** A page of this site. */
        PAGE,
        /** A document by its address. */
        DOCUMENT,
        /** A line of an imported file. */
        FILE_ROW
    }

    public static Proof page(String path, String label) {
        return new Proof(Kind.PAGE, path, label);
    }
}
