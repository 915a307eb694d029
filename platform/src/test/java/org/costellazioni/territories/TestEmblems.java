package org.costellazioni.territories;

import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Emblems that tests add in one go. */
public final class TestEmblems {

    private TestEmblems() {}

    /** By the machine, in the territory at hand. */
    public static Outcome<Emblem> add(Emblems emblems, byte[] picture, String text) {
        try {
            return switch (emblems.take(
                    new ByteArrayInputStream(picture), "emblema.png", Acting.MACHINE)) {
                case Outcome.Refused<FileView>(var reason) -> Outcome.refused(reason);
                case Outcome.Done<FileView>(FileView taken) ->
                    emblems.add(taken.id(), text, Acting.MACHINE);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
