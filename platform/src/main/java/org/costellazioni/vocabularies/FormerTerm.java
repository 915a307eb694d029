package org.costellazioni.vocabularies;

/**
 * A term that was joined into another.
 *
 * @param term as it was called
 * @param today code of the term to which it leads, through others perhaps
 */
public record FormerTerm(Term term, String today) {}
