package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one side alone declared counts nowhere: each statement that reads ties says whether it means those
 * that wait for a word, which is the column {@code awaits}. One that reads a single tie by its identifier
 * need not.
 */
class CountedTiesTests {

    /** Those for which a tie is a tie, whoever declared it, each with its reason. */
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("TieStates", "each tie as it stands"),
            Map.entry("TieTexts", "lists take back the ties that they told"),
            Map.entry("WrittenEntry", "the names of the two whose tie a list told"),
            Map.entry("TieChanges", "the history of each tie"),
            Map.entry("TieKindRows", "all ties of a kind take another, or show that it is used"),
            Map.entry("TieKindJoinings", "they take it back"),
            Map.entry("MergerRows", "all ties of an actor pass to the one that is kept"),
            Map.entry("WithdrawalRows", "an actor stays while anybody tells a tie of it"),
            Map.entry("HeldTieRows", "what holds a tie back does not ask who declared it"),
            Map.entry("ProvenTieRows", "ties follow their proof, whoever declared them"),
            Map.entry("ActorWithdrawals", "all ties of an actor go with it"));

    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"([^\"\\n]*)\"", Pattern.DOTALL);
    private static final Pattern READS = Pattern.compile("(?i)\\b(from|join)\\s+registry_ties\\b");
    private static final Pattern ONE = Pattern.compile("where (t\\.)?id = :tie");

    private static Stream<String> forgetful(String java) {
        return LITERAL.matcher(java)
                .results()
                .map(found -> found.group())
                .filter(sql -> READS.matcher(sql).find())
                .filter(sql -> !sql.contains("awaits") && !ONE.matcher(sql).find());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    @Test
    void everyStatementThatReadsTiesSaysWhetherTheyCount() {
        List<String> forgetful = Sources.mainJava().stream()
                .filter(file -> !ALL.containsKey(name(file)))
                .flatMap(file ->
                        forgetful(Sources.text(file)).map(sql -> Sources.name(file) + ": " + sql))
                .toList();
        assertThat(forgetful).isEmpty();
    }

    @Test
    void whoIsExemptReadsTies() {
        Set<String> reading = Sources.mainJava().stream()
                .filter(file -> READS.matcher(Sources.text(file)).find())
                .map(CountedTiesTests::name)
                .collect(Collectors.toSet());
        assertThat(reading).containsAll(ALL.keySet()).hasSizeGreaterThan(ALL.size() + 5);
    }

    @Test
    void aForgetfulStatementIsFound() {
        assertThat(forgetful("jdbc.sql(\"select count(*) from registry_ties where public\")"))
                .hasSize(1);
        assertThat(forgetful("\"\"\"\nselect 1 from a\njoin registry_ties t on true\n\"\"\""))
                .hasSize(1);
        assertThat(forgetful("\"select from registry_ties where awaits is null\""))
                .isEmpty();
        assertThat(forgetful("\"select kind from registry_ties where id = :tie\""))
                .isEmpty();
    }
}
