package org.costellazioni.registry.offers;

import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.removal.WithdrawalWish;
import org.costellazioni.registry.twins.Twins;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What of the registry waits for somebody: confirmations, likely twins, who asks to be withdrawn. */
@Component
class RegistryDesk {

    private static final int MOST = 99;
    private static final String CONFIRM = "registry.desk.confirm";

    private final Actors actors;
    private final Twins twins;
    private final ActorRemoval removal;

    RegistryDesk(Actors actors, Twins twins, ActorRemoval removal) {
        this.actors = actors;
        this.twins = twins;
        this.removal = removal;
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
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            twinsWaiting().ifPresent(items::add);
            removal.waiting(MOST).stream().map(RegistryDesk::wish).forEach(items::add);
        }
        return items;
    }

    private Optional<DeskItem> twinsWaiting() {
        int waiting = twins.waiting(MOST).size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new DeskItem(
                        "registry.desk.twins",
                        List.of(waiting),
                        "registry.desk.twins.button",
                        "/doppioni",
                        null));
    }

    private static DeskItem wish(WithdrawalWish wish) {
        return new DeskItem(
                "registry.desk.withdrawal",
                List.of(wish.name()),
                "registry.desk.withdrawal.button",
                "/realta/" + wish.slug() + "/ritiro",
                null);
    }

    /** Once a year, of whoever acts for the actor. */
    List<DueDate> dueDates(Visitor visitor) {
        return visitor.actors().stream()
                .map(actors::byId)
                .flatMap(Optional::stream)
                .filter(actor -> actor.confirmedOn() != null)
                .map(RegistryDesk::yearlyConfirmation)
                .toList();
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
