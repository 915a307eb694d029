package org.costellazioni.upkeep.redaction;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a name, an address or a number in the free texts of all modules, and takes it out. */
@Component
public class Redactions {

    /** Rows shown of each kind of texts. */
    private static final int MOST = 100;

    private final ObjectProvider<Manifest> manifests;
    private final TextRows rows;
    private final Journal journal;

    Redactions(ObjectProvider<Manifest> manifests, TextRows rows, Journal journal) {
        this.manifests = manifests;
        this.rows = rows;
        this.journal = journal;
    }

    /**
     * A row in which it stands.
     *
     * @param texts key of its {@link FreeText}
     * @param page where it is read; empty where no page shows it
     */
    public record Found(String texts, String row, String page, List<String> excerpts) {}

    @Transactional(readOnly = true)
    public List<Found> find(WantedText wanted) {
        return all().flatMap(texts -> rows.find(texts, wanted, MOST).stream()
                        .map(hit -> new Found(texts.key(), hit.row(), hit.page(), hit.excerpts())))
                .toList();
    }

    /** Takes it out of one row; whether it stood there. */
    @Transactional
    public boolean redact(String key, String row, WantedText wanted, Acting by) {
        Optional<FreeText> texts = all().filter(each -> each.key().equals(key)).findFirst();
        boolean taken = texts.isPresent() && rows.redact(texts.get(), row, wanted);
        if (taken) {
            journal.tell(by, "upkeep.text-redacted", "text:" + key);
        }
        return taken;
    }

    private Stream<FreeText> all() {
        return manifests
                .orderedStream()
                .sorted(Comparator.comparing(Manifest::module))
                .flatMap(manifest -> manifest.freeTexts().stream());
    }
}
