package org.costellazioni.registry.offers;

import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.declared.Declarations;
import org.costellazioni.registry.declared.PendingTie;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.removal.WithdrawalWish;
import org.costellazioni.site.lists.Counts;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of the registry waits on somebody's desk: the yearly confirmation of an actor and a word about its
 * ties; for the office the likely twins, ties about which nobody else said a word, who asks to be withdrawn.
 */
@Component
class RegistryDesk {

    private static final String DOUBTED = "/posizioni?posizione=indirizzo-di-prima";
    private static final String OVERDUE = "/legami/in-attesa?scaduti=si";
    private static final String TWINS = "/doppioni";
    private static final int MOST = 99;
    private static final String CONFIRM = "registry.desk.confirm";

    private final Actors actors;
    private final Declarations declarations;
    private final ActorRemoval removal;
    private final Counts counts;

    RegistryDesk(Actors actors, Declarations declarations, ActorRemoval removal, Counts counts) {
        this.actors = actors;
        this.declarations = declarations;
        this.removal = removal;
        this.counts = counts;
    }

    List<DeskItem> items(Visitor visitor) {
        List<DeskItem> items = new ArrayList<>();
        visitor.mandates().stream()
                .map(mandate -> actors.byId(mandate.actor()))
                .flatMap(Optional::stream)
                .filter(actor -> actor.confirmedOn() == null)
                .map(RegistryDesk::firstConfirmation)
                .distinct()
                .forEach(items::add);
        items.addAll(doubtedPoints(visitor));
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            waiting("registry.desk.twins", counts.of(TWINS, visitor), TWINS).ifPresent(items::add);
            waiting("registry.desk.pending", declarations.overdue().size(), OVERDUE)
                    .ifPresent(items::add);
            waiting("registry.desk.positions", counts.of(DOUBTED, visitor), DOUBTED)
                    .ifPresent(items::add);
            removal.waiting(MOST).stream().map(RegistryDesk::wish).forEach(items::add);
        }
        return items;
    }

    /** Of each actor that the visitor acts for and whose point is the one of the address of before. */
    private List<DeskItem> doubtedPoints(Visitor visitor) {
        return visitor.actors().stream()
                .distinct()
                .map(actors::byId)
                .flatMap(Optional::stream)
                .filter(ActorView::pointDoubted)
                .map(actor -> new DeskItem(
                        "registry.desk.position",
                        List.of(actor.name()),
                        "registry.desk.position.button",
                        "/realta/" + actor.slug() + "/posizione",
                        null))
                .toList();
    }

    private static Optional<DeskItem> waiting(String key, long waiting, String path) {
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new DeskItem(key, List.of(waiting), key + ".button", path, null));
    }

    /** Once a year, of whoever acts for the actor; and within the days of each the word about a tie. */
    List<DueDate> dueDates(Visitor visitor) {
        return Stream.concat(
                        visitor.actors().stream()
                                .map(actors::byId)
                                .flatMap(Optional::stream)
                                .filter(actor -> actor.confirmedOn() != null)
                                .map(RegistryDesk::yearlyConfirmation),
                        declarations.waitingFor(visitor.actors()).stream().map(RegistryDesk::word))
                .toList();
    }

    /** A letter tells of it at once, and again before its time is over. */
    private static DueDate word(PendingTie tie) {
        String key = tie.matter() == PendingTie.Matter.DECLARED
                ? "registry.due.declared"
                : "registry.due.withdrawal";
        return DueDate.on(tie.due(), key, tie.id(), tie.path(), tie.speakerName(), tie.askedName())
                .reminding(tie.matter().days(), 7, 1);
    }

    private static DeskItem wish(WithdrawalWish wish) {
        return new DeskItem(
                "registry.desk.withdrawal",
                List.of(wish.name()),
                "registry.desk.withdrawal.button",
                "/realta/" + wish.slug() + "/ritiro",
                null);
    }

    private static DueDate yearlyConfirmation(ActorView actor) {
        return DueDate.on(
                Objects.requireNonNull(actor.confirmedOn()).plusYears(1),
                CONFIRM,
                actor.id().value(),
                actor.path(),
                actor.name());
    }

    /** What nobody has confirmed yet waits without a day. */
    private static DeskItem firstConfirmation(ActorView actor) {
        return new DeskItem(
                CONFIRM, List.of(actor.name()), CONFIRM + ".button", actor.path(), null);
    }
}
