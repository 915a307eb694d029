package org.costellazioni.registry.web;

import org.costellazioni.registry.Proof;
import org.costellazioni.site.Words;

import java.net.URI;

/** A proof in words, as what it is. */
final class ProofText {

    private ProofText() {}

    static String of(Proof proof, Words words) {
        return switch (proof.kind()) {
            case PAPER -> words.of("registry.proof.paper", proof.label(), proof.path());
            case FILE -> words.of("registry.proof.file", proof.label());
            case DOCUMENT -> document(proof, words);
            case PAGE, FILE_ROW -> proof.label();
        };
    }

    /** With the site that it is on, unless its name says so. */
    private static String document(Proof proof, Words words) {
        try {
            String host = URI.create(proof.path()).getHost();
            return host == null || proof.label().contains(host)
                    ? proof.label()
                    : words.of("registry.proof.document", proof.label(), host);
        } catch (IllegalArgumentException malformed) {
            return proof.label();
        }
    }
}
