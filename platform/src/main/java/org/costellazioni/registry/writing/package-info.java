/** Taking sheets in: judged by the rules, put into their area, written a batch at a time. */
@NullMarked
package org.costellazioni.registry.writing;

import org.jspecify.annotations.NullMarked;
