package org.costellazioni.door;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that the application's controllers answer when they are asked for (GET). */
record Routes(List<PathPattern> patterns) {

    /** {@code {page:privacy|cookie}}: the words that a variable may be. */
    private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([\\w-]+(?:\\|[\\w-]+)+)}");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]|\\{[^}]*})*)?}");

    static Routes of(ApplicationContext context) {
        return new Routes(
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                        .map(RequestMappingInfoHandlerMapping::getHandlerMethods)
                        .map(Map::entrySet)
                        .flatMap(Collection::stream)
                        .filter(route -> isPage(route.getKey(), route.getValue()))
                        .flatMap(route ->
                                Objects.requireNonNull(route.getKey().getPathPatternsCondition())
                                        .getPatterns()
                                        .stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static boolean isPage(RequestMappingInfo route, HandlerMethod handler) {
        boolean read = route.getMethodsCondition().getMethods().isEmpty()
                || route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        return read && !ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    /** The route that answers for the address; the one that says most, where several would. */
    Optional<PathPattern> of(String address) {
        int query = address.indexOf('?');
        PathContainer path =
                PathContainer.parsePath(query < 0 ? address : address.substring(0, query));
        return patterns.stream().filter(route -> route.matches(path)).findFirst();
    }

    /** Addresses that need no row to be known, and for each other route one that means nobody. */
    Stream<String> known() {
        return patterns.stream().flatMap(Routes::known);
    }

    private static Stream<String> known(PathPattern route) {
        String pattern = route.getPatternString();
        Matcher choice = CHOICE.matcher(pattern);
        if (!choice.find()) {
            return Stream.of(filled(pattern));
        }
        return Stream.of(choice.group(1).split("\\|"))
                .map(word -> filled(pattern.substring(0, choice.start())
                        + word
                        + pattern.substring(choice.end())));
    }

    /** Eight zeros are a number, a fingerprint, a color and a word; they are nobody's identifier. */
    private static String filled(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> pattern.contains("{hex:") ? "000000" : "00000000");
    }
}
