package org.costellazioni.files;

import org.costellazioni.files.UploadRefusal.Kind;
import org.costellazioni.files.pictures.NewPicture;
import org.costellazioni.files.pictures.Pictures;
import org.costellazioni.files.rules.ByteSize;
import org.costellazioni.files.rules.FileName;
import org.costellazioni.files.rules.FileTypes;
import org.costellazioni.files.spool.Spool;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;

/** Judges what arrives, and keeps it. */
@Component
class Uploads {

    private final Pictures pictures;
    private final Keeping keeping;
    private final Quota quota;

    Uploads(Pictures pictures, Keeping keeping, Quota quota) {
        this.pictures = pictures;
        this.keeping = keeping;
        this.quota = quota;
    }

    Outcome<FileView> take(InputStream content, String name, FileUse use, Acting by)
            throws IOException {
        try (Spool arrived = Spool.of(content, use.mostBytes())) {
            FileType type = FileTypes.of(arrived.head(), arrived.tail());
            Optional<UploadRefusal> refusal = refusal(arrived, type, use);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            if (!use.renews(type)) {
                return keep(arrived, type, null, name, by);
            }
            return switch (pictures.renew(arrived, type, use.mostSide())) {
                case Outcome.Refused<NewPicture>(var reason) -> Outcome.refused(reason);
                case Outcome.Done<NewPicture>(var picture) -> {
                    try (Spool renewed = picture.content()) {
                        yield keep(renewed, picture.type(), picture.size(), name, by);
                    }
                }
            };
        }
    }

    FileSpace space() {
        return quota.space();
    }

    private static Optional<UploadRefusal> refusal(Spool arrived, FileType type, FileUse use) {
        if (arrived.sizeBytes() == 0) {
            return Optional.of(UploadRefusal.of(Kind.EMPTY));
        }
        if (arrived.sizeBytes() > use.mostBytes()) {
            return Optional.of(UploadRefusal.of(Kind.TOO_BIG, ByteSize.text(use.mostBytes())));
        }
        if (use.takes(type)) {
            return Optional.empty();
        }
        String taken =
                use.listed().stream().map(FileType::shortName).collect(Collectors.joining(", "));
        return Optional.of(
                switch (type) {
                    case OTHER -> UploadRefusal.of(Kind.UNKNOWN_TYPE, taken);
                    case HEIC -> UploadRefusal.of(Kind.HEIC, taken);
                    default -> UploadRefusal.of(Kind.WRONG_TYPE, type.shortName(), taken);
                });
    }

    private Outcome<FileView> keep(
            Spool bytes, FileType type, @Nullable PictureSize picture, String name, Acting by)
            throws IOException {
        FileSpace space = quota.space();
        return space.holds(bytes.sizeBytes())
                ? Outcome.done(keeping.keep(bytes, type, picture, FileName.plain(name), by))
                : Outcome.refused(UploadRefusal.of(
                        Kind.SPACE_FULL,
                        ByteSize.text(space.usedBytes()),
                        ByteSize.text(space.mostBytes())));
    }
}
