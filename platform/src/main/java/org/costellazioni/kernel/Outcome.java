package org.costellazioni.kernel;

import java.util.function.Function;

/**
 * What came of something asked: done, with its result, or refused, with the reason. Exceptions are
 * kept for bugs and broken machinery.
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T result) implements Outcome<T> {}

    /** It was not done, and nothing has changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The same outcome with its result transformed; a refusal stays as it is. */
    default <U> Outcome<U> map(Function<T, U> transform) {
        return switch (this) {
            case Done<T>(T result) -> done(transform.apply(result));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** The result, where a refusal would be a bug of the caller. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Refused<T>(Refusal refusal) ->
                throw new IllegalStateException(refusal.messageKey());
        };
    }
}
