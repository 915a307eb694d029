package org.costellazioni.kernel;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;

/**
 * Why something asked was not done: one constant of a closed set (an enum or a sealed type). Its
 * message says what happened and what to do about it.
 */
public interface Refusal {

    /** Says which field of the module's forms a constant is about; without it, none or all of them. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface About {

        /** Name of the field, in Italian, as in the form. */
        String value();
    }

    /** Says how many places the sentence of a kind of refusal has; without it, none. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Places {

        int value();
    }

    /**
     * The values for the sentence of a kind of refusal.
     *
     * @throws IllegalArgumentException when they are not as many as it has {@link Places}
     */
    static List<Object> filling(Enum<?> kind, List<Object> arguments) {
        int places = places(kind);
        if (arguments.size() != places) {
            throw new IllegalArgumentException(kind + " has " + places + " places");
        }
        return List.copyOf(arguments);
    }

    /** How many values the sentence of a kind of refusal needs ({@link Places}). */
    static int places(Enum<?> kind) {
        return annotation(kind, Places.class).map(Places::value).orElse(0);
    }

    /** Key of the message, {@code <module>.refusal.<what>}, present in every language. */
    String messageKey();

    /** Name of the field that it is about ({@link About}); empty when it is about the whole form. */
    default String field() {
        return this instanceof Enum<?> constant
                ? annotation(constant, About.class).map(About::value).orElse("")
                : "";
    }

    private static <A extends Annotation> Optional<A> annotation(Enum<?> constant, Class<A> type) {
        try {
            return Optional.ofNullable(constant.getDeclaringClass()
                    .getDeclaredField(constant.name())
                    .getAnnotation(type));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Values for the message's places, in order. */
    default List<Object> arguments() {
        return List.of();
    }
}
