package org.costellazioni.kernel;

/**
 * A place where a person does their daily work, always to be found on the desk.
 *
 * @param labelKey message key of its name
 * @param path address within the site
 * @param order lower stands first
 */
public record DeskTool(String labelKey, String path, int order) {}
