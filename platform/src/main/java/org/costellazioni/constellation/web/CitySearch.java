package org.costellazioni.constellation.web;

import org.costellazioni.kernel.SearchSource;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.ListSearch;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What every module finds for some words. */
@Component
@Transactional(readOnly = true)
class CitySearch {

    private static final int MOST = 10;

    private final ModulesInUse modules;
    private final ListSearch lists;

    CitySearch(ModulesInUse modules, ListSearch lists) {
        this.modules = modules;
        this.lists = lists;
    }

    List<ListSearch.Found> find(String sought, Reader reader, Words words) {
        return modules.manifests()
                .flatMap(manifest -> manifest.searchSources().stream())
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(source -> lists.find(source.path(), sought, reader, words, MOST))
                .flatMap(Optional::stream)
                .toList();
    }
}
