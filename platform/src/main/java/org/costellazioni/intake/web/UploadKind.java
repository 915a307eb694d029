package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person says an uploaded file holds. */
enum UploadKind {
    RUNTS,
    CINQUE_PER_MILLE,
    CSV,
    TIES,
    NETWORKS,
    AREAS;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<UploadKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    static List<Option> options(Words words) {
        return Arrays.stream(values())
                .map(kind -> new Option(kind.code(), words.of("intake.new.kind." + kind.code())))
                .toList();
    }

    ImportRequest request() {
        return switch (this) {
            case RUNTS -> ImportRequest.actors(ActorFormat.RUNTS);
            case CINQUE_PER_MILLE -> ImportRequest.actors(ActorFormat.CINQUE_PER_MILLE);
            case CSV -> ImportRequest.actors(ActorFormat.CSV);
            case TIES -> ImportRequest.of(ImportKind.TIES);
            case NETWORKS -> ImportRequest.of(ImportKind.NETWORKS);
            case AREAS -> ImportRequest.areas("", "", "");
        };
    }
}
