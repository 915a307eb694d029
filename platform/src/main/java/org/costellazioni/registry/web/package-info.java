/** The pages of the registry. */
@NullMarked
package org.costellazioni.registry.web;

import org.jspecify.annotations.NullMarked;
