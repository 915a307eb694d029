package org.costellazioni.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A rehearsal for the AOT cache: what it loads is loaded faster from then on. */
final class AotTraining {

    private static final List<String> PAGES = List.of("/", "/accesso", "/realta");

    private AotTraining() {}

    /** @param address of a product that answers, without a slash at its end */
    static void visit(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                browser.send(
                        HttpRequest.newBuilder(URI.create(address + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
