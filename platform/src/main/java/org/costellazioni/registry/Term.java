package org.costellazioni.registry;

import java.util.Locale;

/**
 * A term of an editable vocabulary.
 *
 * @param source where it comes from: an article, a standard, or the territory itself
 * @param own whether the territory has made it or changed its words
 */
public record Term(
        String code,
        String labelItalian,
        String labelEnglish,
        String source,
        int position,
        boolean own,
        boolean hidden) {

    /** The label in a language, Italian unless it is English. */
    public String label(Locale language) {
        return language.getLanguage().equals("en") ? labelEnglish : labelItalian;
    }
}
