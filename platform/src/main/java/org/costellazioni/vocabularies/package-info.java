/**
 * Vocabularies: the terms with which things are described, in the words of law, of a standard or of the
 * territory.
 *
 * <p>{@link Vocabularies} keeps them: the shared seed terms, each with its source, under the
 * territory's own rows, which reword, move, hide or add. {@link VocabularyCache} is what pages offer to
 * choose from and how they say a code. <b>To have a vocabulary</b> a module of a floor above names it
 * in its manifest ({@link org.costellazioni.kernel.Vocabulary}), brings its two messages in each
 * language and its seed rows by a migration; page, form and filters are here. This module knows none
 * of them.
 *
 * <p>Promises. A term is never removed: a hidden one can no longer be chosen and stays where it is used.
 * Each change can be undone for a month ({@link TermChange}).
 * To a vocabulary whose terms are those of a law or a standard no territory adds. Two terms of another are
 * joined ({@link JoinedTerms}) and made two again: whoever keeps codes of terms is a {@link TermCarrier}, and
 * asks {@link TermLeads} what a code means today. Publishes the acts {@code vocabularies.term-kept}, {@code
 * vocabularies.terms-joined} and {@code vocabularies.terms-parted}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Vocabularies",
        allowedDependencies = {
            "kernel",
            "database",
            "site",
            "site :: forms",
            "site :: lists",
            "upkeep :: undo",
            "people"
        })
package org.costellazioni.vocabularies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
