package org.costellazioni.people.credentials;

import org.costellazioni.kernel.StartupNotice;
import org.costellazioni.people.Cast;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** In the demonstration, whom one can sign in as. */
@Component
class CastNotice implements StartupNotice {

    private final Phrasebook phrases;
    private final boolean demonstration;

    CastNotice(Phrasebook phrases, @Value("${costellazioni.demo:false}") boolean demonstration) {
        this.phrases = phrases;
        this.demonstration = demonstration;
    }

    @Override
    public List<String> lines(String address) {
        if (!demonstration) {
            return List.of();
        }
        Words words = phrases.italian();
        Stream<String> table = Arrays.stream(Cast.values())
                .map(member -> String.format(
                        "  %-28s %-17s %s",
                        member.email(), member.fullName(), words.of(member.messageKey())));
        return Stream.concat(
                        Stream.of(words.of(
                                "people.notice.cast", address + "/accesso", Cast.PASSWORD)),
                        table)
                .toList();
    }
}
