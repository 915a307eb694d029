/**
 * The pieces of a page of one thing. The module makes the records, in the reader's words; the page puts
 * the pieces in this order, and leaves out what it has not:
 *
 * <ul>
 *   <li>{@code @template.site.pages.head}: what it is, its state, what may be done ({@link
 *       org.costellazioni.site.pages.PageHead}), with what other modules offer ({@link
 *       org.costellazioni.site.pages.OfferedActions});
 *   <li>{@code @template.site.pages.waiting}: what waits for this reader ({@link
 *       org.costellazioni.site.pages.Waiting});
 *   <li>{@code @template.site.pages.facts} ({@link org.costellazioni.site.pages.Fact});
 *   <li>{@code @template.site.pages.people}: who has to do with it ({@link
 *       org.costellazioni.site.pages.Participant});
 *   <li>{@code @template.site.pages.related}: what of other modules has to do with it ({@link
 *       org.costellazioni.site.pages.RelatedThings});
 *   <li>{@code @template.site.pages.timeline}: what happened ({@link
 *       org.costellazioni.site.pages.Happening});
 *   <li>{@code @template.site.file-list}: its files;
 *   <li>the conversation about it, a piece of {@code conversations}.
 * </ul>
 */
@NullMarked
@NamedInterface("pages")
package org.costellazioni.site.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
