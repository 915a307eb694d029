package org.costellazioni.mail.incoming;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;

import org.costellazioni.mail.incoming.rules.HtmlText;
import org.costellazioni.mail.incoming.rules.NewText;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one letter, however it is put together; a bounded part of it. */
final class AnswerReading {

    static final int MOST_BYTES = 40 * 1024 * 1024;
    private static final int MOST_FILES = 5;
    private static final int MOST_TEXT_BYTES = 256 * 1024;
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 60;

    private final List<Answer.Attachment> files = new ArrayList<>();
    private @Nullable String plain;
    private @Nullable String html;
    private int parts;
    private boolean cut;

    private AnswerReading() {}

    static Answer read(Message letter) throws MessagingException, IOException {
        AnswerReading reading = new AnswerReading();
        if (letter.getSize() > MOST_BYTES) {
            reading.cut = true;
        } else {
            reading.look(letter, 0);
        }
        return new Answer(mark(letter), sender(letter), reading.text(), reading.files, reading.cut);
    }

    /** The addresses that it was sent to, those told by the mailbox first. */
    static List<String> recipients(Message letter) throws MessagingException {
        Stream<String> told = Stream.of("Delivered-To", "X-Original-To", "Envelope-To")
                .flatMap(header -> Arrays.stream(headers(letter, header)));
        Address[] named = letter.getAllRecipients();
        Stream<String> written = named == null
                ? Stream.empty()
                : Arrays.stream(named)
                        .filter(InternetAddress.class::isInstance)
                        .map(address -> ((InternetAddress) address).getAddress());
        return Stream.concat(told, written).distinct().toList();
    }

    /** Whether a machine wrote it by itself: absences, refused deliveries, lists. */
    static boolean automatic(Message letter) throws MessagingException {
        String submitted = first(letter, "Auto-Submitted").toLowerCase(Locale.ROOT);
        String precedence = first(letter, "Precedence").toLowerCase(Locale.ROOT);
        String returned = first(letter, "Return-Path").strip();
        String sender = sender(letter).toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || List.of("bulk", "junk", "list", "auto_reply").contains(precedence)
                || returned.equals("<>")
                || letter.isMimeType("multipart/report")
                || !first(letter, "X-Autoreply").isEmpty()
                || !first(letter, "X-Autorespond").isEmpty()
                || sender.startsWith("mailer-daemon@")
                || sender.startsWith("postmaster@")
                || sender.isEmpty();
    }

    private static String sender(Message letter) throws MessagingException {
        Address[] from = letter.getFrom();
        return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                ? String.valueOf(address.getAddress())
                : "";
    }

    private static String first(Message letter, String header) throws MessagingException {
        String[] all = headers(letter, header);
        return all.length == 0 ? "" : all[0];
    }

    private static String[] headers(Message letter, String header) {
        try {
            return Optional.ofNullable(letter.getHeader(header)).orElse(new String[0]);
        } catch (MessagingException unreadable) {
            return new String[0];
        }
    }

    private String text() {
        String written = plain != null ? plain : html == null ? "" : HtmlText.of(html);
        return NewText.of(written);
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            cut = true;
            return;
        }
        boolean named = name(part) != null;
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                look(each, depth + 1);
            }
        } else if (part.isMimeType("text/plain") && !named && plain == null) {
            plain = words(part);
        } else if (part.isMimeType("text/html") && !named && html == null) {
            html = words(part);
        } else if (named) {
            attach(part);
        }
    }

    private void attach(Part part) throws MessagingException {
        if (files.size() == MOST_FILES) {
            cut = true;
            return;
        }
        files.add(new Answer.Attachment(String.valueOf(name(part)), () -> {
            try {
                return part.getInputStream();
            } catch (MessagingException broken) {
                throw new IOException(broken);
            }
        }));
    }

    private static @Nullable String name(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) ? "allegato" : null;
        }
        try {
            return MimeUtility.decodeText(name);
        } catch (java.io.UnsupportedEncodingException unknown) {
            return name;
        }
    }

    /** The library would decode all of it first; so the bytes are read here, and only so many. */
    private static String words(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_TEXT_BYTES), charset(part));
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new jakarta.mail.internet.ContentType(part.getContentType())
                    .getParameter("charset");
            return name == null
                    ? StandardCharsets.UTF_8
                    : Charset.forName(MimeUtility.javaCharset(name));
        } catch (jakarta.mail.internet.ParseException | IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Of its own number; of all its headers where it has none. */
    private static String mark(Message letter) throws MessagingException {
        String number = first(letter, "Message-ID");
        StringBuilder told = new StringBuilder(number);
        if (number.isBlank()) {
            letter.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(
                            header -> told.append(header.getName()).append(header.getValue()));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(told.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
