package org.costellazioni.site.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;

/** Lets a running product show templates and messages that were written after it started. */
public final class LivePages implements BeanPostProcessor {

    private final TemplateEngine engine;
    private final AtomicLong shown = new AtomicLong();
    private volatile MessageSource messages;

    /** @param templates finds the classes of the newest templates by their usual names */
    public LivePages(ClassLoader templates) throws IOException {
        this.engine = engine(templates);
        this.messages = SiteConfiguration.messageSource();
    }

    /** Without a folder of classes the engine asks the thread for its loader, whatever it is given. */
    private static TemplateEngine engine(ClassLoader templates) {
        Thread here = Thread.currentThread();
        ClassLoader usual = here.getContextClassLoader();
        here.setContextClassLoader(templates);
        try {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, templates, "org.costellazioni");
        } finally {
            here.setContextClassLoader(usual);
        }
    }

    public void templatesChanged() {
        engine.clearCache();
        shown.incrementAndGet();
    }

    public void messagesChanged() {
        ResourceBundle.clearCache(getClass().getClassLoader());
        try {
            messages = SiteConfiguration.messageSource();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        shown.incrementAndGet();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case TemplateEngine precompiled -> engine;
            case MessageBook book -> new Latest();
            case WriteCounter changes -> new Shown();
            default -> bean;
        };
    }

    /** What is shown differently is a change: pages that are kept for a while are made again. */
    private final class Shown extends WriteCounter {

        @Override
        public long upTo(TerritoryId territory) {
            return super.upTo(territory) + shown.get();
        }
    }

    private final class Latest implements MessageSource {

        @Override
        public @Nullable String getMessage(
                String code,
                Object @Nullable [] arguments,
                @Nullable String otherwise,
                @Nullable Locale locale) {
            return messages.getMessage(code, arguments, otherwise, locale);
        }

        @Override
        public String getMessage(
                String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            return messages.getMessage(code, arguments, locale);
        }

        @Override
        public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
            return messages.getMessage(message, locale);
        }
    }
}
