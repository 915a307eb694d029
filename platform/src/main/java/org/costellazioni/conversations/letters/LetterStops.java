package org.costellazioni.conversations.letters;

import org.costellazioni.conversations.store.LetterWishes;
import org.costellazioni.conversations.store.NewsRows;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.upkeep.links.Link;
import org.costellazioni.upkeep.links.LinkPurpose;
import org.costellazioni.upkeep.links.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Links by which somebody ends the letters about one conversation without signing in. */
@Component
public class LetterStops {

    public static final String PATH = "/conversazioni/lettere/";

    private static final LinkPurpose PURPOSE =
            new LinkPurpose("conversations.letter-stop", Duration.ofDays(60));
    private static final String PERSON = "person";

    private final Links links;
    private final LetterWishes wishes;
    private final NewsRows news;
    private final Journal journal;

    LetterStops(Links links, LetterWishes wishes, NewsRows news, Journal journal) {
        this.links = links;
        this.wishes = wishes;
        this.news = news;
        this.journal = journal;
    }

    /** The path of a new link. */
    String path(Thing about, PersonId person) {
        return PATH + links.make(PURPOSE, about, Map.of(PERSON, person.toString()), null);
    }

    /** Whether the link works; looking changes nothing. */
    @Transactional(readOnly = true)
    public boolean works(String secret) {
        return links.find(secret, List.of(PURPOSE)).isPresent();
    }

    /** Ends the letters; false when the link does not work (any more). */
    @Transactional
    public boolean stop(String secret) {
        Optional<Link> link = links.take(secret, List.of(PURPOSE));
        link.ifPresent(found -> {
            PersonId person =
                    new PersonId(UUID.fromString(found.carried().getOrDefault(PERSON, "")));
            wishes.say(found.thing(), person, false, journal.now());
            news.take(found.thing(), person);
        });
        return link.isPresent();
    }
}
