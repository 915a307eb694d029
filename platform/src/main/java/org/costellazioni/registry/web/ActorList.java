package org.costellazioni.registry.web;

import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.lists.ActorEntry;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public list of actors, found by words, kind, theme, place, network and register. */
@Component
class ActorList extends Listing<ActorEntry> {

    ActorList(ChoiceCache choices) {
        super("/realta", "registry.actors", ActorEntry.ROWS);
        template("registry/web/actors");
        asCards();
        filter(Filter.words("registry.filter.words").help("registry.filter.words.help"));
        filter(Filter.choice("tipo", ActorField.KIND.labelKey(), choices.offered(ActorField.KIND)));
        filter(Filter.choice("tema", "registry.filter.theme", choices.offered(ActorField.THEMES)));
        filter(Filter.choice(
                        "quartiere",
                        ActorField.AREA_ID.labelKey(),
                        choices.offered(ActorField.AREA_ID))
                .ids());
        filter(Filter.choice("rete", "registry.filter.network", choices.networks())
                .ids());
        filter(Filter.choice(
                "sezione", "registry.filter.section", choices.offered(ActorField.RUNTS_SECTION)));
        columns(choices);
        identity(
                actor -> actor.line().id().toString(),
                (actor, words) -> actor.line().name(),
                actor -> actor.line().path());
        news(ActorEntry::recordedAt);
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
        column(Column.coded(
                        "sezione",
                        "registry.filter.section",
                        ActorEntry::section,
                        choices.labels(ActorField.RUNTS_SECTION))
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.text("sito", ActorField.WEBSITE.labelKey(), ActorEntry::website)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.moment("registrata", "registry.actors.recorded", ActorEntry::recordedAt)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.day("confermata", "registry.actors.confirmed", ActorEntry::confirmedOn)
                .where(Where.NOT_ON_THE_PAGE)
                .only(Role.PROGRAMME_OFFICE));
    }

    static @Nullable String where(ActorLine line) {
        return line.areaName() == null ? line.municipality() : line.areaName();
    }
}
