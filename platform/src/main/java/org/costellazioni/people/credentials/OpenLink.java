package org.costellazioni.people.credentials;

import org.jspecify.annotations.Nullable;

/**
 * A one-time link that still works, as its page shows it.
 *
 * @param email whose it is; null when the link asks for it
 * @param asksForNames whether whoever opens it must say who they are
 */
public record OpenLink(@Nullable String email, boolean asksForNames) {}
