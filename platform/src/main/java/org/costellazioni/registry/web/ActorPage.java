package org.costellazioni.registry.web;

import org.costellazioni.conversations.web.ConversationView;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.lists.PositionEntry.State;
import org.costellazioni.site.Words;
import org.costellazioni.site.pages.Fact;
import org.costellazioni.site.pages.PageAction;
import org.costellazioni.site.pages.PageHead;
import org.costellazioni.site.pages.Related;
import org.costellazioni.site.pages.Waiting;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An actor as its page shows it to one reader.
 *
 * @param actor id, slug, name and version; its sheet is not for the page
 * @param sheet what this reader may see
 * @param waiting what waits for this reader
 * @param facts labels with their values, in order
 * @param seats those beside the one of the sheet
 * @param networks memberships of today; {@code members} those of others in it
 * @param today other ties that hold today
 * @param past those that have ended
 * @param declared those that one side alone declared
 * @param conversation null when it is not for this reader
 */
public record ActorPage(
        ActorView actor,
        ActorSheet sheet,
        PageHead head,
        List<Waiting> waiting,
        List<Fact> facts,
        List<SeatLine> seats,
        List<TieLine> networks,
        List<TieLine> members,
        List<TieLine> today,
        List<TieLine> past,
        List<TieLine> declared,
        boolean editable,
        boolean office,
        @Nullable ConversationView conversation,
        List<Related> related) {

    static ActorPage of(
            ActorView actor,
            TieLines.Told ties,
            ChoiceCache.Snapshot choices,
            Words words,
            LocalDate today,
            Access access,
            List<PageAction> offered,
            @Nullable ConversationView conversation,
            List<Related> related) {
        ActorSheet sheet = access.editable() ? actor.sheet() : actor.publicSheet();
        List<TieLine> told = ties.counted();
        return new ActorPage(
                actor,
                sheet,
                head(actor, choices, words, today, access).with(offered),
                waiting(actor, words, today, access),
                facts(actor, sheet, choices, words),
                seats(actor, access, words),
                told.stream()
                        .filter(tie -> tie.present() && tie.member() && tie.outgoing())
                        .toList(),
                told.stream()
                        .filter(tie -> tie.present() && tie.member() && !tie.outgoing())
                        .toList(),
                told.stream().filter(tie -> tie.present() && !tie.member()).toList(),
                told.stream().filter(tie -> !tie.present()).toList(),
                ties.declared(),
                access.editable(),
                access.office(),
                conversation,
                related);
    }

    /** What the reader may do with the actor. */
    record Access(boolean editable, boolean office) {}

    public String description() {
        return sheet.text(ActorField.DESCRIPTION).orElse("");
    }

    String latitude() {
        return sheet.text(ActorField.LATITUDE).orElse("");
    }

    String longitude() {
        return sheet.text(ActorField.LONGITUDE).orElse("");
    }

    private static PageHead head(
            ActorView actor,
            ChoiceCache.Snapshot choices,
            Words words,
            LocalDate today,
            Access access) {
        String kind = choices.label("kind", actor.kind(), words);
        String kicker = actor.areaName() == null ? kind : kind + " · " + actor.areaName();
        return new PageHead(
                kicker,
                actor.name(),
                confirmed(actor, words),
                access.editable() ? actions(actor, words, today, access) : List.of());
    }

    /** What waits has its button there, and not once more. */
    private static List<PageAction> actions(
            ActorView actor, Words words, LocalDate today, Access access) {
        String path = "/realta/" + actor.slug();
        List<PageAction> actions = new ArrayList<>(List.of(
                PageAction.page(words.of("registry.actor.edit"), path + "/modifica"),
                PageAction.page(words.of("registry.tie.new"), path + "/legami/nuovo"),
                PageAction.page(words.of("registry.seat.new"), path + "/sedi/nuova"),
                PageAction.page(
                        words.of("registry.position.edit"), PositionController.path(actor))));
        if (confirmable(actor, words, today, access).isEmpty()) {
            actions.add(confirmation(actor, words));
        }
        actions.add(PageAction.page(words.of("registry.withdrawal.new"), path + "/ritiro"));
        if (access.office()) {
            actions.add(PageAction.page(
                    words.of("registry.twins.choose"), TwinChoiceController.path(actor)));
        }
        return actions;
    }

    private static PageAction confirmation(ActorView actor, Words words) {
        return PageAction.button(
                words.of("registry.actor.confirm"), "/realta/" + actor.slug() + "/conferme");
    }

    /** Its data are to be confirmed once a year, by those who act for it. */
    private static List<Waiting> waiting(
            ActorView actor, Words words, LocalDate today, Access access) {
        return Stream.concat(
                        doubted(actor, words, access).stream(),
                        confirmable(actor, words, today, access).stream())
                .toList();
    }

    private static Optional<Waiting> doubted(ActorView actor, Words words, Access access) {
        return access.editable() && actor.pointDoubted()
                ? Optional.of(new Waiting(
                        words.of("registry.desk.position", actor.name()),
                        PageAction.page(
                                words.of("registry.desk.position.button"),
                                PositionController.path(actor))))
                : Optional.empty();
    }

    private static List<Waiting> confirmable(
            ActorView actor, Words words, LocalDate today, Access access) {
        LocalDate confirmed = actor.confirmedOn();
        boolean due = confirmed == null || !confirmed.plusYears(1).isAfter(today);
        return access.editable() && !access.office() && due
                ? List.of(new Waiting(
                        words.of("registry.desk.confirm", actor.name()),
                        confirmation(actor, words)))
                : List.of();
    }

    private static String confirmed(ActorView actor, Words words) {
        LocalDate day = actor.confirmedOn();
        return day == null
                ? words.of("registry.actor.unconfirmed")
                : words.of("registry.actor.confirmed", words.month(java.time.YearMonth.from(day)));
    }

    private static List<SeatLine> seats(ActorView actor, Access access, Words words) {
        return actor.seats().stream()
                .filter(seat -> !seat.removed())
                .map(seat -> SeatLine.of(seat, access.editable(), words))
                .toList();
    }

    private static List<Fact> facts(
            ActorView actor, ActorSheet sheet, ChoiceCache.Snapshot choices, Words words) {
        List<Fact> facts = new ArrayList<>();
        if (actor.areaName() != null) {
            facts.add(new Fact(words.of("registry.field.area-id"), actor.areaName(), null));
        }
        facts.add(new Fact(
                words.of("registry.positions.state"), words.of(position(actor, sheet)), null));
        for (ActorField field : ActorField.values()) {
            if (field.entry().isFact() && sheet.has(field)) {
                facts.add(fact(field, actor, sheet, choices, words));
            }
        }
        return facts;
    }

    /** Key of what this reader is told about the point; a neighborhood is never told as one. */
    private static String position(ActorView actor, ActorSheet sheet) {
        if (sheet.has(ActorField.LATITUDE) && sheet.has(ActorField.LONGITUDE)) {
            return words(actor.pointDoubted() ? State.FORMER_ADDRESS : State.POINT);
        }
        return words(actor.areaName() == null ? State.NOWHERE : State.AREA);
    }

    private static String words(State state) {
        return "registry.positions.state." + state.code();
    }

    private static Fact fact(
            ActorField field,
            ActorView actor,
            ActorSheet sheet,
            ChoiceCache.Snapshot choices,
            Words words) {
        String text = FieldText.of(field, sheet.text(field).orElse(""), choices, words);
        return new Fact(
                words.of(field.labelKey()),
                text,
                field.entry().link(text),
                !actor.publicSheet().has(field));
    }
}
