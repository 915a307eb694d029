package org.costellazioni.intake.rules;

import org.costellazioni.registry.ActorLine;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one row says of one actor, each value in its normal form; what it does not say is absent.
 *
 * @param line number of the row's first line in the file
 * @param original the row's text as it stood there
 */
public record ActorRow(long line, String original, Map<ListField, String> values) {

    public ActorRow {
        values = Map.copyOf(values);
    }

    public Optional<String> value(ListField field) {
        return Optional.ofNullable(values.get(field));
    }

    public String name() {
        return values.getOrDefault(ListField.NAME, "");
    }

    /** Whether the row speaks of a network. */
    public boolean isNetwork() {
        return ActorLine.NETWORK.equals(values.get(ListField.KIND));
    }

    /**
     * What makes two rows of one source speak of the same actor: the fiscal code, else the name
     * without its accidents and the municipality.
     */
    public String key() {
        return value(ListField.FISCAL_CODE)
                .map(code -> "cf:" + code)
                .orElseGet(() -> "name:" + String.join(" ", NameTokens.of(name())) + "@"
                        + String.join(
                                " ",
                                NameTokens.of(values.getOrDefault(ListField.MUNICIPALITY, ""))));
    }

    /** What the list says and the registry has no place for. */
    public String besides() {
        Map<ListField, String> besides = new HashMap<>();
        for (ListField field :
                List.of(ListField.FIVE_PER_MILLE, ListField.NETWORKS, ListField.NEIGHBORHOOD)) {
            value(field).ifPresent(value -> besides.put(field, value));
        }
        return RowText.write(besides);
    }

    /** SHA-256 of all the values: equal rows, and only they, have equal fingerprints. */
    public String fingerprint() {
        @Nullable String[] ordered = new String[ListField.values().size()];
        values.forEach((field, value) -> ordered[field.ordinal()] = value);
        StringBuilder text = new StringBuilder();
        for (ListField field : ListField.values()) {
            String value = ordered[field.ordinal()];
            if (value != null) {
                text.append(field.name())
                        .append('=')
                        .append(value.length())
                        .append(':')
                        .append(value);
            }
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
