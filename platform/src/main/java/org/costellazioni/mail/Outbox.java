package org.costellazioni.mail;

import org.costellazioni.kernel.ModuleSwitches;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Takes letters, inside the transaction of whatever they tell of. */
@Component
public class Outbox {

    private final OutgoingMessages messages;
    private final MessageSource texts;
    private final ModuleSwitches switches;
    private final Clock clock;

    Outbox(OutgoingMessages messages, MessageSource texts, ModuleSwitches switches, Clock clock) {
        this.messages = messages;
        this.texts = texts;
        this.switches = switches;
        this.clock = clock;
    }

    /**
     * Queues a letter; none of a module that the territory has switched off.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Letter letter) {
        if (!switches.on(ModuleSwitches.moduleOf(letter.key()))) {
            return;
        }
        Object[] arguments = letter.arguments().toArray();
        messages.insert(
                letter,
                PlainName.of(texts.getMessage(
                                letter.key() + ".subject", arguments, letter.language()))
                        .text(),
                texts.getMessage(letter.key() + ".text", arguments, letter.language()),
                clock.instant());
    }
}
