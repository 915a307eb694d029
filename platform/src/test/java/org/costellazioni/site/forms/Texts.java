package org.costellazioni.site.forms;

import org.costellazioni.site.Words;
import org.springframework.context.support.StaticMessageSource;

import java.util.Locale;

/** Words of tests: each message says its own key. */
final class Texts {

    static final Words KEYS = new Words(new StaticMessageSource(), Locale.ITALIAN);

    private Texts() {}
}
