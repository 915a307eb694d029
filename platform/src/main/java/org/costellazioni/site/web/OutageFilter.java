package org.costellazioni.site.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.database.outage.Outage;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.site.Shells;
import org.costellazioni.site.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Says what is wrong when the database does not work: the disk is full, or it does not answer. The page
 * asks it for nothing, not even for the territory’s name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class OutageFilter extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "30";

    private final ObjectProvider<Outage> outage;
    private final TemplateEngine templates;
    private final Shells shells;
    private final MessageSource messages;
    private final LocaleResolver languages;

    OutageFilter(
            ObjectProvider<Outage> outage,
            TemplateEngine templates,
            Shells shells,
            MessageSource messages,
            LocaleResolver languages) {
        this.outage = outage;
        this.templates = templates;
        this.shells = shells;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            Optional<Outage.Cause> cause =
                    outage.stream().findFirst().flatMap(known -> known.behind(failure));
            if (cause.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            tell(cause.get(), request, response);
        }
    }

    private void tell(Outage.Cause cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StringOutput page = new StringOutput();
        Words words = new Words(messages, languages.resolveLocale(request));
        templates.render(
                "site/web/outage.jte",
                Map.of(
                        "words", words,
                        "style", shells.asset("site.css"),
                        "key", MessageKey.of("site.outage.", cause)),
                page);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        PageView.send(page.toString().getBytes(StandardCharsets.UTF_8), response);
    }
}
