package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.reading.ColumnName;
import org.costellazioni.intake.rules.ActorRow;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.TermChoices;
import org.costellazioni.intake.rules.TermMatcher;
import org.costellazioni.intake.store.Write;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.Networks;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.vocabularies.FormerTerm;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Networks that a list names: made when they are not there yet, described, joined by their members. */
@Component
public class Memberships {

    private static final String OBJECTS = "network-object";
    private final Actors actors;
    private final Ties ties;
    private final Networks networks;
    private final Vocabularies vocabularies;

    Memberships(Actors actors, Ties ties, Networks networks, Vocabularies vocabularies) {
        this.actors = actors;
        this.ties = ties;
        this.networks = networks;
        this.vocabularies = vocabularies;
    }

    Ties ties() {
        return ties;
    }

    ActorDirectory whom() {
        return ActorDirectory.of(actors);
    }

    /** The network of this name; a new one when nobody bears it. */
    ActorId network(
            String name, ActorDirectory whom, ImportView view, long line, RowTaker.Chunk chunk) {
        List<ActorId> named = whom.named(name);
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        ActorSheet sheet =
                new ActorSheet(Map.of(ActorField.NAME, name, ActorField.KIND, ActorLine.NETWORK));
        Registration.Result result = actors.register(
                        List.of(new Registration(sheet, null)), source(view), view.by())
                .getFirst();
        chunk.mark(line, result);
        ActorId made = Objects.requireNonNull(result.actor());
        whom.add(name, made);
        return made;
    }

    /** What a row of the file says: an actor belongs to networks. */
    record Joining(ActorId member, List<String> networks, long line) {}

    /** Records that actors belong to networks, in the order of their rows. */
    void join(List<Joining> joinings, ActorDirectory whom, ImportView view, RowTaker.Chunk chunk) {
        List<Ties.Draft> drafts = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        for (Joining row : joinings) {
            for (String name : row.networks()) {
                ActorId network = network(name, whom, view, row.line(), chunk);
                if (!network.equals(row.member())) {
                    Proof proof = proof(view, row.line());
                    lines.add(row.line());
                    drafts.add(new Ties.Draft(
                            TieKind.Code.MEMBER_OF,
                            row.member(),
                            network,
                            null,
                            null,
                            null,
                            1,
                            proof,
                            true));
                }
            }
        }
        if (!drafts.isEmpty()) {
            List<Registration.Result> results = ties.record(drafts, source(view), view.by());
            for (int i = 0; i < results.size(); i++) {
                chunk.mark(lines.get(i), results.get(i));
            }
        }
    }

    /**
     * Puts what a row says of a network into what its sheet leaves open.
     *
     * @return what was written, first the terms that it needed; and what the sheet says already
     */
    public List<Write.Draft> describe(
            ActorId network, ActorRow row, TermChoices choices, Acting by) {
        NetworkSheet now = networks.sheet(network);
        List<Write.Draft> marks = new ArrayList<>();
        String object = now.object() == null ? object(row, choices, marks) : now.object();
        NetworkSheet described = new NetworkSheet(
                object,
                first(now.functioning(), row, ListField.NETWORK_FUNCTIONING),
                first(now.charter(), row, ListField.NETWORK_CHARTER),
                now.resources(),
                first(now.plan(), row, ListField.NETWORK_PLAN),
                now.version());
        if (!described.equals(now)
                && !(networks.write(network, described, by) instanceof Outcome.Done)) {
            marks.forEach(made -> vocabularies.remove(
                    OBJECTS,
                    Objects.requireNonNull(made.field()).substring(OBJECTS.length() + 1),
                    Acting.MACHINE));
            return List.of();
        }
        Map<String, @Nullable String> before = fields(now);
        fields(described).forEach((field, after) -> {
            if (after != null && before.get(field) == null) {
                marks.add(new Write.Draft(
                        Write.What.SHEET_FIELD, network.value(), field, null, after));
            } else if (after != null && says(row, field, after)) {
                marks.add(
                        new Write.Draft(Write.What.SHEET_SAID, network.value(), field, null, null));
            }
        });
        return marks;
    }

