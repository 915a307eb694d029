/**
 * Pictures: decoded, turned upright, scaled and written anew, without what a camera adds to the pixels.
 *
 * <p>Promises. A picture is measured before it is decoded; while decoding, pixels are left out so that
 * what is decoded takes forty megabytes at most, and two are decoded at once. The JDK's own decoders
 * read PNG, JPEG and GIF, TwelveMonkeys' reads WebP; only PNG and JPEG are written.
 */
@NullMarked
package org.costellazioni.files.pictures;

import org.jspecify.annotations.NullMarked;
