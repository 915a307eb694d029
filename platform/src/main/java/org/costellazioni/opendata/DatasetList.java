package org.costellazioni.opendata;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open data of the territory, with where to take them. */
@Component
class DatasetList extends Listing<DatasetLine> {

    private static final String KEY = "opendata.datasets";

    private final ModulesInUse modules;

    DatasetList(ModulesInUse modules) {
        super("/dati-aperti", KEY, DatasetLine.ROWS);
        this.modules = modules;
        column(Column.<DatasetLine>coded(
                        "insieme",
                        KEY + ".name",
                        DatasetLine::key,
                        (key, words) -> words.of(key + ".title"))
                .link(DatasetLine::path));
        column(Column.coded(
                "descrizione",
                KEY + ".what",
                DatasetLine::key,
                (key, words) -> words.of(key + ".lead")));
        column(address("csv", DatasetLine::csv));
        column(address("xlsx", DatasetLine::workbook));
        column(address("json", DatasetLine::data));
        column(Column.text("licenza", KEY + ".licence", line -> line.told().licence()));
        column(Column.coded(
                "frequenza",
                KEY + ".frequency",
                line -> MessageKey.of(line.told().frequency()),
                (frequency, words) -> words.of(KEY + ".frequency." + frequency)));
        identity(
                DatasetLine::key,
                (line, words) -> words.of(line.key() + ".title"),
                DatasetLine::path);
        perPage(100);
    }

    private static Column<DatasetLine> address(
            String format, java.util.function.Function<DatasetLine, String> path) {
        return Column.<DatasetLine>text(format, KEY + "." + format, path::apply).link(path::apply);
    }

    private Map<String, OpenDataset> datasets() {
        Map<String, OpenDataset> datasets = new LinkedHashMap<>();
        modules.manifests()
                .flatMap(manifest -> manifest.openDatasets().stream())
                .forEach(dataset -> datasets.put(dataset.key(), dataset));
        return datasets;
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of("keys", String.join(" ", datasets().keySet()))));
    }

    @Override
    protected List<DatasetLine> completed(List<DatasetLine> some, Viewpoint viewpoint) {
        Map<String, OpenDataset> datasets = datasets();
        return some.stream()
                .map(line -> new DatasetLine(line.key(), datasets.get(line.key())))
                .toList();
    }
}
