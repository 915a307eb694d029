package org.costellazioni.people.credentials;

import org.costellazioni.people.Role;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A role that comes with an invitation.
 *
 * @param until last day, included; null for no set end
 */
public record OfferedRole(Role role, @Nullable LocalDate until) {}
