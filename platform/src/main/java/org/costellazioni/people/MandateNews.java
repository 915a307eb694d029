package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;

/** Something that was decided about a person's right to act: granted, or a request rejected. */
public record MandateNews(ActorId actor, MandateKind kind, boolean granted) {}
