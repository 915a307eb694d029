package org.costellazioni.site.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.site.Flash;
import org.costellazioni.site.Shell;
import org.costellazioni.site.Shells;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Renders one template into memory, then sends it: a template that fails leaves no half page. Adds
 * {@code shell} and {@code words} here rather than to every controller's model, so that redirects and
 * data endpoints pay nothing for them. A page that shows a refused form is always answered with 422.
 */
class PageView implements View {

    private static final int USUAL_LENGTH = 32_768;
    private static final String TYPE =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString();

    private final TemplateEngine engine;
    private final String template;
    private final Shells shells;
    private final MessageSource messages;
    private final SharedPages shared;

    PageView(
            TemplateEngine engine,
            String template,
            Shells shells,
            MessageSource messages,
            SharedPages shared) {
        this.engine = engine;
        this.template = template;
        this.shells = shells;
        this.messages = messages;
        this.shared = shared;
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, @Nullable Object> values = new HashMap<>(model == null ? Map.of() : model);
        Words words = new Words(messages, RequestContextUtils.getLocale(request));
        Flash flash = values.get(Flash.ATTRIBUTE) instanceof Flash told ? told : null;
        Shell shell = shells.of(request, response.getStatus(), words, flash);
        values.put("words", words);
        values.put("shell", shell);
        if (shell.forms().refused() != null && response.getStatus() == HttpServletResponse.SC_OK) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        StringOutput output = new StringOutput(USUAL_LENGTH);
        engine.render(template, values, output);
        byte[] page = output.toString().getBytes(StandardCharsets.UTF_8);
        shell.forms().finish();
        shared.offer(request, response, page);
        send(page, response);
    }

    static void send(byte[] page, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
