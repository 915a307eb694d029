package org.costellazioni.site;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one is in a long list.
 *
 * @param page this page, from 1
 * @param pages how many there are, at least 1
 * @param total how many rows the whole list has
 * @param address the list's address with its filters, without the {@code pagina} parameter
 */
public record Pagination(int page, int pages, long total, String address) {

    private static final int AROUND = 2;

    /** The page of a list of {@code total} rows that the reader asked for, kept within bounds. */
    public static Pagination of(int asked, int perPage, long total, String address) {
        int pages = (int) Math.max(1, (total + perPage - 1) / perPage);
        return new Pagination(Math.clamp(asked, 1, pages), pages, total, address);
    }

    /** How many rows stand before this page. */
    public long offset(int perPage) {
        return (long) (page - 1) * perPage;
    }

    /** Address of another page of the same list. */
    public String to(int other) {
        return address + (address.contains("?") ? "&" : "?") + "pagina=" + other;
    }

    /** The pages to offer: the first, the last, and those around this one; 0 stands for a gap. */
    public List<Integer> offered() {
        List<Integer> offered = new ArrayList<>();
        for (int candidate = 1; candidate <= pages; candidate++) {
            boolean near = Math.abs(candidate - page) <= AROUND;
            if (candidate == 1 || candidate == pages || near) {
                offered.add(candidate);
            } else if (offered.getLast() != 0) {
                offered.add(0);
            }
        }
        return offered;
    }
}
