package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.site.lists.files.CsvFile;
import org.costellazioni.site.lists.files.TableFile;
import org.costellazioni.site.lists.files.WorkbookFile;
import org.costellazioni.site.reads.ReservedReads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.server.ResponseStatusException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * All rows that are asked for, as a file. It is written to the disk first: whoever reads slowly holds no
 * connection to the database, and a file that fails half way is never sent.
 */
@Controller
class ListFileController implements ListEndpoint {

    /** Files made at the same time: the rest of the product goes on meanwhile. */
    private static final int AT_ONCE = 2;

    private static final int WAIT_SECONDS = 20;
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ListRoutes routes;
    private final Lists lists;
    private final ReservedReads reads;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ListFileController(ListRoutes routes, Lists lists, ReservedReads reads, Clock clock) {
        this.routes = routes;
        this.lists = lists;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public List<Route> routes(Listing<?> listing) {
        return !listing.hasForms()
                ? List.of()
                : List.of(
                        Route.get(listing.path() + ".csv", "csv"),
                        Route.get(listing.path() + ".xlsx", "workbook"));
    }

    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, ".csv", CSV, (file, inquiry) -> {
            CsvFile csv = new CsvFile(new OutputStreamWriter(file, StandardCharsets.UTF_8));
            csv.row(heads(inquiry));
            return csv;
        });
    }

    void workbook(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(
                request,
                response,
                ".xlsx",
                WORKBOOK,
                (file, inquiry) -> new WorkbookFile(
                        file, inquiry.words().of("site.list.sheet"), heads(inquiry)));
    }

    private static List<String> heads(Inquiry<?> inquiry) {
        return columns(inquiry).stream()
                .map(column -> inquiry.words().of(column.header()))
                .toList();
    }

    private static <R> List<Column<R>> columns(Inquiry<R> inquiry) {
        return inquiry.columns().stream()
                .filter(column -> column.where() != Column.Where.PAGE_ALONE)
                .toList();
    }

    private void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String ending,
            String type,
            Beginning beginning)
            throws IOException {
        Path copy = Files.createTempFile("elenco", ending);
        try {
            String name = written(routes.of(request), request, copy, beginning);
            reads.fileOf(request, ending.substring(1));
            response.setContentType(type);
            response.setContentLengthLong(Files.size(copy));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + name + ending + "\"");
            Files.copy(copy, response.getOutputStream());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** How a file begins, once it is known what is asked. */
    private interface Beginning {
        TableFile begin(OutputStream file, Inquiry<?> inquiry) throws IOException;
    }

    private <R> String written(
            Listing<R> listing, HttpServletRequest request, Path copy, Beginning beginning)
            throws IOException {
        await();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            Writing<R> writing = new Writing<>(out, beginning);
            lists.each(listing, request, writing::begin, writing::row);
            return writing.finish(clock);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        } finally {
            places.release();
        }
    }

    private void await() {
        boolean free = false;
        try {
            free = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!free) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** A file that is being written. */
    private static final class Writing<R> {

        private final OutputStream out;
        private final Beginning beginning;
        private @Nullable Inquiry<R> inquiry;
        private @Nullable TableFile file;
        private List<Column<R>> columns = List.of();

        Writing(OutputStream out, Beginning beginning) {
            this.out = out;
            this.beginning = beginning;
        }

        void begin(Inquiry<R> asked) {
            try {
                inquiry = asked;
                columns = columns(asked);
                file = beginning.begin(out, asked);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void row(R row) {
            List<@Nullable Object> cells = new ArrayList<>(columns.size());
            for (Column<R> column : columns) {
                cells.add(column.filed(
                        row, java.util.Objects.requireNonNull(inquiry).words()));
            }
            try {
                java.util.Objects.requireNonNull(file).row(cells);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Answers the file's name, without its ending. */
        String finish(Clock clock) throws IOException {
            Inquiry<R> asked = java.util.Objects.requireNonNull(inquiry);
            if (file instanceof WorkbookFile book) {
                book.about(asked.words().of("site.list.about"), Summary.of(asked, clock.instant()));
            }
            java.util.Objects.requireNonNull(file).close();
            return asked.listing().fileName(asked.viewpoint());
        }
    }
}
