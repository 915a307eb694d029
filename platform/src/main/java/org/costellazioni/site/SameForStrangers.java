package org.costellazioni.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page of this method is the same for everybody who has not signed in: it follows from territory,
 * address and language alone, and sets neither cookie nor header. It may be shown again until something
 * is written in the territory, at most for two seconds.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForStrangers {}
