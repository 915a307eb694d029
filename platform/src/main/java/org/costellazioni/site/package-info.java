/**
 * The page shell: what every page of the product shares, whatever it is about.
 *
 * <p>A page is a jte template. A controller answers with a view named {@code "<module>/web/<name>"};
 * the model's attributes become the template's parameters, and two more are always there: {@code
 * shell} ({@link Shell}: territory, person, menu, assets, flash) and {@code words} ({@link Words}: the
 * messages, dates, sums and durations in the reader's language). A page calls {@code
 * @template.site.layout(shell = shell, words = words, title = …, content = @`…`)} and the smaller
 * shared pieces beside it in {@code src/main/jte/site/}: forms, cards, tables, pagination, the empty
 * state, icons. Forms are declared with the kit in {@link org.costellazioni.site.forms}; what is typed
 * into them is looked after by {@link org.costellazioni.site.drafts}.
 *
 * <p>Floors above push themselves into the shell: whoever knows something about the page's frame (the
 * territory, the person signed in) implements {@link ShellContributor}; menus, home cards and figures
 * come from the kernel's manifests.
 *
 * <p>Promises. No page asks anything of a third party; scripts and styles come only from our own
 * address, under a strict content security policy. Every asset carries its hash in its name and may
 * be cached for ever. Error pages never say more than the reader may know. Messages of all modules are
 * found on the class path ({@code messages/<module>.properties}), Italian first, English beside it.
 *
 * <p>{@code site.lists} is the kit of lists, a face of its own: {@code "site :: lists"}. Uses {@code
 * kernel}, {@code database}, {@code jobs}, {@code mail} and, for what is attached, {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {
            "kernel",
            "database",
            "database :: outage",
            "jobs",
            "files",
            "files :: reads",
            "mail"
        })
package org.costellazioni.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
