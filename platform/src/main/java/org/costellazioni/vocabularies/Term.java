package org.costellazioni.vocabularies;

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

    /** The label in a language, Italian unless it is {@code en}. */
    public String label(String language) {
        return language.equals("en") ? labelEnglish : labelItalian;
    }

    /** The same, which can no longer be chosen. */
    Term out() {
        return new Term(code, labelItalian, labelEnglish, source, position, own, true);
    }
}
