package org.costellazioni.registry.web;

import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The networks as their list shows them.
 *
 * @param object code of the only object asked for; empty for all
 * @param level code of the only level of functioning asked for; empty for all
 */
record NetworkList(
        List<Row> rows, String object, String level, List<Option> objects, List<Option> levels) {

    /** One network. */
    record Row(
            String path,
            String name,
            String object,
            String functioning,
            String members,
            String offices,
            boolean example) {}

    static NetworkList of(
            List<NetworkSheet.Listed> networks,
            String object,
            String level,
            Choices.Snapshot choices,
            Words words) {
        List<Row> rows = networks.stream()
                .filter(network -> object.isEmpty() || object.equals(network.object()))
                .filter(network -> level.isEmpty() || level.equals(network.functioning()))
                .map(network -> new Row(
                        network.path(),
                        network.name(),
                        label("network-object", network.object(), choices, words),
                        label("network-functioning", network.functioning(), choices, words),
                        words.number(network.members()),
                        String.join(", ", network.offices()),
                        network.example()))
                .toList();
        return new NetworkList(
                rows,
                object,
                level,
                choices.options("network-object", words),
                choices.options("network-functioning", words));
    }

    private static String label(
            String vocabulary, @Nullable String code, Choices.Snapshot choices, Words words) {
        return code == null
                ? words.of("registry.network.not-written")
                : choices.label(vocabulary, code, words);
    }
}
