package org.costellazioni.constellation.web;

import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.site.ModulesInUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;

/** What every module has to say on the home page. */
@Component
@Transactional(readOnly = true)
class CityNow {

    private static final int MOST_CARDS = 8;

    private final ModulesInUse modules;

    CityNow(ModulesInUse modules) {
        this.modules = modules;
    }

    List<HomeCard> cards() {
        return modules.manifests()
                .flatMap(manifest -> manifest.homeCards().stream())
                .sorted(Comparator.comparingInt(HomeCard::order))
                .limit(MOST_CARDS)
                .toList();
    }

    List<Figure> figures() {
        return modules.manifests()
                .flatMap(manifest -> manifest.figures().stream())
                .sorted(Comparator.comparingInt(Figure::order))
                .toList();
    }
}
