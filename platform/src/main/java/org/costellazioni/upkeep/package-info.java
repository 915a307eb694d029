/**
 * What every module owes besides its own matter, built once: links that open one thing, and more of the
 * kind, each in a package of its own that stands for itself.
 *
 * <ul>
 *   <li>{@link org.costellazioni.upkeep.links}: secret addresses that open one thing for one purpose;
 *   <li>{@link org.costellazioni.upkeep.due}: what a person owes by a day, and who reminds them;
 *   <li>{@link org.costellazioni.upkeep.retention}: how long data of persons are kept;
 *   <li>{@link org.costellazioni.upkeep.redaction}: names in free texts are found and taken out;
 *   <li>{@link org.costellazioni.upkeep.undo}: what was done is taken back, in one way;
 *   <li>{@link org.costellazioni.upkeep.switches}: which modules a territory uses;
 *   <li>{@link org.costellazioni.upkeep.limits}: how often something may be tried.
 * </ul>
 *
 * <p>Stands above the page shell and below the ground, so it knows neither persons nor territories: what
 * it must know of them ({@code LinkAuthority}, {@code DuePersons} …) the modules above offer as beans. A
 * module names the packages that it uses: {@code "upkeep :: links"}.
 *
 * <p>Uses {@code kernel}, {@code database}, {@code jobs}, {@code mail} and {@code site}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Upkeep",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "mail",
            "site",
            "site :: forms",
            "site :: lists"
        })
package org.costellazioni.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
