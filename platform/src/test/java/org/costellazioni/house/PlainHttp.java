package org.costellazioni.house;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** HTTP/1.1 by hand (RFC 9112): sends what no client library lets through, and reads what comes back. */
public final class PlainHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public PlainHttp(int port) {
        this.port = port;
    }

    /** @param headers by their names in lower case; of several with one name the last */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends these bytes and waits for the answer.
     *
     * @param whole false when less is sent than was announced: then nothing more follows
     * @throws EOFException when the server hangs up without a word
     */
    public Answer ask(byte[] request, boolean bodiless, boolean whole) throws IOException {
        boolean used = socket != null;
        try {
            return once(request, bodiless, whole);
        } catch (IOException closedMeanwhile) {
            close();
            if (!used) {
                throw closedMeanwhile;
            }
            return once(request, bodiless, whole);
        }
    }

    private Answer once(byte[] request, boolean bodiless, boolean whole) throws IOException {
        Socket open = socket == null ? connect() : socket;
        Answer answer;
        try {
            open.getOutputStream().write(request);
            open.getOutputStream().flush();
            if (!whole) {
                open.shutdownOutput();
            }
        } catch (IOException refusedWhileSending) {
            // The answer may have come before all was sent.
        }
        answer = read(bodiless);
        if (!whole || answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Socket connect() throws IOException {
        Socket open = new Socket();
        open.setSoTimeout((int) PATIENCE.toMillis());
        open.setTcpNoDelay(true);
        open.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket = open;
        in = new BufferedInputStream(open.getInputStream());
        return open;
    }

    private Answer read(boolean bodiless) throws IOException {
        String[] first = line().split(" ", 3);
        int status = Integer.parseInt(first[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(bodiless);
        }
        boolean nothing = bodiless || status == 204 || status == 304;
        return new Answer(status, headers, nothing ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return bytes(Integer.parseInt(length));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            byte[] rest = input().readAllBytes();
            close();
            return rest;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; ) {
            whole.write(bytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return whole.toByteArray();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] read = input().readNBytes(length);
        if (read.length < length) {
            throw new EOFException();
        }
        return read;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input().read(); next != '\n'; next = input().read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream input() throws IOException {
        InputStream open = in;
        if (open == null) {
            throw new EOFException();
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        if (open != null) {
            open.close();
        }
    }
}
