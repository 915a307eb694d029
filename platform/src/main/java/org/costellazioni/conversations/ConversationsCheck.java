package org.costellazioni.conversations;

import org.costellazioni.conversations.store.CommentRows;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.files.Files;
import org.costellazioni.kernel.IntegrityCheck;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Verifies that of what was taken back neither words nor files are left. */
@Component
class ConversationsCheck implements IntegrityCheck {

    private final TerritoryDirectory territories;
    private final CommentRows rows;
    private final Files files;
    private final TransactionTemplate transaction;

    ConversationsCheck(
            TerritoryDirectory territories,
            CommentRows rows,
            Files files,
            TransactionTemplate transaction) {
        this.territories = territories;
        this.rows = rows;
        this.files = files;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (TerritoryId territory : territories.all()) {
            TerritoryScope.run(
                    territory,
                    () -> transaction.executeWithoutResult(
                            status -> left().forEach(what -> problems.add("territory " + territory
                                    + ": comment " + what + ", though it was taken back"))));
        }
        return problems;
    }

    private Stream<String> left() {
        List<CommentId> withdrawn = rows.withdrawn();
        Stream<String> words =
                rows.keptThoughWithdrawn().stream().map(comment -> comment + " holds a text");
        Stream<String> attached = withdrawn.isEmpty()
                ? Stream.empty()
                : files
                        .attached(
                                Conversations.FILES,
                                withdrawn.stream().map(CommentId::value).toList())
                        .keySet()
                        .stream()
                        .map(comment -> comment + " holds files");
        return Stream.concat(words, attached);
    }
}
