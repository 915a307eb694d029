package org.costellazioni.registry.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages under an actor that was joined into another lead to those of the one that is kept. The page of
 * the actor itself does so where it is made.
 */
@Component
class FormerAddresses implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern UNDER_AN_ACTOR =
            Pattern.compile("((?:/api/v1)?/(?:realta|reti)/)([a-z0-9-]+)(/.+)");

    private final Actors actors;

    FormerAddresses(Actors actors) {
        this.actors = actors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().matches("GET|HEAD");
        Matcher path = UNDER_AN_ACTOR.matcher(request.getRequestURI());
        Optional<String> current = asked && path.matches()
                ? actors.currentSlug(path.group(2)).filter(slug -> !slug.equals(path.group(2)))
                : Optional.empty();
        current.ifPresent(slug -> {
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(
                    "Location",
                    path.group(1) + slug + path.group(3) + (query == null ? "" : "?" + query));
        });
        return current.isEmpty();
    }
}
