package org.costellazioni.office.rights;

import org.costellazioni.database.Journal;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.office.rights.RightsRequest.Asked;
import org.costellazioni.office.rights.RightsRequest.Kind;
import org.costellazioni.upkeep.limits.Limit;
import org.costellazioni.upkeep.limits.Limits;
import org.costellazioni.upkeep.links.Link;
import org.costellazioni.upkeep.links.LinkPurpose;
import org.costellazioni.upkeep.links.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What people ask about their own data, from the request to the answer. */
@Component
@Transactional
public class RightsRequests {

    static final LinkPurpose CONFIRMATION =
            new LinkPurpose("office.rights-confirmation", Duration.ofDays(2));

    /** Of one person or address: nobody fills the office's list, or somebody's letter box. */
    static final Limit ASKING = new Limit("RIGHTS_REQUEST", 3, Duration.ofHours(8));

    private static final int MOST_ANSWERED = 50;

    private final RightsRequestRows rows;
    private final RightsLetters letters;
    private final Links links;
    private final Limits limits;
    private final Journal journal;

    RightsRequests(
            RightsRequestRows rows,
            RightsLetters letters,
            Links links,
            Limits limits,
            Journal journal) {
        this.rows = rows;
        this.letters = letters;
        this.links = links;
        this.limits = limits;
        this.journal = journal;
    }

    /** Whether whoever this is may ask once more now. */
    public boolean admits(String key) {
        return limits.take(ASKING, TerritoryScope.required() + " " + key.toLowerCase(Locale.ROOT))
                .isEmpty();
    }

    /** A request of somebody who has signed in; answers by when it is answered. */
    public LocalDate ask(Asked asked, Acting by) {
        LocalDate answerBy = journal.today().plusDays(RightsRules.DAYS);
        UUID id = rows.insert(asked, journal.now(), answerBy);
        letters.received(asked, answerBy);
        tell(by, "received", id, Map.of("kind", MessageKey.of(asked.kind())));
        return answerBy;
    }

    /**
     * Writes to whoever has no account; the request counts once the link is opened.
     *
     * @param site where the link leads, without a slash at its end
     */
    public void offer(Asked asked, String site) {
        String secret = links.make(
                CONFIRMATION,
                new Thing("territories.territory", TerritoryScope.required().value()),
                Map.of(
                        "kind", asked.kind().name(),
                        "name", asked.name(),
                        "email", Objects.requireNonNull(asked.email()),
                        "language", asked.language().getLanguage(),
                        "text", asked.text()),
                null);
        letters.confirm(asked, site + "/diritti/conferma/" + secret);
    }

    /** What waits to be confirmed by a link. */
    @Transactional(readOnly = true)
    public Optional<Asked> offered(String secret) {
        return links.find(secret, List.of(CONFIRMATION)).map(RightsRequests::asked);
    }

    /** Uses the link up; answers by when the request is answered. */
    public Optional<LocalDate> confirm(String secret) {
        return links.take(secret, List.of(CONFIRMATION))
                .map(link -> ask(asked(link), Acting.MACHINE));
    }

    private static Asked asked(Link link) {
        return new Asked(
                Kind.valueOf(carried(link, "kind")),
                null,
                carried(link, "name"),
                carried(link, "email"),
                Locale.forLanguageTag(carried(link, "language")),
                carried(link, "text"));
    }

    private static String carried(Link link, String name) {
        return Objects.requireNonNull(link.carried().get(name), name);
    }

    /** Those that wait, the one that is due first on top. */
    @Transactional(readOnly = true)
    public List<RightsRequest> waiting() {
        return rows.waiting();
    }

    /** Whether there is such a request, answered or not. */
    public boolean knows(UUID id) {
        return rows.lock(id).isPresent();
    }

    /** The latest answers. */
    @Transactional(readOnly = true)
    public List<RightsRequest> answered() {
        return rows.answered(MOST_ANSWERED);
    }

    @Transactional(readOnly = true)
    public List<RightsRequest> of(PersonId person) {
        return rows.of(person);
    }

    /** Puts the day off by two months, once, and tells the person why. */
    public Outcome<RightsRequest> extend(UUID id, String reason, Acting by) {
        RightsRequest request = rows.lock(id).orElse(null);
        String said = reason.strip();
        RightsRefusal refusal = RightsRules.extending(request, said, journal.today());
        if (request == null || refusal != null) {
            return Outcome.refused(refusal == null ? RightsRefusal.NOT_FOUND : refusal);
        }
        LocalDate answerBy = request.answerBy().plusMonths(RightsRules.MONTHS_MORE);
        rows.extend(id, answerBy, said, journal.now());
        letters.extended(request.asked(), answerBy, said);
        tell(by, "extended", id, Map.of("until", answerBy.toString()));
        return Outcome.done(request);
    }

    /** Answers once; whoever comes second is told so. */
    public Outcome<RightsRequest> answer(UUID id, String text, Acting by) {
        RightsRequest request = rows.lock(id).orElse(null);
        String said = text.strip();
        RightsRefusal refusal = RightsRules.answering(request, said);
        if (request == null || refusal != null) {
            return Outcome.refused(refusal == null ? RightsRefusal.NOT_FOUND : refusal);
        }
        rows.answer(id, said, by.person(), journal.now());
        letters.answered(request.asked(), said);
        tell(by, "answered", id, Map.of());
        return Outcome.done(request);
    }

    /** Lets go of what a person asked; answers how many requests that were. */
    public int forget(PersonId person) {
        return rows.forget(person);
    }

    private void tell(Acting by, String what, UUID id, Map<String, String> details) {
        journal.tell(by, "office.rights-request-" + what, "rights-request:" + id, details);
    }
}
