package org.costellazioni.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;

class AnswerAddressesTests {

    private static AnswerAddresses at(String address) {
        return new AnswerAddresses(new MailboxSettings(new MockEnvironment()
                .withProperty("costellazioni.mail.imap.host", "posta.example")
                .withProperty("costellazioni.mail.imap.address", address)));
    }

    @Test
    void everySecretIsFoundAgainInItsAddressHoweverThatIsWritten() {
        AnswerAddresses addresses = at("Risposte@posta.example");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, round % 5, (byte) 0);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            String address = addresses.with(secret).orElseThrow();
            assertThat(address.indexOf('@')).as("seed %d", seed).isLessThanOrEqualTo(64);
            assertThat(addresses.secret(address)).as("seed %d", seed).contains(secret);
            assertThat(addresses.secret(address.toUpperCase(Locale.ROOT))).contains(secret);
        }
    }

    @Test
    void otherAddressesHoldNone() {
        AnswerAddresses addresses = at("risposte@posta.example");
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);
        String address = addresses.with(secret).orElseThrow();
        assertThat(addresses.secret("risposte@posta.example")).isEmpty();
        assertThat(addresses.secret("risposte+@posta.example")).isEmpty();
        assertThat(addresses.secret(address.replace("posta.example", "altro.example")))
                .isEmpty();
        assertThat(addresses.secret(address.replace("risposte", "risposto"))).isEmpty();
        assertThat(addresses.secret(address.replace("000@", "00z@"))).isEmpty();
        assertThat(addresses.secret(address.replaceFirst("\\+0", "+v"))).isEmpty();
        assertThat(addresses.secret("")).isEmpty();
    }

    @Test
    void noneIsOfferedWithoutAMailboxOrWhereItWouldBeTooLong() {
        assertThat(new AnswerAddresses(new MailboxSettings(new MockEnvironment())).offered())
                .isFalse();
        assertThat(at("un-nome-troppo-lungo@posta.example").offered()).isFalse();
        assertThat(at("risposte@posta.example").offered()).isTrue();
    }
}
