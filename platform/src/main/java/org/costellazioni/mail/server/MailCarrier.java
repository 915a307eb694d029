package org.costellazioni.mail.server;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Properties;

/** Speaks SMTP with one server. */
public final class MailCarrier {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(20);

    private final MailServer server;
    private final JavaMailSenderImpl sender;

    public MailCarrier(MailServer server) {
        this(server, USUAL_PATIENCE);
    }

    /** @param patience for a connection, and for each answer */
    public MailCarrier(MailServer server, Duration patience) {
        this.server = server;
        sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
        }
        sender.setJavaMailProperties(properties(server, String.valueOf(patience.toMillis())));
    }

    /**
     * A letter ready to leave.
     *
     * @param senderName shown before the sender’s address; empty for none
     * @param answersTo where an answer goes; null where the sender’s address is right
     */
    public record Sheet(
            String senderName,
            String to,
            String subject,
            String text,
            @Nullable String answersTo) {}

    private static Properties properties(MailServer server, String patienceMillis) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", patienceMillis);
        properties.setProperty("mail.smtp.timeout", patienceMillis);
        properties.setProperty("mail.smtp.writetimeout", patienceMillis);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case STARTTLS_IF_OFFERED -> properties.setProperty("mail.smtp.starttls.enable", "true");
            case NONE -> {}
        }
        if (!server.user().isEmpty()) {
            properties.setProperty("mail.smtp.auth", "true");
        }
        return properties;
    }

    /** @throws MailException when the server does not take it; {@link MailAnswer#of} tells its kind */
    public void carry(Sheet sheet) {
        MimeMessage mime = sender.createMimeMessage();
        try {
            MimeMessageHelper letter = new MimeMessageHelper(mime, "UTF-8");
            if (sheet.senderName().isEmpty()) {
                letter.setFrom(server.from());
            } else {
                letter.setFrom(server.from(), sheet.senderName());
            }
            letter.setTo(sheet.to());
            letter.setSubject(sheet.subject());
            letter.setText(sheet.text());
            if (sheet.answersTo() != null) {
                letter.setReplyTo(sheet.answersTo());
            }
            mime.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new MailPreparationException("malformed message", malformed);
        }
        sender.send(mime);
    }

    /** Hands one over and says how it went. */
    public MailAnswer attempt(Sheet sheet) {
        try {
            carry(sheet);
            return MailAnswer.TAKEN;
        } catch (MailException failure) {
            return MailAnswer.of(failure);
        }
    }
}