    private static Map<String, @Nullable String> fields(NetworkSheet sheet) {
        Map<String, @Nullable String> fields = new java.util.LinkedHashMap<>();
        fields.put("object", sheet.object());
        fields.put("functioning", sheet.functioning());
        fields.put("charter", sheet.charter());
        fields.put("plan", sheet.plan());
        return fields;
    }

    /** Whether the row says of a field what the sheet says already. */
    private boolean says(ActorRow row, String field, String known) {
        return switch (field) {
            case "object" ->
                row.value(ListField.NETWORK_OBJECT)
                        .flatMap(objects()::code)
                        .filter(known::equals)
                        .isPresent();
            case "functioning" ->
                row.value(ListField.NETWORK_FUNCTIONING).filter(known::equals).isPresent();
            case "charter" ->
                row.value(ListField.NETWORK_CHARTER).filter(known::equals).isPresent();
            default -> row.value(ListField.NETWORK_PLAN).filter(known::equals).isPresent();
        };
    }

    private static @Nullable String first(@Nullable String known, ActorRow row, ListField field) {
        return known == null ? row.value(field).orElse(null) : known;
    }

    /** What the network is about; as with themes, an unknown word becomes one of the territory's own. */
    private @Nullable String object(ActorRow row, TermChoices choices, List<Write.Draft> marks) {
        return row.value(ListField.NETWORK_OBJECT)
                .map(written -> objects()
                        .code(written)
                        .or(() -> choices.chosen(TermChoices.object(written))
                                .map(vocabularies.leads(OBJECTS)::today))
                        .orElseGet(() -> ownObject(written, marks)))
                .filter(code -> !code.isEmpty())
                .orElse(null);
    }

    /** What a network is about, in a word that no term has yet. */
    Optional<String> unknownObject(ActorRow row) {
        TermMatcher known = objects();
        return row.value(ListField.NETWORK_OBJECT)
                .filter(written -> known.code(written).isEmpty())
                .filter(written -> !ColumnName.normalize(written).isEmpty());
    }

    private String ownObject(String written, List<Write.Draft> marks) {
        String code = TermChoices.code(written);
        if (!code.isEmpty()) {
            Term own = new Term(code, written, written, "", 900, true, false);
            vocabularies.keep(OBJECTS, own, Acting.MACHINE).orThrow();
            marks.add(new Write.Draft(
                    Write.What.TERM_MADE, null, OBJECTS + "/" + code, null, written));
        }
        return code;
    }

    private TermMatcher objects() {
        return words(vocabularies.terms(OBJECTS), former(vocabularies, OBJECTS));
    }

    static List<FormerTerm> former(Vocabularies vocabularies, String vocabulary) {
        return vocabularies.former().getOrDefault(vocabulary, List.of());
    }

    /** The words of terms, and of those that were joined into one of them. */
    static TermMatcher words(List<Term> terms, List<FormerTerm> former) {
        TermMatcher words = new TermMatcher();
        terms.forEach(term -> words.add(term.code(), term.labelItalian(), term.labelEnglish()));
        former.stream()
                .filter(gone -> terms.stream().anyMatch(term -> term.code().equals(gone.today())))
                .forEach(gone -> words.former(
                        gone.term().code(),
                        gone.term().labelItalian(),
                        gone.term().labelEnglish(),
                        gone.today()));
        return words;
    }

    static Registration.Source source(ImportView view) {
        return new Registration.Source("import:" + view.id(), true, false);
    }

    /** The row itself as a proof: it can be looked up as long as the import is kept. */
    static Proof proof(ImportView view, long line) {
        return new Proof(
                Proof.Kind.FILE_ROW,
                "/importazioni/" + view.id() + "?riga=" + line,
                view.fileName() + ":" + line);
    }
}
