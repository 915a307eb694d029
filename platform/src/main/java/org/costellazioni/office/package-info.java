/**
 * What those who run a territory's site see to: its settings, what people say about its pages, its mail.
 *
 * <p>{@code /territorio} lets administrators change what the territory decides about itself (name,
 * colour, public sign-up, tile server) and the emblems that printed sheets show. The page stands on
 * this floor because it needs both {@code territories}, which keeps those things, and {@code people},
 * which knows administrators.
 *
 * <p>{@code /territorio/moduli} switches modules on and off for the territory; {@code
 * /territorio/conservazione} says how long it keeps what it may choose the period of.
 *
 * <p>Anyone may tell of a problem at {@code /segnala} and rate the page before them; both are offered at
 * the foot of every page ({@code reports}). {@code /segnalazioni} shows the programme office what people
 * reported and how clear they found the pages; {@link ReportAnswers} answers once, by letter where an
 * address was left.
 *
 * <p>{@code /diritti} explains to everyone their rights over their own data; requests are answered at {@code
 * /diritti/richieste} ({@code rights}). {@code /omissis} finds where a name stands in free texts.
 *
 * <p>{@code /posta-in-uscita} shows, in the demonstration alone, the letters that would have left.
 *
 * <p>Promises. Nobody but administrators finds the settings. A value that is refused is shown again as
 * it was typed, with the reason beside it. Uses {@code kernel}, {@code database}, {@code files}, {@code
 * mail}, {@code site}, {@code territories}, {@code people}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Office",
        allowedDependencies = {
            "kernel",
            "database",
            "files",
            "mail",
            "mail :: server",
            "site",
            "site :: forms",
            "site :: reads",
            "upkeep :: limits",
            "upkeep :: links",
            "upkeep :: redaction",
            "upkeep :: retention",
            "upkeep :: switches",
            "site :: lists",
            "territories",
            "people"
        })
package org.costellazioni.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
