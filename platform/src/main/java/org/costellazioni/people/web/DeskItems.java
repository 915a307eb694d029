package org.costellazioni.people.web;

import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.people.Visitor;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.upkeep.due.DueDates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What waits for a person and where they work, gathered from every module. */
@Component
class DeskItems {

    /**
     * How many days before it is due a thing comes to the desk, at the latest: what a letter has told of is
     * there with the letter. The calendar has all at once.
     */
    private static final int DAYS_AHEAD = 30;

    private final ModulesInUse modules;
    private final DueDates dueDates;
    private final Clock clock;

    DeskItems(ModulesInUse modules, DueDates dueDates, Clock clock) {
        this.modules = modules;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** By date, what has none at the end. */
    @Transactional(readOnly = true)
    public List<DeskItem> waiting(Visitor visitor) {
        Stream<DeskItem> undated =
                modules.manifests().flatMap(manifest -> manifest.desk(visitor.acting()).stream());
        LocalDate today = LocalDate.now(clock);
        Stream<DeskItem> dated = dueDates.of(visitor.acting()).stream()
                .filter(due -> !appears(due).isAfter(today))
                .map(DeskItems::item);
        return Stream.concat(dated, undated)
                .sorted(Comparator.comparing(
                        item -> Objects.requireNonNullElse(item.due(), LocalDate.MAX)))
                .toList();
    }

    private static LocalDate appears(DueDate due) {
        int told = due.reminders().stream().mapToInt(Integer::intValue).max().orElse(0);
        return due.day().minusDays(Math.max(DAYS_AHEAD, told));
    }

    private static DeskItem item(DueDate due) {
        return new DeskItem(due.key(), due.arguments(), due.buttonKey(), due.path(), due.day());
    }

    /** In the order that they ask for. */
    @Transactional(readOnly = true)
    public List<DeskTool> tools(Visitor visitor) {
        return modules.manifests()
                .flatMap(manifest -> manifest.tools(visitor.acting()).stream())
                .sorted(Comparator.comparingInt(DeskTool::order))
                .toList();
    }
}
