/**
 * The application, one package per civic capability. Six floors, each using only those below it:
 * door, readers, capabilities, instruments, ground, foundations. Open a package and read its
 * package-info: it says in a minute what the module is for, what it promises and what it may use.
 */
@NullMarked
package org.costellazioni;

import org.jspecify.annotations.NullMarked;
