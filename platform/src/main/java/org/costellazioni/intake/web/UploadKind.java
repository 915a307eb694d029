package org.costellazioni.intake.web;

import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.kernel.MessageKey;

/** What a person says an uploaded file holds. */
enum UploadKind {
    RUNTS,
    CINQUE_PER_MILLE,
    CSV,
    TIES,
    NETWORKS,
    AREAS;

    String code() {
        return MessageKey.of(this);
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
