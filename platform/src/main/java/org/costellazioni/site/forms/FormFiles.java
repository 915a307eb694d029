package org.costellazioni.site.forms;

import org.costellazioni.files.FileId;
import org.costellazioni.files.FileView;
import org.costellazioni.kernel.Outcome;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The files of a form that are to be kept: sent now, or taken in by an earlier try. */
final class FormFiles {

    /** What stands behind a field's name in that of the parameter with the earlier file. */
    static final String EARLIER = "-caricato";

    private final Map<String, Sent> files = new HashMap<>();

    private record Sent(Optional<MultipartFile> now, Optional<FileId> earlier) {}

    void put(Field<?> field, Optional<MultipartFile> now, Optional<FileId> earlier) {
        files.put(field.name(), new Sent(now, earlier));
    }

    /** What came of the file of a field; empty when there is none. */
    Optional<Outcome<FileView>> take(
            Field<?> field, FileIntake intake, Function<FileId, Optional<FileView>> waiting)
            throws IOException {
        Sent sent = Objects.requireNonNull(files.get(field.name()), field.name());
        if (sent.now().isEmpty()) {
            return sent.earlier().flatMap(waiting).map(Outcome::done);
        }
        MultipartFile now = sent.now().get();
        try (InputStream content = now.getInputStream()) {
            return Optional.of(intake.take(
                    content, Objects.requireNonNullElse(now.getOriginalFilename(), "")));
        }
    }
}
