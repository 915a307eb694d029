package org.costellazioni.site.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All bundles in one table for each language. A page says many messages: Spring's own source would ask
 * one bundle after the other for each of them.
 */
class MessageBook extends AbstractMessageSource {

    private static final Locale OTHER = Locale.ENGLISH;

    private final Map<String, String> italian;
    private final Map<String, String> english;
    private final Map<Saying, MessageFormat> formats = new ConcurrentHashMap<>();

    MessageBook(List<String> bundles) {
        italian = texts(bundles, Locale.ROOT);
        english = texts(bundles, OTHER);
    }

    private static Map<String, String> texts(List<String> bundles, Locale locale) {
        Map<String, String> texts = new HashMap<>();
        ResourceBundle.Control noOther = ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String name : bundles) {
            ResourceBundle bundle = ResourceBundle.getBundle(name, locale, noOther);
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
        return Map.copyOf(texts);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return book(locale).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = book(locale).get(code);
        return text == null
                ? null
                : formats.computeIfAbsent(
                        new Saying(code, locale), saying -> new MessageFormat(text, locale));
    }

    private Map<String, String> book(Locale locale) {
        return locale.getLanguage().equals(OTHER.getLanguage()) ? english : italian;
    }

    private record Saying(String code, Locale locale) {}
}
