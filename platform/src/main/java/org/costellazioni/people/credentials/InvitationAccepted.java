package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;

/** Somebody accepted an invitation; told in the transaction that does it. */
public record InvitationAccepted(Invitation invitation, PersonId person) {}
