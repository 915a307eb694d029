package org.costellazioni.site.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.util.function.IntFunction;

/**
 * What the container says where no page of ours is asked: of requests whose first line or headers cannot
 * be read. Our words, in both languages, without a name or a version of anything.
 */
final class PlainErrors extends ErrorReportValve {

    private final IntFunction<String> pages;

    /** @param pages the page for a status */
    PlainErrors(IntFunction<String> pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(pages.apply(status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            // Whoever asked has hung up: there is nobody to tell.
        }
    }
}
