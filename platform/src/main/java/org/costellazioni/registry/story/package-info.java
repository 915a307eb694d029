/**
 * The demonstration's registry: an invented "Venezia" whose ties grow from 2010 on. Everything in it
 * is marked as an example; codes carry an issuing office that does not exist, areas are schematic. Other
 * modules read their part of it through {@link StoryTable}.
 */
@NullMarked
@NamedInterface("story")
package org.costellazioni.registry.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
