package org.costellazioni.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller, or one of its methods, for the administration's people: whoever has none of the roles,
 * and is no administrator, does not find it. On a method it replaces what its class says.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Staff {

    /** Roles any of which is enough. */
    Role[] value();
}
