package org.costellazioni.mail;

import org.costellazioni.mail.server.MailCarrier;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * As whom a territory writes. The address that letters leave from is the house’s.
 *
 * @param name shown as the sender; empty for the bare address
 * @param answersTo where answers go that no machine reads; empty for nowhere
 * @param signature under every letter, in lines; empty for none
 */
public record Sender(String name, String answersTo, String signature) {

    static final Sender NAMELESS = new Sender("", "", "");
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_SIGNATURE = 500;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>@,;\\p{Cntrl}]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** A name with an address, a link or a line break in it would speak for somebody else. */
    private static final Pattern MISLEADING = Pattern.compile("[@<>\\p{Cntrl}]|https?:|www\\.");

    Optional<SenderRefusal> refusal() {
        if (name.length() > LONGEST_NAME || MISLEADING.matcher(name).find()) {
            return Optional.of(SenderRefusal.NAME_MISLEADING);
        }
        if (!answersTo.isEmpty() && !ADDRESS.matcher(answersTo).matches()) {
            return Optional.of(SenderRefusal.ADDRESS_MALFORMED);
        }
        return signature.length() > LONGEST_SIGNATURE
                ? Optional.of(SenderRefusal.SIGNATURE_TOO_LONG)
                : Optional.empty();
    }

    /** A letter of this sender; an address of its own for answers counts before the territory’s. */
    MailCarrier.Sheet sheet(String to, String subject, String text, @Nullable String ownAnswers) {
        String signed = signature.isEmpty() ? text : text + "\n\n-- \n" + signature;
        String answers = ownAnswers == null && !answersTo.isEmpty() ? answersTo : ownAnswers;
        return new MailCarrier.Sheet(name, to, subject, signed, answers);
    }
}
