package org.costellazioni.registry.declared;

import org.costellazioni.files.FileHolder;
import org.costellazioni.files.FileId;
import org.costellazioni.files.FileType;
import org.costellazioni.files.FileUse;
import org.costellazioni.files.FileView;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.rules.TieRules;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.Proofs;
import org.costellazioni.registry.store.TieStates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Files that prove ties. Who sees one of the ties that a file proves reads it. */
@Component
public class ProofFiles implements FileOwner {

    /** Scans and minutes; pictures lose place and camera. */
    public static final FileUse USE = FileUse.withPictures(
            12L * 1024 * 1024, FileType.PDF, FileType.DOCX, FileType.ODT, FileType.P7M);

    private final Files files;
    private final Proofs proofs;
    private final TieStates states;
    private final People people;

    ProofFiles(Files files, Proofs proofs, TieStates states, People people) {
        this.files = files;
        this.proofs = proofs;
        this.states = states;
        this.people = people;
    }

    /** Takes a file in, outside any transaction; a tie that it proves keeps it. */
    public Outcome<FileView> take(InputStream content, String name, Acting by) throws IOException {
        return files.take(content, name, USE, by);
    }

    /** What the same person took in and no tie keeps yet. */
    public Optional<FileView> waiting(FileId file, Acting by) {
        return files.waiting(file, USE, by);
    }

    /** Whether it is a file that this person took in, or no file at all. */
    boolean there(Proof proof, Acting by) {
        return proof.kind() != Proof.Kind.FILE
                || id(proof).flatMap(file -> waiting(file, by)).isPresent();
    }

    /** Keeps a file for as long as the proof is. */
    void keep(Proof proof, Instant at, Acting by) {
        if (proof.kind() != Proof.Kind.FILE) {
            return;
        }
        UUID kept = Objects.requireNonNull(proofs.ids(List.of(proof), at).get(proof));
        files.attach(id(proof).orElseThrow(), USE, FileHolder.of(kind(), kept), by)
                .orThrow();
    }

    private static Optional<FileId> id(Proof proof) {
        return FileId.parse(proof.path().substring(proof.path().lastIndexOf('/') + 1));
    }

    @Override
    public String kind() {
        return "registry.proof";
    }

    @Override
    public Reading reading(UUID proof, @Nullable Acting reader) {
        TieRules.Standing standing =
                TieWriting.standing(reader == null ? Visitor.STRANGER : people.visitor(reader));
        List<TieState> proved = states.provedBy(proof);
        return proved.stream().anyMatch(tie -> tie.facts().open() || standing.keeps(tie))
                ? Reading.GRANTED
                : Reading.HIDDEN;
    }
}
