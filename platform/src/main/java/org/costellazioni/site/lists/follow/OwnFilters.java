package org.costellazioni.site.lists.follow;

import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.site.lists.ListNews;
import org.costellazioni.site.lists.Reader;
import org.costellazioni.site.lists.SavedFilter;
import org.costellazioni.site.lists.SavedFilter.Follow;
import org.costellazioni.site.lists.SavedFilter.Rhythm;
import org.costellazioni.site.lists.SavedFilters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The filters that somebody keeps, and whether letters come about them. */
@Component
@Transactional
class OwnFilters {

    static final int LONGEST_NAME = 80;
    static final int MOST = 50;

    private final SavedFilters filters;
    private final ListNews lists;
    private final AddressBook addresses;
    private final Clock clock;

    OwnFilters(SavedFilters filters, ListNews lists, AddressBook addresses, Clock clock) {
        this.filters = filters;
        this.lists = lists;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * What somebody wants kept.
     *
     * @param rhythm of the letters; null for none
     * @param site the address that letters name
     */
    record Wish(
            String path,
            String query,
            String name,
            @Nullable Rhythm rhythm,
            String site) {}

    /**
     * A kept filter as its page shows it.
     *
     * @param list the list's title; null where the person no longer sees the list
     */
    record Kept(SavedFilter filter, @Nullable String list, boolean canBeFollowed) {}

    @Transactional(readOnly = true)
    public List<Kept> all(Reader reader, Locale language) {
        return filters.of(person(reader)).stream()
                .map(filter -> new Kept(
                        filter,
                        lists.question(filter.path(), "", reader, language)
                                .map(ListNews.Question::list)
                                .orElse(null),
                        lists.followed(filter.path())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<String> title(String path, Reader reader, Locale language) {
        return lists.question(path, "", reader, language).map(ListNews.Question::list);
    }

    boolean canBeFollowed(String path) {
        return lists.followed(path);
    }

    public Outcome<SavedFilter> save(Wish wish, Reader reader) {
        PersonId person = person(reader);
        Optional<ListNews.Question> question =
                lists.question(wish.path(), wish.query(), reader, Locale.ITALIAN);
        Optional<FilterRefusal> refusal = question.isEmpty()
                ? Optional.of(FilterRefusal.LIST_UNKNOWN)
                : refusal(wish, person);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        SavedFilter saved = new SavedFilter(
                TimeOrderedIds.next(),
                person,
                wish.name(),
                wish.path(),
                question.orElseThrow().query(),
                follow(wish.rhythm(), wish.site()));
        if (!filters.insert(saved, clock.instant())) {
            return Outcome.refused(FilterRefusal.NAME_TAKEN);
        }
        if (saved.follow() != null) {
            filters.follow(saved.id(), saved.follow());
        }
        return Outcome.done(saved);
    }

    private Optional<FilterRefusal> refusal(Wish wish, PersonId person) {
        if (wish.rhythm() != null && !lists.followed(wish.path())) {
            return Optional.of(FilterRefusal.LIST_UNKNOWN);
        }
        if (wish.name().isEmpty()) {
            return Optional.of(FilterRefusal.NAME_MISSING);
        }
        if (wish.name().length() > LONGEST_NAME) {
            return Optional.of(FilterRefusal.NAME_TOO_LONG);
        }
        if (wish.rhythm() != null && !reachable(person)) {
            return Optional.of(FilterRefusal.NO_ADDRESS);
        }
        return filters.of(person).size() >= MOST
                ? Optional.of(FilterRefusal.TOO_MANY)
                : Optional.empty();
    }

    private boolean reachable(PersonId person) {
        return addresses.find(person).filter(found -> found.email() != null).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean owns(Reader reader, UUID id) {
        return filters.of(person(reader), id).isPresent();
    }

    /** Changes how often letters come; without a rhythm they stop. */
    public Outcome<SavedFilter> follow(
            UUID id, @Nullable Rhythm rhythm, Reader reader, String site) {
        PersonId person = person(reader);
        Optional<SavedFilter> own = filters.of(person, id);
        if (own.isEmpty() || rhythm != null && !lists.followed(own.get().path())) {
            return Outcome.refused(FilterRefusal.LIST_UNKNOWN);
        }
        if (rhythm != null && !reachable(person)) {
            return Outcome.refused(FilterRefusal.NO_ADDRESS);
        }
        Follow follow = follow(rhythm, site);
        if (follow == null) {
            filters.unfollow(id);
        } else {
            filters.follow(id, follow);
        }
        return Outcome.done(filters.of(person, id).orElseThrow());
    }

    private @Nullable Follow follow(@Nullable Rhythm rhythm, String site) {
        Instant now = clock.instant();
        return rhythm == null
                ? null
                : new Follow(rhythm, now.minus(Follows.MARGIN), Rhythms.next(rhythm, now), site);
    }

    public boolean remove(UUID id, Reader reader) {
        return filters.delete(person(reader), id);
    }

    /** What the link of a letter stops. */
    @Transactional(readOnly = true)
    public Optional<SavedFilter> linked(String secret) {
        return filters.linked(StopLinks.hash(secret));
    }

    /** Stops the letters; whoever has the link may. */
    public Optional<SavedFilter> stop(String secret) {
        Optional<SavedFilter> followed = filters.linked(StopLinks.hash(secret));
        followed.ifPresent(found -> filters.unfollow(found.id()));
        return followed;
    }

    private static PersonId person(Reader reader) {
        return Objects.requireNonNull(reader.acting().person());
    }
}
