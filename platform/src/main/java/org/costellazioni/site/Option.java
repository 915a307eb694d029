package org.costellazioni.site;

import org.jspecify.annotations.Nullable;

/**
 * A choice of a form: what is sent, and what is read.
 *
 * @param language of the label, where it is not the page's; else null
 */
public record Option(String value, String label, @Nullable String language) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
