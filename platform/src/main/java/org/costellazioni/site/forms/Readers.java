package org.costellazioni.site.forms;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Money;
import org.costellazioni.site.forms.Reading.OfText;
import org.costellazioni.site.forms.Reading.OfTexts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How each kind of field understands what was sent for it. */
final class Readers {

    /** The letter to the address proves the rest. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,190}\\.[^\\s@<>\",;.]{2,63}");

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"']+\\.[^\\s<>\"']+");
    private static final Pattern PHONE = Pattern.compile("[+(\\d].*");
    private static final int FEWEST_PHONE_DIGITS = 5;

    private static final int MOST_LIKELY = 3;
    private static final int MOST_LOOKED_FOR = 10;

    private Readers() {}

    /** Understands the first text and passes over the others. */
    static <T> OfTexts<T> first(OfText<T> reader) {
        return (texts, choices, actors) -> reader.read(texts.getFirst());
    }

    static Reading<String> email(String text) {
        return EMAIL.matcher(text).matches() ? Reading.of(text) : Reading.malformed();
    }

    /** {@code comune.example} is meant as {@code https://comune.example}. */
    static Reading<String> web(String text) {
        String address = text.contains("://") ? text : "https://" + text;
        return WEB.matcher(address).matches() ? Reading.of(address) : Reading.malformed();
    }

    static Reading<String> phone(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_PHONE_DIGITS && PHONE.matcher(text).matches()
                ? Reading.of(text)
                : Reading.malformed();
    }

    static OfText<Long> whole(long least, long most) {
        return text -> NumberText.whole(text)
                .map(number -> number < least || number > most
                        ? Reading.<Long>wrong("site.form.number-between", least, most)
                        : Reading.of(number))
                .orElseGet(Reading::malformed);
    }

    static OfText<BigDecimal> decimal(BigDecimal least, BigDecimal most) {
        return text -> NumberText.decimal(text)
                .map(number -> number.compareTo(least) < 0 || number.compareTo(most) > 0
                        ? Reading.<BigDecimal>wrong("site.form.number-between", least, most)
                        : Reading.of(number))
                .orElseGet(Reading::malformed);
    }

    static OfText<Money> money(Money least, Money most) {
        return text -> NumberText.money(text)
                .map(sum -> sum.compareTo(least) < 0 || sum.compareTo(most) > 0
                        ? Reading.<Money>wrong("site.form.money-between", euros(least), euros(most))
                        : Reading.of(sum))
                .orElseGet(Reading::malformed);
    }

    private static BigDecimal euros(Money sum) {
        return BigDecimal.valueOf(sum.amountCents(), 2);
    }

    static OfText<Boolean> flag(String code) {
        return text -> text.equals(code) ? Reading.of(true) : Reading.malformed();
    }

    /** Lines with a word in them, each once, with single blanks. */
    static List<String> lines(String text) {
        return text.lines()
                .map(line -> CleanText.line(line).replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    static <T> OfTexts<T> one() {
        return (texts, choices, actors) -> Readers.<T>chosen(texts, choices)
                .map(values -> Reading.of(values.getFirst()))
                .orElseGet(Reading::malformed);
    }

    static <T> OfTexts<List<T>> many() {
        return (texts, choices, actors) ->
                Readers.<T>chosen(texts, choices).map(Reading::of).orElseGet(Reading::malformed);
    }

    /** What the codes mean, each once; empty when one of them is not offered. */
    @SuppressWarnings("unchecked") // a field's choices are of the field's type
    private static <T> Optional<List<T>> chosen(List<String> codes, List<Choice<?>> choices) {
        List<T> values = new ArrayList<>();
        for (String code : new LinkedHashSet<>(codes)) {
            Optional<Choice<?>> choice =
                    choices.stream().filter(each -> each.code().equals(code)).findFirst();
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            values.add((T) choice.get().value());
        }
        return Optional.of(values);
    }

    static Reading<List<ActorId>> actors(
            List<String> texts, List<Choice<?>> choices, ActorFinder finder) {
        List<String> named =
                texts.stream().flatMap(text -> lines(text).stream()).toList();
        Map<String, List<ActorId>> found = found(named, finder);
        List<String> unknown = new ArrayList<>();
        Set<ActorId> meant = new LinkedHashSet<>();
        for (String name : named) {
            List<ActorId> bearers = found.getOrDefault(name, List.of());
            if (bearers.size() > 1) {
                return Reading.wrong("site.form.actor-twice", name);
            }
            if (bearers.isEmpty()) {
                unknown.add(name);
            }
            meant.addAll(bearers);
        }
        return unknown.isEmpty() ? Reading.of(List.copyOf(meant)) : unknown(unknown, finder);
    }

    static Reading<ActorId> actor(List<String> texts, List<Choice<?>> choices, ActorFinder finder) {
        return switch (actors(texts.subList(0, 1), choices, finder)) {
            case Reading.Value<List<ActorId>>(List<ActorId> meant) -> Reading.of(meant.getFirst());
            case Reading.Wrong<List<ActorId>>(Message why) -> new Reading.Wrong<>(why);
        };
    }

    /** Those whom each text means: by identifier if it is one, else by name or code. */
    private static Map<String, List<ActorId>> found(List<String> named, ActorFinder finder) {
        Map<String, ActorId> ids = new HashMap<>();
        named.forEach(text -> ActorId.parse(text).ifPresent(id -> ids.put(text, id)));
        Map<String, List<ActorId>> found = new HashMap<>(finder.called(
                named.stream().filter(text -> !ids.containsKey(text)).toList()));
        Set<ActorId> known = finder.names(ids.values()).keySet();
        ids.forEach((text, id) -> found.put(text, known.contains(id) ? List.of(id) : List.of()));
        return found;
    }

    private static <T> Reading<T> unknown(List<String> names, ActorFinder finder) {
        String likely = names.stream()
                .limit(MOST_LOOKED_FOR)
                .flatMap(name -> finder.likely(name, MOST_LIKELY).stream())
                .distinct()
                .collect(Collectors.joining(" · "));
        String all = String.join(" · ", names);
        return likely.isEmpty()
                ? Reading.wrong("site.form.actor-unknown", all)
                : Reading.wrong("site.form.actor-likely", all, likely);
    }

    /** Writes a value as one text, which is sent back when nobody touches it. */
    static <T> Function<T, List<String>> text(Function<T, String> writer) {
        return value -> {
            String text = writer.apply(value);
            return text.isEmpty() ? List.of() : List.of(text);
        };
    }

    static String joined(List<String> lines) {
        return String.join("\n", lines);
    }

    static String money(Money sum) {
        return String.format(Locale.ITALY, "%,.2f", euros(sum));
    }

    static List<String> ids(List<ActorId> actors) {
        return actors.isEmpty()
                ? List.of()
                : List.of(joined(actors.stream().map(ActorId::toString).toList()));
    }
}
