package org.costellazioni.samples;

/** A {@link Sample} as somebody writes it down. */
public record SampleDraft(String name, String notes) {

    public SampleDraft {
        name = name.strip();
        notes = notes.strip();
    }
}
