package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.ActorRowReader;
import org.costellazioni.intake.rules.ColumnMapping;
import org.costellazioni.intake.rules.TermChoices;
import org.costellazioni.intake.rules.TieRowReader;
import org.costellazioni.intake.store.Sightings;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.Places;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses who takes the rows of a file. */
@Component
public class RowTakers {

    private final ActorTaking actorTaking;
    private final Memberships memberships;
    private final Sightings sightings;
    private final Vocabularies vocabularies;
    private final Places places;

    RowTakers(
            ActorTaking actorTaking,
            Memberships memberships,
            Sightings sightings,
            Vocabularies vocabularies,
            Places places) {
        this.actorTaking = actorTaking;
        this.memberships = memberships;
        this.sightings = sightings;
        this.vocabularies = vocabularies;
        this.places = places;
    }

    /** The taker for an import; refused when the file's columns do not tell enough. */
    @Transactional(readOnly = true)
    public Outcome<RowTaker> taker(ImportView view, List<String> columns) {
        return switch (view.request().kind()) {
            case ACTORS -> actors(view, columns);
            case AREAS -> Outcome.done(new AreaTaker(view, places));
            case TIES, NETWORKS ->
                TieRowReader.of(columns)
                        .map(reader -> new TieTaker(
                                view,
                                reader,
                                memberships,
                                sightings,
                                memberships.ties().kinds()));
        };
    }

    private Outcome<RowTaker> actors(ImportView view, List<String> columns) {
        ActorFormat format = ActorFormat.of(view.request().format()).orElseThrow();
        return reader(view, columns)
                .map(reader -> new ActorTaker(view, format, reader, actorTaking));
    }

    /** Who understands the rows of a list of actors. */
    Outcome<ActorRowReader> reader(ImportView view, List<String> columns) {
        ActorFormat format = ActorFormat.of(view.request().format()).orElseThrow();
        Outcome<ColumnMapping> mapping = view.request()
                .columns()
                .map(chosen -> ColumnMapping.of(format, columns, chosen))
                .orElseGet(() -> ColumnMapping.byName(format, columns));
        return mapping.map(found -> new ActorRowReader(
                format,
                found,
                vocabulary -> Memberships.words(
                        offered(vocabulary), Memberships.former(vocabularies, vocabulary))));
    }

    /** The words of a row that no term has yet, by their keys of {@link TermChoices}. */
    Map<String, String> unknown(ActorRow row, Sheets.Writer writer) {
        Map<String, String> unknown = new LinkedHashMap<>(writer.unknown(row));
        if (row.isNetwork()) {
            memberships
                    .unknownObject(row)
                    .ifPresent(word -> unknown.put(TermChoices.object(word), word));
        }
        return unknown;
    }

    private List<Term> offered(String vocabulary) {
        return vocabularies.terms(vocabulary).stream()
                .filter(term -> !term.hidden())
                .toList();
    }
}
