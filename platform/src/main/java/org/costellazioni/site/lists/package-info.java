/**
 * The kit of lists: every list of the product is one declaration beside one statement.
 *
 * <p><b>A list in ten minutes.</b> Four files, besides words, tests and the page of the docs:
 *
 * <ol>
 *   <li><b>The rows</b>, in {@code <module>/lists/}: a record and its {@link ListRows}. The whole statement
 *       is a text block; a line that ends in {@code --? name} stands only when there is a value of that
 *       name, the others always do. Orders have names and end with something that no two rows share.
 *   <li><b>The declaration</b>, in {@code <module>/web/}: a {@code @Component} that extends {@link Listing}
 *       and says in its constructor where the list is, what it can be narrowed by ({@link Filter}; its name
 *       is the parameter of the address and the name in the statement), what it shows ({@link Column}), and
 *       whom it is for ({@link Listing#only}).
 *   <li><b>The template</b>, only where a page says more than title, lead and rows: it takes {@code
 *       ListView list} and calls {@code @template.site.lists.results(…)}, with {@code rows} of its own where
 *       a table or cards will not do.
 *   <li><b>The line of the manifest</b> that leads there.
 * </ol>
 *
 * <p>The module's front page allows {@code "site :: lists"}. The words are {@code <key>.title}, {@code
 * .lead}, {@code .none}, {@code .none.text} and {@code .order.<name>} for each of several orders. {@code
 * registry.lists.TieLine} and {@code registry.web.TieList} are the ones to imitate; for ticked rows {@code
 * TwinList}, for a page around a list {@code office.web.ReportList}.
 *
 * <p><b>What comes with it.</b> At {@code /elenco}: the page with its form, pages, count, empty state; at
 * {@code /elenco.csv}, {@code .xlsx} all rows that are asked for, streamed; {@code .stampa} up to a
 * thousand for paper; {@code /api/v1/elenco} the public rows as data; with {@link Listing#news} {@code
 * .atom} and letters; with {@link Listing#dates} {@code .ics}; with {@link Listing#act} ticked rows, a
 * preview and what is done with them. Addresses last. What anybody asks can be kept under a name and
 * followed ({@code follow}).
 *
 * <p><b>Promises.</b> What is typed may be anything and is never an error: on a page it is told and left
 * out, in data it is refused with a sentence. The same statement is shown, counted, exported and followed,
 * in a reading transaction of the territory. Whoever may not see a list does not find it, in any form. Data
 * and feeds are what a stranger sees, whoever asks, so they may be kept by anyone. A followed list is read
 * with the rights that its follower has when the letter is written. A preview is a rehearsal that is rolled
 * back. Nothing is reflected on while a page is made: the declaration is functions.
 *
 * <p>The floor that knows persons says who reads: {@link Readers}, {@link Reader}, {@link Right}.
 */
@NamedInterface("lists")
@NullMarked
package org.costellazioni.site.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
