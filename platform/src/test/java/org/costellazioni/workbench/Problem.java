package org.costellazioni.workbench;

/**
 * Something that keeps sources from becoming a program.
 *
 * @param file as a person would type it, from the checkout's root
 * @param line counted from 1; 0 where it is not known
 */
record Problem(String file, long line, String text) {

    /** The place and the words, as editors and terminals make them clickable. */
    String told() {
        return line > 0 ? file + ":" + line + ": " + text : file + ": " + text;
    }
}
