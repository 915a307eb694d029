package org.costellazioni.site.lists;

import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.Measure;
import org.costellazioni.site.Phrasebook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Objects;

/**
 * How many rows a list shows. Figures and measures are counted here, by the statement of the
 * list that they open.
 */
@Component
@Transactional(readOnly = true)
public class Counts {

    private final ListRoutes routes;
    private final Inquiries inquiries;
    private final ListReading reading;
    private final Phrasebook phrasebook;

    Counts(ListRoutes routes, Inquiries inquiries, ListReading reading, Phrasebook phrasebook) {
        this.routes = routes;
        this.inquiries = inquiries;
        this.reading = reading;
        this.phrasebook = phrasebook;
    }

    /** What the figure says: a count, or cents or minutes. */
    public long of(Figure figure) {
        Long total = figure.total();
        return total == null ? of(figure.path()) : total;
    }

    /** The same of a measure on a day. */
    public long of(Measure measure, LocalDate day) {
        return measure.total() == null
                ? of(measure.list().apply(day))
                : measure.total().applyAsLong(day);
    }

    /** {@link #of(String, Reader)} for strangers. */
    public long of(String address) {
        return of(address, Reader.STRANGER);
    }

    /**
     * How many rows stand at the address of a list, {@code /legami?dal=2026-01-01}, for a reader.
     *
     * @throws IllegalArgumentException when the reader finds no such list, or a filter means nothing in it:
     *     a figure would count what its page does not show
     */
    public long of(String address, Reader reader) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        ListRoutes.Found found = routes.at(path)
                .orElseThrow(() -> new IllegalArgumentException("no list at " + address));
        String query = mark < 0 ? "" : address.substring(mark + 1);
        Viewpoint viewpoint = new Viewpoint(reader, found.parts());
        Inquiry<?> inquiry = inquiries
                .of(found.listing(), viewpoint, query, phrasebook.italian())
                .orElseThrow(() -> new IllegalArgumentException("nothing at " + address));
        boolean understood = inquiry.asked().meaningless().isEmpty()
                && Objects.equals(inquiry.asked().query(), query);
        if (!understood) {
            throw new IllegalArgumentException("the list does not understand " + address);
        }
        return reading.count(inquiry, Integer.MAX_VALUE);
    }
}
