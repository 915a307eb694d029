package org.costellazioni.site.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.site.ControllerArgument;
import org.costellazioni.site.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;

/** Lets a controller's method ask for {@link Words} in the reader's language. */
class WordsArgument implements ControllerArgument {

    private final MessageSource messages;

    WordsArgument(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Words.class;
    }

    @Override
    public Words of(MethodParameter parameter, HttpServletRequest request) {
        return new Words(messages, LocaleContextHolder.getLocale());
    }
}
