package org.costellazioni.intake.command;

import org.costellazioni.intake.ImportKind;
import org.costellazioni.intake.ImportRequest;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.kernel.Delimiter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed after {@code import}: understood, or not. */
sealed interface ImportCall {

    Set<String> WITH_VALUE = Set.of(
            "format", "name", "code", "layer", "territory", "rejects", "header-line", "delimiter");

    int MOST_HEADER_LINES = 50;

    Map<String, Delimiter> DELIMITERS = Map.of(
            "semicolon", Delimiter.SEMICOLON, "comma", Delimiter.COMMA, "tab", Delimiter.TAB);

    /** @param json whether the last line is for a program to read */
    record Understood(
            ImportRequest request,
            Path file,
            Optional<String> territory,
            Optional<Path> rejects,
            boolean json)
            implements ImportCall {}

    /** A call that makes no sense: the message's key and what it speaks of. */
    record Wrong(String messageKey, String subject) implements ImportCall {}

    static ImportCall parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String[] named =
                    argument.startsWith("--") ? argument.substring(2).split("=", 2) : new String[0];
            if (named.length == 0) {
                words.add(argument);
            } else if (named[0].equals("json")) {
                options.put("json", "");
            } else if (!WITH_VALUE.contains(named[0])) {
                return new Wrong("intake.command.unknown-option", argument);
            } else if (named.length == 2) {
                options.put(named[0], named[1]);
            } else if (++i < arguments.size()) {
                options.put(named[0], arguments.get(i));
            } else {
                return new Wrong("intake.command.value-missing", argument);
            }
        }
        return words.size() == 2
                ? parse(words.get(0), Path.of(words.get(1)), options)
                : new Wrong("intake.command.kind-and-file", "");
    }

    /** The line that names the columns; 0 where nobody says it, none where what they say is no line. */
    private static Optional<Integer> headerLine(Map<String, String> options) {
        String written = options.getOrDefault("header-line", "0");
        return Optional.of(written)
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(line -> line <= MOST_HEADER_LINES);
    }

    private static ImportCall parse(String kind, Path file, Map<String, String> options) {
        Optional<ImportKind> found = ImportKind.of(kind);
        if (found.isEmpty()) {
            return new Wrong("intake.command.unknown-kind", kind);
        }
        String format = options.getOrDefault("format", "csv");
        if (found.get() == ImportKind.ACTORS && ActorFormat.of(format).isEmpty()) {
            return new Wrong("intake.command.unknown-format", format);
        }
        if (found.get() == ImportKind.AREAS && !options.containsKey("name")) {
            return new Wrong("intake.command.name-needed", "");
        }
        Optional<Integer> headerLine = headerLine(options);
        if (headerLine.isEmpty()) {
            return new Wrong("intake.command.header-line-wrong", "");
        }
        String delimiter = options.get("delimiter");
        if (delimiter != null && !DELIMITERS.containsKey(delimiter)) {
            return new Wrong("intake.command.delimiter-wrong", "");
        }
        ImportRequest request = switch (found.get()) {
            case ACTORS -> ImportRequest.actors(ActorFormat.of(format).orElseThrow());
            case TIES, NETWORKS -> ImportRequest.of(found.get());
            case AREAS ->
                ImportRequest.areas(
                        options.getOrDefault("name", ""),
                        options.getOrDefault("code", ""),
                        options.getOrDefault("layer", ""));
        };
        return new Understood(
                request.read(
                        headerLine.get(), delimiter == null ? null : DELIMITERS.get(delimiter)),
                file,
                Optional.ofNullable(options.get("territory")),
                Optional.ofNullable(options.get("rejects")).map(Path::of),
                options.containsKey("json"));
    }
}
