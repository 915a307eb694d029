/**
 * Files: whatever people upload, kept in PostgreSQL in pieces, and who may read it.
 *
 * <p><b>To attach a file to a thing</b>: the form has a field made by {@code Fields.upload(…)}, with a
 * {@link FileUse} that says how large and of which types; the controller calls {@code
 * FormData.upload(…)}, which takes the file in by {@link Files#take}; the facade of the thing, in its
 * transaction, calls {@link Files#attach} with a {@link FileHolder} (kind and id of the thing, and what
 * the file is to it). What was taken and is attached to nothing within a week goes. <b>To show
 * files</b>: {@link Files#attached} and {@code @template.site.file-list(…)}. <b>To say who reads
 * them</b>: one bean that implements {@link org.costellazioni.kernel.FileOwner} for that kind; there is
 * one address for all files, and it asks that bean each time. {@link Files#detach} ends it; the bytes go
 * a week later. For pictures take a {@link FileUse#picture}, and ask whoever uploads for a description,
 * which the thing keeps.
 *
 * <p>Promises. The same bytes are kept once a territory, under their SHA-256. Everything streams: a
 * file takes as much memory as one piece, however large. What a file is, is told from its bytes, never
 * from its name or what the browser says. A picture is decoded and written anew: upright, without
 * place and camera, of bounded size; it is measured before it is decoded. Nothing is served half: a
 * file exists from the commit that names it. What somebody may not read is not found.
 *
 * <p>{@code rules} tells what bytes are; {@code pictures} decodes and scales; {@code store} is the
 * tables; {@code web} the one address. Uses {@code kernel}, {@code database} and {@code jobs}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"kernel", "database", "jobs"})
package org.costellazioni.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
