package org.costellazioni.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

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

    /** Key of the message, {@code <module>.refusal.<what>}, present in every language. */
    String messageKey();

    /** Name of the field that it is about ({@link About}); empty when it is about the whole form. */
    default String field() {
        return this instanceof Enum<?> constant ? fieldOf(constant) : "";
    }

    private static String fieldOf(Enum<?> constant) {
        try {
            About about = constant.getDeclaringClass()
                    .getDeclaredField(constant.name())
                    .getAnnotation(About.class);
            return about == null ? "" : about.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Values for the message's places, in order. */
    default List<Object> arguments() {
        return List.of();
    }
}
