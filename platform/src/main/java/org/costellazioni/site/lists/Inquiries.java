package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.site.reads.ReservedReads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds out who asks what of which list. Inside the transaction that then reads the rows. */
@Component
class Inquiries {

    private final Readers readers;
    private final Phrasebook phrasebook;

    Inquiries(Readers readers, Phrasebook phrasebook) {
        this.readers = readers;
        this.phrasebook = phrasebook;
    }

    /**
     * What a request asks of a list.
     *
     * @throws ResponseStatusException not found, for whoever may not see the list
     */
    <R> Inquiry<R> of(Listing<R> listing, HttpServletRequest request) {
        Inquiry<R> inquiry = of(
                        listing,
                        new Viewpoint(readers.of(request), parts(request)),
                        request::getParameter,
                        phrasebook.in(RequestContextUtils.getLocale(request)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!listing.openToAll()) {
            ReservedReads.note(request, inquiry.reader().acting(), "list:" + listing.path());
        }
        return inquiry;
    }

    /** What a request asks of what everyone may read, in Italian: data and feeds are the same for all. */
    <R> Inquiry<R> ofStrangers(Listing<R> listing, HttpServletRequest request) {
        return of(
                        listing,
                        new Viewpoint(Reader.STRANGER, parts(request)),
                        request::getParameter,
                        phrasebook.italian())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What an address asked, read again by somebody; empty when they may not see the list. */
    <R> Optional<Inquiry<R>> of(
            Listing<R> listing, Viewpoint viewpoint, String query, Words words) {
        UriComponents address = UriComponentsBuilder.newInstance().query(query).build();
        return of(
                listing,
                viewpoint,
                name -> decoded(address.getQueryParams().getFirst(name)),
                words);
    }

    private static <R> Optional<Inquiry<R>> of(
            Listing<R> listing,
            Viewpoint viewpoint,
            Function<String, @Nullable String> parameter,
            Words words) {
        if (!listing.visibleTo(viewpoint.reader())) {
            return Optional.empty();
        }
        return listing.scope(viewpoint)
                .map(scope -> new Inquiry<>(
                        listing,
                        viewpoint,
                        scope,
                        Asked.of(listing.filters(), listing.rows().orders(), parameter, words),
                        words));
    }

    private static @Nullable String decoded(@Nullable String encoded) {
        try {
            return encoded == null ? null : UriUtils.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Map<String, String> parts(HttpServletRequest request) {
        Map<String, String> parts = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> found) {
            found.forEach((name, value) -> parts.put(String.valueOf(name), String.valueOf(value)));
        }
        return parts;
    }
}
