package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportView;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieDraft;
import org.costellazioni.registry.Ties;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Networks that a list names: made when they are not there yet, and joined by their members. */
@Component
public class Memberships {

    private final Actors actors;
    private final Ties ties;

    Memberships(Actors actors, Ties ties) {
        this.actors = actors;
        this.ties = ties;
    }

    Ties ties() {
        return ties;
    }

    Whom whom() {
        return Whom.of(actors);
    }

    /** The network of this name; a new one when nobody bears it. */
    ActorId network(String name, Whom whom, ImportView view) {
        List<ActorId> named = whom.named(name);
        if (!named.isEmpty()) {
            return named.getFirst();
        }
        ActorSheet sheet =
                new ActorSheet(Map.of(ActorField.NAME, name, ActorField.KIND, "network"));
        ActorId made = Objects.requireNonNull(
                actors.register(List.of(new Registration(sheet, null)), source(view), view.by())
                        .getFirst()
                        .actor());
        whom.add(name, made);
        return made;
    }

    /** What a row of the file says: an actor belongs to networks. */
    record Joining(ActorId member, List<String> networks, long line) {}

    /** Records that actors belong to networks, in the order of their rows. */
    void join(List<Joining> joinings, Whom whom, ImportView view) {
        List<TieDraft> drafts = new ArrayList<>();
        for (Joining row : joinings) {
            for (String name : row.networks()) {
                ActorId network = network(name, whom, view);
                if (!network.equals(row.member())) {
                    Proof proof = proof(view, row.line());
                    drafts.add(new TieDraft(
                            "member", row.member(), network, null, null, null, 1, proof, true));
                }
            }
        }
        if (!drafts.isEmpty()) {
            ties.record(drafts, source(view), view.by());
        }
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
