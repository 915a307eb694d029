package org.costellazioni.intake;

/** What a person asks of an import that is there. */
public enum ImportStep {
    /** Go on reading where it stopped. */
    RETRY("ripresa"),
    /** Stop reading for good. */
    CANCEL("interruzione"),
    /** Forget a file of which nothing was taken. */
    DELETE("eliminazione");

    private final String path;

    ImportStep(String path) {
        this.path = path;
    }

    /** The last part of the address to which it is sent. */
    public String path() {
        return path;
    }
}
