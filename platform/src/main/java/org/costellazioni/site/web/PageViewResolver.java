package org.costellazioni.site.web;

import gg.jte.TemplateEngine;

import org.costellazioni.site.Shells;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.util.Locale;

/** Finds {@code "<module>/web/<name>"} among the precompiled templates; leaves redirects to others. */
class PageViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final Shells shells;
    private final MessageSource messages;
    private final SharedPages shared;

    PageViewResolver(
            TemplateEngine engine, Shells shells, MessageSource messages, SharedPages shared) {
        this.engine = engine;
        this.shells = shells;
        this.messages = messages;
        this.shared = shared;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        if (name.startsWith("redirect:")
                || name.startsWith("forward:")
                || !engine.hasTemplate(template)) {
            return null;
        }
        return new PageView(engine, template, shells, messages, shared);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
