/**
 * Open data: what anyone may take away and use (CAD, legislative decree 82 of 2005, article 52).
 *
 * <p>{@code /dati-aperti} lists the public lists of all modules that the territory uses, each with its
 * formats, licence and how often it changes; the footer of every page leads there. A module offers a list
 * as an {@link org.costellazioni.kernel.OpenDataset} of its manifest; the data themselves are made by the
 * kit of lists.
 *
 * <p>Promises. What stands here can be read by strangers, in each format that is named; a test asks for
 * all of it, and for every public list that does not stand here. A reader: nobody depends on it. Uses
 * {@code kernel} and {@code site}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Open data",
        allowedDependencies = {"kernel", "site", "site :: lists", "database"})
package org.costellazioni.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
