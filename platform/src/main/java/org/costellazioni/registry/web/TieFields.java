package org.costellazioni.registry.web;

import org.costellazioni.files.FileView;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.ProofFiles;
import org.costellazioni.registry.rules.ProofRules;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Choice;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.Fields;
import org.costellazioni.site.forms.Form;
import org.costellazioni.site.forms.FormData;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tie of an actor as people write it: first the other actor is looked for, then the rest is filled in. */
@Component
class TieFields {

    /** Words by which the other actor was found. */
    static final Field<String> SOUGHT = Fields.hidden("cerca");

    private static final int MOST_FOUND = 30;

    /** What the direction is called when the other actor is the tie's source ("ci ospita"). */
    private static final String TURNED = "altra";

    private static final Field<ActorId> OTHER = Fields.actor("altra", "registry.tie.other")
            .required("registry.tie.other-missing")
            .radios();
    private static final Field<TieKind.Code> KIND = Fields.one(
                    "tipo", "registry.tie.kind", TieKind.Code::text)
            .required(TieRefusal.KIND_UNKNOWN)
            .malformed(TieRefusal.KIND_UNKNOWN);
    private static final Field<String> DIRECTION =
            Fields.one("verso", "registry.tie.direction").neverEmpty();
    private static final Field<String> ROLE =
            Fields.text("ruolo", "registry.tie.role").longest(200);
    private static final Field<LocalDate> FROM =
            Fields.day("inizio", "registry.tie.from").malformed("registry.form.date-malformed");
    private static final Field<LocalDate> UNTIL =
            Fields.day("fine", "registry.tie.until").malformed("registry.form.date-malformed");
    private static final Field<String> PROOF_NAME = Fields.text("nome", "registry.tie.proof-name")
            .required(TieRefusal.PROOF_MISSING)
            .longest(300);
    private static final Field<String> PROOF =
            Fields.text("prova", "registry.tie.proof-path").longest(1_000);
    private static final Field<FileView> FILE =
            Fields.upload("allegato", "registry.tie.proof-file", ProofFiles.USE);
    private static final Field<Boolean> RESERVED =
            Fields.flag("riservato", "registry.tie.keep-reserved");

    static final Form FORM = Form.of(
                    "registry.tie",
                    SOUGHT,
                    OTHER,
                    KIND,
                    DIRECTION,
                    ROLE,
                    FROM,
                    UNTIL,
                    PROOF_NAME,
                    PROOF,
                    FILE,
                    RESERVED)
            .button("registry.tie.record");

    private static final Form EDIT = Form.of(
                    "registry.tie-edit", ROLE, FROM, UNTIL, PROOF_NAME, PROOF, FILE, RESERVED)
            .button("registry.form.save")
            .editing();

    private final Actors actors;
    private final Ties ties;
    private final ChoiceCache choices;
    private final ProofFiles files;

    TieFields(Actors actors, Ties ties, ChoiceCache choices, ProofFiles files) {
        this.files = files;
        this.actors = actors;
        this.ties = ties;
        this.choices = choices;
    }

    /** The form with the actors that the words find, and the kinds that are offered. */
    Form form(Form form, ActorView actor, String sought, Words words) {
        return form.to("/realta/" + actor.slug() + "/legami")
                .choosing(OTHER, found(actor, sought, words))
                .choosing(KIND, kinds(words))
                .choosing(
                        DIRECTION,
                        List.of(
                                Choice.of("", "registry.tie.from-here", actor.name()),
                                Choice.of(TURNED, "registry.tie.from-there")));
    }

    private List<Choice<ActorId>> found(ActorView actor, String sought, Words words) {
        return sought.isBlank()
                ? List.of()
                : actors.search(sought, MOST_FOUND).stream()
                        .filter(line -> !line.id().equals(actor.id()))
                        .map(line -> found(line, words))
                        .toList();
    }

    private Choice<ActorId> found(ActorLine line, Words words) {
        ChoiceCache.Snapshot now = choices.now();
        String label = Stream.of(
                        Stream.of(line.name(), now.label("kind", line.kind(), words)),
                        Stream.ofNullable(ActorList.where(line)),
                        now.labels("theme", line.themes(), words).stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" · "));
        return new Choice<>(line.id(), line.id().toString(), reader -> label);
    }

    /** The kinds to choose from, as a tie of each is told of its source. */
    private List<Choice<TieKind.Code>> kinds(Words words) {
        return ties.kinds().offered().stream()
                .map(kind -> {
                    TieKind.Sentence told = kind.told(true, words.language());
                    return new Choice<>(
                            kind.code(),
                            kind.code().text(),
                            reader -> told.verb(),
                            told.language());
                })
                .toList();
    }

    /** Whether there is somebody to choose. */
    static boolean finds(FormData form) {
        return !form.choices(OTHER).isEmpty();
    }

    static Ties.Draft draft(FormData form, ActorId actor) {
        boolean turned = form.the(DIRECTION).equals(TURNED);
        ActorId other = form.the(OTHER);
        return new Ties.Draft(
                form.the(KIND),
                turned ? other : actor,
                turned ? actor : other,
                form.orNull(ROLE),
                form.orNull(FROM),
                form.orNull(UNTIL),
                1,
                proof(form),
                !form.the(RESERVED));
    }

    /** The form with what is known about a tie. */
    static FormData edit(TieAccess.Owned owned) {
        TieState.Facts facts = owned.tie().facts();
        return EDIT.to(owned.path())
                .back(owned.path())
                .blank()
                .with(ROLE, facts.role())
                .with(FROM, facts.from())
                .with(UNTIL, facts.until())
                .with(PROOF_NAME, facts.proof().label())
                .with(PROOF, facts.proof().path())
                .with(RESERVED, !facts.open());
    }

    /** What was typed; a proof that nobody touched is the one that was there. */
    static TieState.Facts facts(FormData form, Proof before) {
        String name = form.the(PROOF_NAME);
        String place = form.the(PROOF);
        boolean same = name.equals(before.label()) && place.equals(before.path());
        return new TieState.Facts(
                form.orNull(ROLE),
                form.orNull(FROM),
                form.orNull(UNTIL),
                same && form.maybe(FILE).isEmpty() ? before : proof(form),
                !form.the(RESERVED));
    }

    /** The file that was chosen, else what the place means. */
    private static Proof proof(FormData form) {
        String name = form.the(PROOF_NAME);
        return form.maybe(FILE)
                .map(file -> new Proof(Proof.Kind.FILE, file.path(), name))
                .orElseGet(() -> ProofRules.read(name, form.the(PROOF)));
    }

    /** Takes the file of a form in, also when something else is wrong. */
    FormData taken(FormData form, Visitor visitor) throws IOException {
        return form.upload(
                FILE,
                (content, name) -> files.take(content, name, visitor.acting()),
                id -> files.waiting(id, visitor.acting()));
    }
}
