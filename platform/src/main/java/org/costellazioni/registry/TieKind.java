package org.costellazioni.registry;

import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of tie, and the words in which a tie of it is told of either of its two actors.
 *
 * @param directed whether the two stand in different places: one belongs, hosts, supports
 * @param aliases other words by which lists name it
 * @param former codes of the kinds that were joined into it
 * @param hidden whether it is no longer offered; ties that have it are told as before
 * @param source where it comes from; empty for a kind of the territory's own
 */
public record TieKind(
        Code code,
        boolean directed,
        Wording italian,
        Wording english,
        List<String> aliases,
        List<Code> former,
        int position,
        boolean hidden,
        String source) {

    public TieKind {
        aliases = List.copyOf(aliases);
        former = List.copyOf(former);
    }

    /** What names a kind where ties are stored. No ordinary word, so that one in the code is found. */
    public record Code(String text) {

        /** Of a kind that is about to be made. */
        public static final Code NEW = new Code("");

        /** An actor belongs to a network. */
        public static final Code MEMBER_OF = new Code("member-of");

        /** Two worked together, where nobody says how. */
        public static final Code PARTNER_OF = new Code("partner-of");

        /** Two were present at one occasion. */
        public static final Code MET_WITH = new Code("met-with");

        /** The kinds that the product itself records: their direction is fixed and they stay. */
        private static final List<Code> NEEDED = List.of(MEMBER_OF, PARTNER_OF, MET_WITH);

        public boolean isNeeded() {
            return NEEDED.contains(this);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A kind that was joined into another.
     *
     * @param gone its Italian phrase
     * @param moved how many ties took the other kind
     */
    public record Joining(String gone, Code kept, int moved, Instant at) {}

    /**
     * The words of one language.
     *
     * @param phrase from the tie's source to its target, "ospita"; null when nobody has written it
     * @param turned from its target to its source, "è ospitata da"; null when nobody has written it
     * @param past of a tie that holds no more, "ha ospitato"; null when nobody has written it
     * @param pastTurned the same of its target, "è stata ospitata da"; null when nobody has written it
     */
    public record Wording(
            @Nullable String phrase,
            @Nullable String turned,
            @Nullable String past,
            @Nullable String pastTurned) {

        /** Words for ties that hold. */
        public Wording(@Nullable String phrase, @Nullable String turned) {
            this(phrase, turned, null, null);
        }

        /** Of one that holds no more; empty where nobody has written how. */
        private Optional<Sentence> gone(boolean straight) {
            if (!straight && pastTurned != null) {
                return Optional.of(new Sentence(false, pastTurned, null));
            }
            return Optional.ofNullable(past).map(verb -> new Sentence(!straight, verb, null));
        }
    }

    /**
     * How a tie is told of one of its actors: "actor verb other", or "other verb actor".
     *
     * @param otherFirst whether the other actor is the subject
     * @param language of the verb, where it is not the reader's; else null
     */
    public record Sentence(
            boolean otherFirst, String verb, @Nullable String language) {

        private Sentence in(String foreign) {
            return new Sentence(otherFirst, verb, foreign);
        }
    }

    /**
     * The sentence about the tie's source, or about its target. Where the reader's language has no
     * words the Italian ones stand, marked as such.
     *
     * @param reader {@code it} or {@code en}
     */
    public Sentence told(boolean ofSource, String reader) {
        boolean straight = ofSource || !directed;
        if (reader.equals("en") && english.phrase() != null) {
            return sentence(english.phrase(), english.turned(), straight);
        }
        String phrase = italian.phrase() == null ? code.text() : italian.phrase();
        Sentence sentence = sentence(phrase, italian.turned(), straight);
        return reader.equals("it") ? sentence : sentence.in("it");
    }

    /**
     * The same of a tie with this last day: in the past once that is over. Where nobody has written how, the
     * words of ties that hold stand behind the day.
     *
     * @param until last day; null when no end is set
     */
    public Sentence told(
            boolean ofSource, @Nullable LocalDate until, LocalDate today, Words words) {
        Sentence present = told(ofSource, words.language());
        if (until == null || !until.isBefore(today)) {
            return present;
        }
        return gone(ofSource, words.language())
                .orElseGet(() -> new Sentence(
                        present.otherFirst(),
                        words.of("registry.ties.gone", words.date(until), present.verb()),
                        present.language()));
    }

    /**
     * The sentence of a tie that holds no more; empty where nobody has written how.
     *
     * @param reader {@code it} or {@code en}
     */
    public Optional<Sentence> gone(boolean ofSource, String reader) {
        boolean straight = ofSource || !directed;
        boolean inEnglish = reader.equals("en") && english.phrase() != null;
        return inEnglish
                ? english.gone(straight)
                : italian.gone(straight).map(told -> reader.equals("it") ? told : told.in("it"));
    }

    private static Sentence sentence(String phrase, @Nullable String turned, boolean straight) {
        return straight || turned == null
                ? new Sentence(!straight, phrase, null)
                : new Sentence(false, turned, null);
    }

    public boolean is(Code other) {
        return code.equals(other);
    }

    /** The words that name the kind in a list, made plain. */
    public List<String> names() {
        return Stream.of(
                        Stream.of(italian, english)
                                .map(Wording::phrase)
                                .flatMap(Stream::ofNullable),
                        aliases.stream())
                .flatMap(words -> words)
                .map(TieKind::plain)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    /** Words as they are compared: small letters without accents, one blank between two. */
    public static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The kind of a code that nobody knows any more, which then stands for its words. */
    static TieKind unknown(Code code) {
        Wording none = new Wording(null, null);
        return new TieKind(code, true, none, none, List.of(), List.of(), 0, true, "");
    }

    /** The kind under another code. */
    public TieKind as(Code other) {
        return new TieKind(
                other, directed, italian, english, aliases, former, position, hidden, source);
    }

    /** The kind with the names of one that is joined into it. */
    public TieKind with(TieKind joined) {
        List<String> own = names();
        List<String> more = Stream.of(
                        Stream.of(joined.italian, joined.english)
                                .map(Wording::phrase)
                                .flatMap(Stream::ofNullable),
                        joined.aliases.stream())
                .flatMap(words -> words)
                .filter(words -> !own.contains(plain(words)))
                .toList();
        return new TieKind(
                code,
                directed,
                italian,
                english,
                Stream.concat(aliases.stream(), more.stream()).distinct().toList(),
                former,
                position,
                hidden,
                source);
    }
}
