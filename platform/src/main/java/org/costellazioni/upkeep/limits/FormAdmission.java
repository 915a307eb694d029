package org.costellazioni.upkeep.limits;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.AnonymousForms;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Ten forms at once from one place in one territory, twenty an hour for longer. */
@Component
class FormAdmission implements AnonymousForms {

    static final Limit FORMS = new Limit("ANONYMOUS_FORM", 10, Duration.ofMinutes(3));

    private final Limits limits;

    FormAdmission(Limits limits) {
        this.limits = limits;
    }

    @Override
    public boolean admit(String address) {
        String place = TerritoryScope.required() + " " + HomeNetwork.of(address);
        return limits.take(FORMS, place).isEmpty();
    }
}
