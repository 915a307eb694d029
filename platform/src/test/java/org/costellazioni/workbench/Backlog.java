package org.costellazioni.workbench;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was made from changed sources and is not shown yet, because something else does not compile. */
final class Backlog {

    private final Set<String> classes = new TreeSet<>();
    private boolean messages;
    private boolean assets;
    private boolean migrations;
    private boolean start = true;

    void add(Build.Brought brought, boolean bundled) {
        classes.addAll(brought.classes());
        for (String place : brought.resources()) {
            boolean message = place.startsWith("messages/");
            messages |= message;
            start |= !message;
            migrations |= place.startsWith("db/migration/");
        }
        assets |= bundled;
    }

    void demandStart() {
        start = true;
    }

    boolean isEmpty() {
        return classes.isEmpty() && !messages && !assets && !start;
    }

    /** Whether resources changed that are read at a start, or a start was asked for. */
    boolean demandsStart() {
        return start;
    }

    /** Whether nobody may be connected to the database while it starts. */
    boolean demandsSolitude() {
        return migrations;
    }

    /** Class files of templates are other now. */
    boolean templates() {
        return classes.stream().anyMatch(Backlog::isTemplate);
    }

    /** Binary names of all other class files that are other now. */
    Set<String> classes() {
        return classes.stream().filter(name -> !isTemplate(name)).collect(Collectors.toSet());
    }

    boolean messages() {
        return messages;
    }

    boolean assets() {
        return assets;
    }

    void clear() {
        classes.clear();
        messages = false;
        assets = false;
        migrations = false;
        start = false;
    }

    private static boolean isTemplate(String name) {
        return Templates.GENERATED.matcher(name).find();
    }
}
