package org.costellazioni.registry.web;

import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The networks as their list shows them. */
record NetworkList(List<Row> rows) {

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
            List<NetworkSheet.Listed> networks, Choices.Snapshot choices, Words words) {
        return new NetworkList(networks.stream()
                .map(network -> new Row(
                        "/reti/" + network.slug(),
                        network.name(),
                        label("network-object", network.object(), choices, words),
                        label("network-functioning", network.functioning(), choices, words),
                        words.number(network.members()),
                        String.join(", ", network.offices()),
                        network.example()))
                .toList());
    }

    private static String label(
            String vocabulary, @Nullable String code, Choices.Snapshot choices, Words words) {
        return code == null
                ? words.of("registry.network.not-written")
                : choices.label(vocabulary, code, words);
    }
}
