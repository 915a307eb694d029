package org.costellazioni.site.pages;

/**
 * Something that may be done with a thing.
 *
 * @param path the page where it is done, or the address that does it
 * @param sends whether a button does it at once
 */
public record PageAction(String label, String path, boolean sends) {

    /** A page where it is done. */
    public static PageAction page(String label, String path) {
        return new PageAction(label, path, false);
    }

    /** A button that does it. */
    public static PageAction button(String label, String path) {
        return new PageAction(label, path, true);
    }
}
