package org.costellazioni.site.lists;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.ModuleSwitches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives every list its addresses: the page, {@code .csv}, {@code .xlsx}, {@code .stampa}, {@code .atom},
 * {@code .ics}, the data under {@value #DATA}, and what is done with ticked rows. Addresses last: other
 * programs keep them.
 */
@Component
class ListRoutes implements SmartInitializingSingleton {

    /** Before the page's own address. */
    static final String DATA = "/api/v1";

    private final ObjectProvider<Listing<?>> listings;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<ListEndpoint> endpoints;
    private final ModuleSwitches switches;
    private final Map<String, Listing<?>> byPattern = new HashMap<>();
    private final Map<PathPattern, Listing<?>> byAddress = new HashMap<>();

    ListRoutes(
            ObjectProvider<Listing<?>> listings,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<ListEndpoint> endpoints,
            ModuleSwitches switches) {
        this.listings = listings;
        this.mappings = mappings;
        this.endpoints = endpoints;
        this.switches = switches;
    }

    /** A list and the variable parts of one of its addresses. */
    record Found(Listing<?> listing, Map<String, String> parts) {}

    @Override
    public void afterSingletonsInstantiated() {
        // A command of the command line has no pages.
        mappings.ifAvailable(this::register);
    }

    private void register(RequestMappingHandlerMapping mapping) {
        for (Listing<?> listing : listings) {
            listing.check();
            byAddress.put(PathPatternParser.defaultInstance.parse(listing.path()), listing);
            for (ListEndpoint endpoint : endpoints) {
                for (ListEndpoint.Route route : endpoint.routes(listing)) {
                    mapping.registerMapping(
                            info(route, mapping), endpoint, handler(endpoint, route.handler()));
                    byPattern.put(route.path(), listing);
                }
            }
        }
    }

    private static RequestMappingInfo info(
            ListEndpoint.Route route, RequestMappingHandlerMapping mapping) {
        return RequestMappingInfo.paths(route.path())
                .methods(route.method())
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    private static Method handler(ListEndpoint endpoint, String name) {
        List<Method> found = Arrays.stream(endpoint.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(endpoint.getClass() + " has no one method " + name);
        }
        return found.getFirst();
    }

    /**
     * The list whose address, in any form, the request asked for.
     *
     * @throws ResponseStatusException 404 when the territory does not use the list's module
     */
    Listing<?> of(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Listing<?> listing = byPattern.get(String.valueOf(pattern));
        if (listing == null) {
            throw new IllegalStateException("no list at " + pattern);
        }
        if (!used(listing)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return listing;
    }

    /** The lists of the modules in use that stand at one address. */
    Stream<Listing<?>> fixed() {
        return byAddress.values().stream()
                .filter(listing -> !listing.path().contains("{") && used(listing));
    }

    private boolean used(Listing<?> listing) {
        return switches.on(ModuleSwitches.moduleOf(listing.getClass()));
    }

    /** The list whose page has this address, which may be anything; of the modules in use. */
    Optional<Found> at(String path) {
        try {
            return at(PathContainer.parsePath(path));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<Found> at(PathContainer container) {
        return byAddress.entrySet().stream()
                .filter(each -> each.getKey().matches(container) && used(each.getValue()))
                .map(each -> new Found(
                        each.getValue(),
                        java.util.Objects.requireNonNull(each.getKey().matchAndExtract(container))
                                .getUriVariables()))
                .findFirst();
    }
}
