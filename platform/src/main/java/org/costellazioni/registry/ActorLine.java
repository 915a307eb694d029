package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** An actor in a list. */
public record ActorLine(
        ActorId id,
        String slug,
        String name,
        String kind,
        List<String> themes,
        @Nullable String municipality,
        @Nullable String areaName,
        boolean example) {}
