package org.costellazioni.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.costellazioni.kernel.StartupNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import java.util.List;

/** Hands messages to the mail server, when there is one and this is not the demonstration. */
@Component
class Postman implements StartupNotice {

    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final boolean shown;
    private final MessageSource texts;

    Postman(
            ObjectProvider<JavaMailSender> server,
            MessageSource texts,
            @Value("${costellazioni.mail.from:costellazioni@localhost}") String from,
            @Value("${costellazioni.demo:false}") boolean shown) {
        this.server = server;
        this.texts = texts;
        this.from = from;
        this.shown = shown;
    }

    boolean works() {
        return !shown && addressed(server.getIfAvailable());
    }

    /** A product prepared after its build has a sender in any case, perhaps without an address. */
    private static boolean addressed(@Nullable JavaMailSender sender) {
        return sender instanceof JavaMailSenderImpl smtp
                ? StringUtils.hasText(smtp.getHost())
                : sender != null;
    }

    /** Whether letters are shown on a page instead of being sent. */
    boolean shown() {
        return shown;
    }

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void carry(OutgoingMessage message) {
        JavaMailSender sender = server.getObject();
        MimeMessage mime = sender.createMimeMessage();
        try {
            MimeMessageHelper letter = new MimeMessageHelper(mime, "UTF-8");
            letter.setFrom(from);
            letter.setTo(message.recipient());
            letter.setSubject(message.subject());
            letter.setText(String.valueOf(message.text()));
            if (message.answersTo() != null) {
                letter.setReplyTo(message.answersTo());
            }
            mime.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException malformed) {
            throw new MailPreparationException("malformed message", malformed);
        }
        sender.send(mime);
    }

    @Override
    public List<String> lines(String address) {
        if (works()) {
            return List.of();
        }
        String key = shown ? "mail.notice.shown" : "mail.notice.no-server";
        return List.of(texts.getMessage(
                key, new Object[] {address + "/posta-in-uscita"}, java.util.Locale.ITALIAN));
    }
}
