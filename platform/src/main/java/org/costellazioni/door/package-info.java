/**
 * The one door: the command line, start-up and stop, backup, restore, doctor, the house’s mail server.
 *
 * <p>Everything a person or a script asks of the product from outside the browser comes in here.
 * {@code ./costellazioni} finds the tools, builds and calls {@link Main}; {@link CommandLine} says
 * what may be asked; {@link Serving} is {@code demo} and {@code serve}; {@link Commands} runs what
 * the modules offer as kernel commands, inside a context without web.
 *
 * <p>Promises. A wrong call changes nothing and ends with 2; rows refused by an import end with 3;
 * all good ends with 0, any other failure with 1. What whoever runs the machine can mend is told in
 * one line ({@link Failures}); the log stays short ({@code door.log}). Ctrl-C and SIGTERM stop the
 * application first and its database after, within five seconds ({@link Shutdown}). A command on a
 * data folder that a running product holds works through that product's database; otherwise it
 * starts the database for as long as it needs. The application never works as a role that row-level
 * security does not bind.
 *
 * <p>Uses {@code kernel}, {@code database}, {@code territories} and the server of {@code mail};
 * nobody uses it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Door",
        allowedDependencies = {
            "kernel",
            "database",
            "database :: outage",
            "mail :: server",
            "territories"
        })
package org.costellazioni.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
