package org.costellazioni.site;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of which some stretches lead somewhere. In its message they stand in square brackets:
 * {@code Si vedono [{0} soggetti] e [{1} legami].}
 */
public record LinkedText(List<Stretch> stretches) {

    /** @param path an address within the site; null for a stretch that leads nowhere */
    public record Stretch(String text, @Nullable String path) {}

    public LinkedText {
        stretches = List.copyOf(stretches);
    }

    /**
     * @param paths of the stretches in brackets, in their order
     * @throws IllegalArgumentException when there are not as many brackets
     */
    public static LinkedText of(String sentence, String... paths) {
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        for (String path : paths) {
            int open = sentence.indexOf('[', done);
            int close = sentence.indexOf(']', done);
            if (open < 0 || close < open) {
                throw new IllegalArgumentException("no place for " + path + " in " + sentence);
            }
            stretches.add(new Stretch(sentence.substring(done, open), null));
            stretches.add(new Stretch(sentence.substring(open + 1, close), path));
            done = close + 1;
        }
        if (sentence.indexOf('[', done) >= 0) {
            throw new IllegalArgumentException("a place leads nowhere in " + sentence);
        }
        stretches.add(new Stretch(sentence.substring(done), null));
        return new LinkedText(stretches);
    }
}
