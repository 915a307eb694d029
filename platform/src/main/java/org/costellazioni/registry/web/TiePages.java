package org.costellazioni.registry.web;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.declared.Corrections;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.registry.declared.PendingTie;
import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.declared.TieWriting;
import org.costellazioni.registry.rules.TieRules;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.Fact;
import org.costellazioni.site.pages.Happening;
import org.costellazioni.site.pages.PageAction;
import org.costellazioni.site.pages.PageHead;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The page of one tie, for those who may change it and those who may say a word about it. */
@Component
class TiePages {

    private final TieAccess access;
    private final Corrections corrections;
    private final Declarations declarations;
    private final People people;
    private final ChoiceCache choices;

    TiePages(
            TieAccess access,
            Corrections corrections,
            Declarations declarations,
            People people,
            ChoiceCache choices) {
        this.access = access;
        this.corrections = corrections;
        this.declarations = declarations;
        this.people = people;
        this.choices = choices;
    }

    TieAccess access() {
        return access;
    }

    /**
     * A tie as its page shows it.
     *
     * @param note what it waits for; empty when for nothing
     * @param answers what the reader may answer to that
     * @param history the latest first
     */
    record Sheet(
            ActorView actor,
            PageHead head,
            String note,
            List<PageAction> answers,
            List<Fact> facts,
            List<Happening> history) {}

    /** What the next page says of a tie that was just recorded. */
    @Transactional(readOnly = true)
    public String recorded(UUID tie) {
        return corrections.find(tie).filter(found -> found.awaits() != null).isPresent()
                ? "registry.tie.declared"
                : "registry.tie.recorded";
    }

    @Transactional(readOnly = true)
    public String show(TieAccess.Owned owned, Visitor visitor, Words words, Model model) {
        Optional<PendingTie> pending = pending(owned);
        TieState tie = owned.tie();
        boolean changes = tie.live()
                && (ActorAccess.office(visitor)
                        || tie.awaits() == null
                        || visitor.actors().contains(tie.declaredFor()));
        model.addAttribute(
                "sheet",
                new Sheet(
                        owned.actor(),
                        new PageHead(
                                words.of("registry.tie.kicker"),
                                sentence(owned, words),
                                tie.live() ? "" : words.of("registry.tie.gone"),
                                changes ? actions(owned, visitor, words) : List.of()),
                        pending.map(waiting -> TieLines.note(waiting, words)).orElse(""),
                        pending.map(waiting -> TieLines.actions(waiting, visitor, words))
                                .orElse(List.of()),
                        facts(tie, visitor, words),
                        history(owned, words)));
        return "registry/web/tie-sheet";
    }

    private Optional<PendingTie> pending(TieAccess.Owned owned) {
        return Stream.of(declarations.of(owned.id(), true), declarations.withdrawals(owned.id()))
                .flatMap(List::stream)
                .filter(waiting -> waiting.id().equals(owned.tie().id()))
                .findFirst();
    }

    private static List<PageAction> actions(TieAccess.Owned owned, Visitor visitor, Words words) {
        String withdraw = switch (TieRules.withdrawal(owned.tie(), TieWriting.standing(visitor))) {
            case AT_ONCE -> "registry.tie.withdraw.at-once";
            case ASKED -> "registry.tie.withdraw.asked";
        };
        return List.of(
                PageAction.page(words.of("registry.tie.edit"), owned.path() + "/modifica"),
                PageAction.button(words.of(withdraw), owned.path() + "/ritiro"));
    }

    /** The tie in one sentence about the actor on whose page it is. */
    @Transactional(readOnly = true)
    public String sentence(TieAccess.Owned owned, Words words) {
        TieKind.Sentence told = choices.tieKind(owned.tie().kind().text())
                .told(
                        owned.tie().source().equals(owned.id()),
                        owned.tie().facts().until(),
                        choices.today(),
                        words);
        String own = owned.actor().name();
        String other = access.other(owned).name();
        return told.otherFirst()
                ? words.of("registry.ties.told", other, told.verb(), own)
                : words.of("registry.ties.told", own, told.verb(), other);
    }

    private static List<Fact> facts(TieState tie, Visitor visitor, Words words) {
        TieState.Facts facts = tie.facts();
        List<Fact> told = new ArrayList<>();
        if (facts.role() != null) {
            told.add(new Fact(words.of("registry.ties.role"), facts.role(), null));
        }
        told.add(new Fact(words.of("registry.tie.when"), TieChangeText.period(facts, words), null));
        told.add(new Fact(
                words.of("registry.ties.proof"),
                ProofText.of(facts.proof(), words),
                facts.proof().link(ActorAccess.office(visitor)),
                !facts.open()));
        return told;
    }

    private List<Happening> history(TieAccess.Owned owned, Words words) {
        List<TieChange> changes = corrections.history(owned.tie().id());
        Map<PersonId, String> names = people.names(changes.stream()
                .map(TieChange::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        String other = changes.isEmpty() ? "" : access.other(owned).name();
        return changes.stream()
                .map(change -> new Happening(
                        words.moment(change.at()),
                        TieChangeText.of(
                                words.of("registry.tie-history." + change.what().code()),
                                change,
                                words),
                        who(change, names, owned, other, words)))
                .toList();
    }

    private static String who(
            TieChange change,
            Map<PersonId, String> names,
            TieAccess.Owned owned,
            String other,
            Words words) {
        String name = change.by() == null ? "" : names.getOrDefault(change.by(), "");
        if (change.side() == null) {
            return name.isEmpty()
                    ? words.of("registry.tie-history.office")
                    : words.of("registry.tie-history.who-office", name);
        }
        String side = change.side().equals(owned.id()) ? owned.actor().name() : other;
        return name.isEmpty() ? side : words.of("registry.tie-history.who", name, side);
    }
}
