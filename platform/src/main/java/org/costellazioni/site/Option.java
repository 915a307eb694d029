package org.costellazioni.site;

/** A choice of a form: what is sent, and what is read. */
public record Option(String value, String label) {}
