package org.costellazioni.registry.web;

import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.lists.DeclaredLine;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.springframework.stereotype.Component;

/**
 * The public ties that one side alone declared, the latest first. They are no open data: nobody takes them
 * away as a file.
 */
@Component
class DeclaredTieList extends Listing<DeclaredLine> {

    private final ChoiceCache choices;

    DeclaredTieList(ChoiceCache choices) {
        super("/legami/dichiarati", "registry.declared", DeclaredLine.ROWS);
        this.choices = choices;
        filter(Filter.words("registry.ties.words"));
        filter(Filter.choice("tipo", "registry.ties.kind", choices.tieKinds())
                .renamed(code -> choices.tieKind(code).code().text()));
        column(Column.<DeclaredLine>text(
                        "realta", "registry.declared.by", tie -> tie.declarer().name())
                .link(tie -> tie.declarer().path())
                .mark("registry.example", DeclaredLine::example));
        column(Column.text("legame", "registry.declared.tie", DeclaredLine::kind)
                .said(this::sentence));
        column(Column.<DeclaredLine>text(
                        "attesa",
                        "registry.declared.awaits",
                        tie -> tie.awaited().name())
                .link(tie -> tie.awaited().path()));
        column(Column.moment("dichiarato", "registry.declared.since", DeclaredLine::since));
        column(Column.<DeclaredLine>text(
                        "prova", "registry.ties.proof", tie -> tie.proof().label())
                .said((tie, words) -> ProofText.of(tie.proof(), words))
                .link(tie -> tie.proof().link(false)));
        onPageAlone();
        perPage(50);
    }

    private String sentence(DeclaredLine tie, Words words) {
        TieKind.Sentence told = choices.tieKind(tie.kind())
                .told(tie.outgoing(), tie.until(), choices.today(), words);
        String own = tie.declarer().name();
        String other = tie.awaited().name();
        return told.otherFirst()
                ? words.of("registry.ties.told", other, told.verb(), own)
                : words.of("registry.ties.told", own, told.verb(), other);
    }
}
