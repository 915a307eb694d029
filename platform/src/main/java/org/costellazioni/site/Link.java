package org.costellazioni.site;

/** A link of the shell: its text in the reader's language, its address, whether it is this page. */
public record Link(String label, String path, boolean current) {}
