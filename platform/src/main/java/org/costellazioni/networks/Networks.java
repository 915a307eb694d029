package org.costellazioni.networks;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.networks.rules.CareFindings;
import org.costellazioni.networks.store.NetworkRows;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Ties;
import org.costellazioni.vocabularies.TermLeads;
import org.costellazioni.vocabularies.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How networks work and who looks after them; their members are ties ({@link Ties#members}). */
@Component
@Transactional
public class Networks {

    private final NetworkRows rows;
    private final Actors actors;
    private final Vocabularies vocabularies;
    private final Journal journal;

    Networks(NetworkRows rows, Actors actors, Vocabularies vocabularies, Journal journal) {
        this.rows = rows;
        this.actors = actors;
        this.vocabularies = vocabularies;
        this.journal = journal;
    }

    /** All networks by name, with how many members and which offices they have today. */
    @Transactional(readOnly = true)
    public List<NetworkSheet.Listed> all() {
        return rows.all(journal.today());
    }

    /** Where the care of networks is fragmented or double today; for the programme office. */
    @Transactional(readOnly = true)
    public CareFindings care() {
        LocalDate today = journal.today();
        Map<UUID, Set<UUID>> members = rows.members(today);
        return CareFindings.of(rows.all(today).stream()
                .map(network -> new CareFindings.NetworkCare(
                        network.id(),
                        network.slug(),
                        network.name(),
                        Objects.requireNonNullElse(network.object(), ""),
                        Set.copyOf(network.offices()),
                        members.getOrDefault(network.id(), Set.of())))
                .toList());
    }

    /** How a network works; an empty sheet when nobody has written it yet. */
    @Transactional(readOnly = true)
    public NetworkSheet sheet(ActorId network) {
        return rows.sheet(network).orElse(NetworkSheet.EMPTY);
    }

    /** Whether a network that is there is about this object. */
    @Transactional(readOnly = true)
    public boolean isObject(String object) {
        return rows.isObject(object);
    }

    /** Writes how a network works; an edit in between refuses this one. */
    public Outcome<NetworkSheet> write(ActorId network, NetworkSheet sheet, Acting by) {
        Optional<ActorView> actor = actors.byId(network);
        if (actor.filter(ActorView::isNetwork).isEmpty()) {
            return Outcome.refused(NetworkRefusal.NOT_A_NETWORK);
        }
        if (!rows.put(network, today(sheet))) {
            return Outcome.refused(NetworkRefusal.CHANGED_MEANWHILE);
        }
        journal.tell(by, "networks.network-written", "actor:" + network);
        return Outcome.done(sheet(network));
    }

    /** The sheet in the codes of today: terms may have been joined since somebody read it. */
    private NetworkSheet today(NetworkSheet sheet) {
        Map<String, TermLeads> leads = vocabularies.leads();
        return new NetworkSheet(
                today(sheet.object(), leads.get("network-object")),
                today(sheet.functioning(), leads.get("network-functioning")),
                sheet.charter(),
                sheet.resources(),
                sheet.plan(),
                sheet.version());
    }

    private static @Nullable String today(@Nullable String code, @Nullable TermLeads leads) {
        return code == null || leads == null ? code : leads.today(code);
    }

    /** Those who look or looked after a network, the latest first. */
    @Transactional(readOnly = true)
    public List<NetworkSheet.Management> managements(ActorId network) {
        return rows.managements(network);
    }

    /** Entrusts a network to an office for a time. */
    public Outcome<UUID> entrust(ActorId network, NetworkSheet.Management management, Acting by) {
        if (actors.byId(network).filter(ActorView::isNetwork).isEmpty()) {
            return Outcome.refused(NetworkRefusal.NOT_A_NETWORK);
        }
        LocalDate from = management.from();
        LocalDate until = management.until();
        if (from != null && until != null && until.isBefore(from)) {
            return Outcome.refused(NetworkRefusal.PERIOD_BACKWARDS);
        }
        if (rows.sheet(network).isEmpty()) {
            rows.put(network, NetworkSheet.EMPTY);
        }
        rows.addManagement(network, management, journal.now(), by.person());
        journal.tell(by, "networks.network-entrusted", "actor:" + network);
        return Outcome.done(management.id());
    }

    /** Says until when an office looked after a network. */
    public Outcome<UUID> release(ActorId network, UUID management, LocalDate until, Acting by) {
        if (!rows.endManagement(network, management, until)) {
            return Outcome.refused(NetworkRefusal.NOT_FOUND);
        }
        journal.tell(by, "networks.network-released", "actor:" + network);
        return Outcome.done(management);
    }
}
