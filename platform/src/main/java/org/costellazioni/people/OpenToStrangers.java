package org.costellazioni.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that changes something and yet is open to whoever comes, signed in or not: signing in, an
 * anonymous form. Such a method limits how often it may be used.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToStrangers {}
