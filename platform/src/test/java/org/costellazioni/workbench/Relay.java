package org.costellazioni.workbench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Answers on the port that the developer knows, whatever the product is doing: each request waits until
 * what was saved before it is shown, then goes to the product, or is answered here. One request a
 * connection.
 */
final class Relay implements AutoCloseable {

    private static final int LONGEST_HEAD = 65_536;
    private static final int PATIENCE_MILLIS = 120_000;

    private final ServerSocket socket;
    private final Function<String, Way> gate;

    /** Where a request goes. */
    sealed interface Way {

        /** To the product. */
        record On(int port) implements Way {}

        /** Back, with a whole answer. */
        record Back(String answer) implements Way {}
    }

    /**
     * @param port 0 for any that is free
     * @param gate called with the head of each request; may take its time
     */
    Relay(int port, Function<String, Way> gate) throws IOException {
        this.socket = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        this.gate = gate;
        Thread.ofPlatform().daemon().name("relay").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                // The socket is closed, or a client was gone before it was taken.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            InputStream in = new BufferedInputStream(client.getInputStream());
            byte[] head = head(in);
            if (head.length == 0) {
                return;
            }
            switch (gate.apply(new String(head, StandardCharsets.ISO_8859_1))) {
                case Way.On on -> pass(client, head, in, on.port());
                case Way.Back back ->
                    client.getOutputStream().write(back.answer().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // The browser went away, or the product was stopped in the middle: nobody to tell.
        }
    }

    private static void pass(Socket client, byte[] head, InputStream in, int port)
            throws IOException {
        try (Socket product = new Socket(InetAddress.getLoopbackAddress(), port)) {
            product.getOutputStream().write(head);
            Thread.ofVirtual().start(() -> {
                try {
                    in.transferTo(product.getOutputStream());
                } catch (IOException answered) {
                    // The product has said all, and the connection is closed.
                }
            });
            product.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** Up to and with the empty line; empty when there is no request. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 4 && head.size() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
            ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
