package org.costellazioni.site.lists.follow;

import org.costellazioni.kernel.AddressBook;
import org.costellazioni.mail.Letter;
import org.costellazioni.mail.Outbox;
import org.costellazioni.mail.PlainName;
import org.costellazioni.site.lists.ListNews;
import org.costellazioni.site.lists.ListNews.News;
import org.costellazioni.site.lists.Readers;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilters;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes to a follower what is new since the last letter. Within the caller's transaction. */
@Component
class Follows {

    /** What was recorded a moment ago may not be committed yet: it waits for the next letter. */
    static final Duration MARGIN = Duration.ofMinutes(10);

    private static final int MOST = 30;
    private static final Duration LINKS_WORK = Duration.ofDays(365);

    private final SavedFilters filters;
    private final ListNews lists;
    private final Readers readers;
    private final AddressBook addresses;
    private final Outbox outbox;

    Follows(
            SavedFilters filters,
            ListNews lists,
            Readers readers,
            AddressBook addresses,
            Outbox outbox) {
        this.filters = filters;
        this.lists = lists;
        this.readers = readers;
        this.addresses = addresses;
        this.outbox = outbox;
    }

    /** Tells what is new, where there is anything and the person may still see it. */
    void tell(SavedFilter followed, Instant now) {
        SavedFilter.Follow follow = Objects.requireNonNull(followed.follow());
        Instant next = Rhythms.next(follow.rhythm(), now);
        Instant until = now.minus(MARGIN);
        Optional<AddressBook.Addressee> person =
                addresses.find(followed.person()).filter(found -> found.email() != null);
        Optional<News> news = person.flatMap(found -> lists.between(
                followed,
                readers.of(followed.person()),
                found.language(),
                new ListNews.Span(follow.since(), until),
                MOST));
        if (news.isEmpty() || news.get().items().isEmpty()) {
            filters.told(followed.id(), news.isEmpty() ? follow.since() : until, next);
            return;
        }
        write(followed, follow, person.orElseThrow(), news.get(), now);
        filters.told(followed.id(), until, next);
    }

    /** Tries again at the next time; nothing new is lost. */
    void putOff(SavedFilter followed, Instant now) {
        SavedFilter.Follow follow = Objects.requireNonNull(followed.follow());
        filters.told(followed.id(), follow.since(), Rhythms.next(follow.rhythm(), now));
    }

    private void write(
            SavedFilter followed,
            SavedFilter.Follow follow,
            AddressBook.Addressee person,
            News news,
            Instant now) {
        String secret = StopLinks.secret();
        filters.link(followed.id(), StopLinks.hash(secret), now, now.minus(LINKS_WORK));
        String items = news.items().stream()
                .map(item ->
                        "- " + PlainName.of(item.title()) + "\n  " + follow.site() + item.link())
                .collect(Collectors.joining("\n"));
        outbox.send(new Letter(
                String.valueOf(person.email()),
                person.language(),
                news.total() > news.items().size()
                        ? "site.follow.letter.more"
                        : "site.follow.letter",
                List.of(
                        person.name(),
                        followed.name(),
                        news.total(),
                        Letter.whole(items),
                        Letter.whole(follow.site() + followed.address()),
                        Letter.whole(follow.site() + StopLinks.PATH + secret))));
    }
}
