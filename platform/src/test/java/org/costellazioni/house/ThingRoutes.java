package org.costellazioni.house;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of the product whose address names a thing, and which of them answers an address. */
@Component
class ThingRoutes {

    private final List<Route> routes;

    ThingRoutes(Map<String, RequestMappingHandlerMapping> mappings) {
        this.routes = mappings.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry ->
                        entry.getValue().getBeanType().getName().startsWith("org.costellazioni."))
                .map(Map.Entry::getKey)
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(
                                method -> Objects.requireNonNull(info.getPathPatternsCondition())
                                        .getPatterns()
                                        .stream()
                                        .map(pattern -> new Route(
                                                method,
                                                pattern.getPatternString(),
                                                pattern::matches))))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    /** One way to ask for something. */
    record Route(RequestMethod method, String pattern, Matches answers) {

        boolean namesAThing() {
            return pattern.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Whether a route answers a path. */
    interface Matches {
        boolean test(PathContainer path);
    }

    Stream<Route> all() {
        return routes.stream();
    }

    /** The route that answers; the one whose pattern says most, where several do. */
    Optional<Route> of(RequestMethod method, String address) {
        PathContainer path = PathContainer.parsePath(address.replaceAll("[?#].*", ""));
        return routes.stream()
                .filter(route -> route.method() == method && route.answers().test(path))
                .min(Comparator.comparing(Route::namesAThing)
                        .thenComparing(route ->
                                -route.pattern().replaceAll("\\{[^}]*}", "").length()));
    }
}
