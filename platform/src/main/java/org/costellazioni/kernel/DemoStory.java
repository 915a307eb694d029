package org.costellazioni.kernel;

/** A module's part of the demonstration territory: invented, deterministic, told once. */
public interface DemoStory {

    /** Stories are told from the lowest order: 100 territory, 200 people, 300 registry, later ones above. */
    int order();

    /** Tells the story; the demonstration territory is bound, except for the first one, which makes it. */
    void tell();
}
