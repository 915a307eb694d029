package org.costellazioni.people.web;

import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Role;
import org.costellazioni.people.credentials.InvitationAuthority;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.FunctionThings.Label;
import org.costellazioni.people.lists.InvitationEntry;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who was invited to what and has not answered: for administrators all, for the office those to actors. */
@Component
class InvitationList extends Listing<InvitationEntry> {

    private static final String PATH = "/persone/inviti";

    private final FunctionKinds kinds;
    private final InvitationAuthority authority;
    private final Clock clock;

    InvitationList(FunctionKinds kinds, InvitationAuthority authority, Clock clock) {
        super(PATH, "people.invitations", InvitationEntry.ROWS);
        this.kinds = kinds;
        this.authority = authority;
        this.clock = clock;
        only(Role.PROGRAMME_OFFICE);
        onPageAlone();
        filter(Filter.words("people.functions.words"));
        filter(Filter.choice("tipo", "people.functions.kind", InvitationList::offered));
        filter(Filter.choice("stato", "people.invitations.state", InvitationList::states));
        column(Column.text("persona", "people.functions.person", InvitationEntry::name)
                .link(InvitationEntry::path));
        column(Column.text("email", "people.field.email", InvitationEntry::email));
        column(Column.text("tipo", "people.functions.kind", InvitationEntry::kind)
                .said((entry, words) -> words.of(FunctionKind.nameKey(entry.kind()))));
        column(Column.text("dove", "people.functions.place", InvitationEntry::place));
        column(Column.text("da", "people.invitations.by", InvitationEntry::inviter));
        column(Column.moment("invio", "people.invitations.sent", InvitationEntry::madeAt));
        column(Column.moment("scadenza", "people.invitations.ends", InvitationEntry::endsAt));
        column(Column.<InvitationEntry>text(
                        "stato", "people.invitations.state", InvitationList::state)
                .said((entry, words) -> words.of("people.invitations.state." + state(entry))));
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> entry.name(),
                InvitationEntry::path);
        perPage(50);
    }

    private static List<Option> offered(Words words) {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(Role::code),
                        Stream.of(MandateKind.LEGAL_REPRESENTATIVE.code()))
                .map(code -> new Option(code, words.of(FunctionKind.nameKey(code))))
                .toList();
    }

    private static List<Option> states(Words words) {
        return Stream.of("attesa", "scaduti")
                .map(state -> new Option(state, words.of("people.invitations.state." + state)))
                .toList();
    }

    private static String state(InvitationEntry entry) {
        if (!entry.stands()) {
            return "nulli";
        }
        return entry.ended() ? "scaduti" : "attesa";
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of(
                "now", clock.instant(), "roles", viewpoint.reader().has(Role.ADMINISTRATOR))));
    }

    @Override
    protected List<InvitationEntry> completed(List<InvitationEntry> some, Viewpoint viewpoint) {
        Map<Thing, Label> labels = kinds.labels(
                some.stream().flatMap(entry -> Stream.ofNullable(entry.thing())).toList());
        Label territory = kinds.label(null);
        return some.stream()
                .map(entry -> {
                    Label label = entry.thing() == null ? territory : labels.get(entry.thing());
                    return entry.at(
                            label == null ? "" : label.name(),
                            authority.stands(entry.madeBy(), entry.kind(), entry.thing()));
                })
                .toList();
    }
}
