package org.costellazioni.registry.rules;

import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieRefusal;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** When something proves a tie: whoever doubts it can look, and finds something else than the two. */
public final class ProofRules {

    /** As addresses begin, or as they look when somebody leaves that out: {@code www.comune.example/atti}. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*:\\S*|[^\\s/]+\\.[^\\s.]+(/\\S*)?");

    /** What a browser can open: an address of the web, with a host. */
    private static final Pattern OPENS =
            Pattern.compile("(?i)https?://[\\p{L}\\p{N}.-]+(:\\d+)?([/?#]\\S*)?");

    private ProofRules() {}

    /**
     * The proof that somebody means.
     *
     * @param name what it is called
     * @param place a page of this site, an address on the web, or who keeps it
     */
    public static Proof read(String name, String place) {
        if (place.startsWith("/")) {
            return Proof.page(place, name);
        }
        return ADDRESS.matcher(place).matches()
                ? new Proof(Proof.Kind.DOCUMENT, place, name)
                : Proof.paper(name, place);
    }

    /**
     * Why it proves nothing; empty when it does.
     *
     * @param own paths of the two actors' own pages
     */
    public static Optional<TieRefusal> refusal(Proof proof, Collection<String> own) {
        if (proof.path().isBlank() || proof.label().isBlank()) {
            return Optional.of(TieRefusal.PROOF_MISSING);
        }
        return switch (proof.kind()) {
            case PAPER, FILE, FILE_ROW -> Optional.empty();
            case DOCUMENT ->
                OPENS.matcher(proof.path()).matches()
                        ? Optional.empty()
                        : Optional.of(TieRefusal.PROOF_CLOSED);
            case PAGE -> page(proof.path(), own);
        };
    }

    private static Optional<TieRefusal> page(String path, Collection<String> own) {
        if (!path.matches("/(?!/)[^\\s\\\\]*")) {
            return Optional.of(TieRefusal.PROOF_CLOSED);
        }
        String bare = path.replaceFirst("[?#].*", "").replaceFirst("/$", "");
        return own.contains(bare) ? Optional.of(TieRefusal.PROOF_CIRCULAR) : Optional.empty();
    }
}
