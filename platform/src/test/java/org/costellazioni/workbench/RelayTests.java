package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** The port that the developer knows, before a product that repeats what it is sent. */
class RelayTests {

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile Relay.Way way = new Relay.Way.Back("");
    private CountDownLatch ready = new CountDownLatch(0);
    private HttpServer product = newServer();
    private Relay relay = newRelay();

    @BeforeEach
    void start() {
        product.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Connection", "close");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        product.start();
        way = new Relay.Way.On(product.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        product.stop(0);
    }

    @Test
    void passesARequestOnWithItsBody() throws Exception {
        String large = "àè".repeat(200_000);
        assertThat(post(large).body()).isEqualTo(large);
        assertThat(heads).singleElement().asString().startsWith("POST /qui HTTP/1.1\r\n");
    }

    @Test
    void answersInPlaceOfTheProduct() throws Exception {
        way = new Relay.Way.Back(
                "HTTP/1.1 500 No\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno");
        HttpResponse<String> answer = get();
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("no");
    }

    @Test
    void letsARequestWaitUntilAllIsReady() throws Exception {
        ready = new CountDownLatch(1);
        CompletableFuture<Integer> asked = CompletableFuture.supplyAsync(() -> {
            try {
                return get().statusCode();
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
        // Nobody else is kept waiting by one who says nothing.
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            assertThat(silent.isConnected()).isTrue();
            assertThat(asked).isNotDone();
            ready.countDown();
            assertThat(asked.get()).isEqualTo(200);
        }
    }

    @Test
    void survivesAProductThatIsNotThere() throws Exception {
        product.stop(0);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), relay.port())) {
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
        way = new Relay.Way.Back("HTTP/1.1 204 Yes\r\nConnection: close\r\n\r\n");
        assertThat(get().statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> get() throws IOException, InterruptedException {
        return send(request().build());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(request().POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + relay.port() + "/qui"))
                .version(HttpClient.Version.HTTP_1_1);
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Relay newRelay() {
        try {
            return new Relay(0, head -> {
                heads.add(head);
                try {
                    ready.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                return way;
            });
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
