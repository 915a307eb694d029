package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.lists.TieLine;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.List;

/** The public ties, those that began last first. */
@Component
class TieList extends Listing<TieLine> {

    private final ChoiceCache choices;

    TieList(ChoiceCache choices) {
        super("/legami", "registry.ties", TieLine.ROWS);
        this.choices = choices;
        filter(Filter.words("registry.ties.words"));
        filter(Filter.choice("tipo", "registry.ties.kind", choices.tieKinds())
                .renamed(code -> choices.tieKind(code).code().text()));
        filter(Filter.choice(
                        "quartiere",
                        ActorField.AREA_ID.labelKey(),
                        choices.offered(ActorField.AREA_ID))
                .ids());
        filter(Filter.from("dal", "registry.ties.begun-from"));
        filter(Filter.to("al", "registry.ties.begun-to"));
        filter(Filter.to("giorno", "registry.ties.on"));
        column(Column.<TieLine>text(
                        "realta", "registry.ties.one-actor", tie -> tie.source().name())
                .link(tie -> tie.source().path())
                .mark("registry.example", TieLine::example));
        column(Column.<TieLine>text("tipo", "registry.ties.kind", TieLine::kind)
                .said((tie, words) -> told(tie, words).verb())
                .language((tie, words) -> told(tie, words).language()));
        column(Column.<TieLine>text(
                        "altra", "registry.ties.other", tie -> tie.target().name())
                .link(tie -> tie.target().path()));
        column(Column.text("ruolo", "registry.ties.role", TieLine::role)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.day("inizio", "registry.ties.from", TieLine::from));
        column(Column.day("fine", "registry.ties.until", TieLine::until));
        column(Column.<TieLine>text(
                        "prova", "registry.ties.proof", tie -> tie.proof().label())
                .said((tie, words) -> ProofText.of(tie.proof(), words))
                .link(TieLine::proofPath));
        column(Column.<TieLine>text("pagina_prova", "registry.ties.proof-page", TieLine::proofPath)
                .where(Where.NOT_ON_THE_PAGE));
        identity(tie -> tie.id().toString(), this::sentence, tie -> tie.source().path());
        news(TieLine::recordedAt);
        perPage(50);
        template("registry/web/tie-list");
    }

    @Override
    protected List<TieLine> completed(List<TieLine> some, Viewpoint viewpoint) {
        boolean office = ActorAccess.office(viewpoint.reader());
        return some.stream().map(tie -> tie.provedTo(office)).toList();
    }

    /** As it is told of its source. */
    private TieKind.Sentence told(TieLine tie, Words words) {
        return choices.tieKind(tie.kind()).told(true, tie.until(), choices.today(), words);
    }

    private String sentence(TieLine tie, Words words) {
        return words.of(
                "registry.ties.told",
                tie.source().name(),
                told(tie, words).verb(),
                tie.target().name());
    }
}
