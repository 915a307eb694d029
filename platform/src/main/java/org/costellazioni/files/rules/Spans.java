package org.costellazioni.files.rules;

import org.costellazioni.files.rules.PictureOutline.Span;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Parts of a file in order; those that touch become one. */
final class Spans {

    /** More pieces than any program writes with something else between them. */
    private static final int MOST = 10_000;

    private final List<Span> spans = new ArrayList<>();

    void add(long from, long to) throws IOException {
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.to() == from) {
            spans.removeLast();
            spans.add(new Span(last.from(), to));
        } else if (spans.size() == MOST) {
            throw new IOException("too many pieces");
        } else {
            spans.add(new Span(from, to));
        }
    }

    List<Span> list() {
        return spans;
    }
}
