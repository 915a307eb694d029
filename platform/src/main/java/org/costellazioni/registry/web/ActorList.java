package org.costellazioni.registry.web;

import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.lists.ActorEntry;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The public list of actors, found by words, kind, theme, place, network and register. */
@Component
class ActorList extends Listing<ActorEntry> {

    private final Clock clock;

    ActorList(ChoiceCache choices, Clock clock) {
        super("/realta", "registry.actors", ActorEntry.ROWS);
        this.clock = clock;
        template("registry/web/actors");
        asCards();
        filter(Filter.words("registry.filter.words").help("registry.filter.words.help"));
        filter(choices.filter("tipo", ActorField.KIND.labelKey(), ActorField.KIND));
        filter(choices.filter("tema", "registry.filter.theme", ActorField.THEMES));
        filter(Filter.choice(
                        "quartiere",
                        ActorField.AREA_ID.labelKey(),
                        choices.offered(ActorField.AREA_ID))
                .ids());
        filter(Filter.choice("rete", "registry.filter.network", choices.networks())
                .ids());
        filter(choices.filter("sezione", "registry.filter.section", ActorField.RUNTS_SECTION));
        filter(Filter.to("giorno", "registry.filter.day"));
        columns(choices);
        identity(
                actor -> actor.line().id().toString(),
                (actor, words) -> actor.line().name(),
                actor -> actor.line().path());
        news(ActorEntry::recordedAt);
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of("today", LocalDate.now(clock))));
    }

    private void columns(ChoiceCache choices) {
        column(Column.<ActorEntry>text(
                        "nome",
                        ActorField.NAME.labelKey(),
                        actor -> actor.line().name())
                .link(actor -> actor.line().path())
                .mark("registry.example", actor -> actor.line().example()));
        column(Column.coded(
                "tipo",
                ActorField.KIND.labelKey(),
                actor -> actor.line().kind(),
                choices.labels(ActorField.KIND)));
        column(Column.text("dove", "registry.actors.where", actor -> where(actor.line())));
        column(Column.codes(
                "temi",
                ActorField.THEMES.labelKey(),
                actor -> actor.line().themes(),
                choices.labels(ActorField.THEMES)));
        column(Column.text(
                        "codice_fiscale", ActorField.FISCAL_CODE.labelKey(), ActorEntry::fiscalCode)
                .where(Where.NOT_ON_THE_PAGE));
        ActorField.exported().stream()
                .map(field -> exported(field, choices).where(Where.NOT_ON_THE_PAGE))
                .forEach(this::column);
        column(Column.moment("registrata", "registry.actors.recorded", ActorEntry::recordedAt)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.day("confermata", "registry.actors.confirmed", ActorEntry::confirmedOn)
                .where(Where.NOT_ON_THE_PAGE)
                .only(Role.PROGRAMME_OFFICE));
    }

    private static Column<ActorEntry> exported(ActorField field, ChoiceCache choices) {
        String key = field.headings().getFirst();
        String label = field.labelKey();
        Function<ActorEntry, @Nullable String> text =
                actor -> actor.sheet().text(field).orElse(null);
        if (field.vocabulary() == null) {
            return field.shape() == ActorField.Shape.NUMBER
                    ? Column.decimal(key, label, actor -> decimal(text.apply(actor)))
                    : Column.text(key, label, text);
        }
        return field.shape() == ActorField.Shape.LIST
                ? Column.codes(
                        key, label, actor -> actor.sheet().list(field), choices.labels(field))
                : Column.coded(key, label, text, choices.labels(field));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static @Nullable String where(ActorLine line) {
        return line.areaName() == null ? line.municipality() : line.areaName();
    }
}
