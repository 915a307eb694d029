package org.costellazioni.people.web;

import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.people.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What waits for a person and where they work, gathered from every module. */
@Component
class DeskItems {

    private final ObjectProvider<Manifest> manifests;

    DeskItems(ObjectProvider<Manifest> manifests) {
        this.manifests = manifests;
    }

    /** By date, what has none at the end. */
    @Transactional(readOnly = true)
    public List<DeskItem> waiting(Visitor visitor) {
        return manifests
                .orderedStream()
                .flatMap(manifest -> manifest.desk(visitor.acting()).stream())
                .sorted(Comparator.comparing(
                        item -> Objects.requireNonNullElse(item.due(), LocalDate.MAX)))
                .toList();
    }

    /** In the order that they ask for. */
    @Transactional(readOnly = true)
    public List<DeskTool> tools(Visitor visitor) {
        return manifests
                .orderedStream()
                .flatMap(manifest -> manifest.tools(visitor.acting()).stream())
                .sorted(Comparator.comparingInt(DeskTool::order))
                .toList();
    }
}
