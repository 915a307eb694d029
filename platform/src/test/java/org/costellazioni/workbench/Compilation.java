package org.costellazioni.workbench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the class files of one set of sources up to date, compiling what changed and what that touches.
 * Nothing is written unless all of it compiles, and class files without a source are taken away. It may
 * be interrupted at any moment: what it cannot vouch for afterwards is compiled again.
 */
final class Compilation {

    private static final String OTHER = "- ";
    private static final String MORE = "+ ";

    private final SourceSet set;
    private final List<SourceSet> above;
    private final Compiler compiler;
    private final ClassFolder classes;
    private Ledger ledger = Ledger.empty("");
    private Map<Path, Stamp> failedWith = Map.of();
    private Done failure = Done.NOTHING;

    /**
     * What was done.
     *
     * @param sources how many were compiled
     * @param written binary names of class files that were written, changed or taken away
     * @param problems when there are any nothing was written
     */
    record Done(int sources, Set<String> written, List<Problem> problems) {

        static final Done NOTHING = new Done(0, Set.of(), List.of());
    }

    /** What is being done; all but the first two grow while the compiler tells more. */
    private record Work(
            Map<Path, Ledger.Entry> now,
            Set<Path> gone,
            Set<Path> dirty,
            Set<String> other,
            Set<String> more) {}

    /** @param above sets that are compiled against this one */
    Compilation(SourceSet set, List<SourceSet> above, Compiler compiler) throws IOException {
        this.set = set;
        this.above = above;
        this.compiler = compiler;
        this.classes = ClassFolder.at(set.classes());
    }

    Done bringUpToDate() throws IOException {
        open();
        SortedMap<Path, Stamp> there = Stamp.below(set.roots(), set.takes());
        if (there.equals(failedWith) && !Files.exists(set.inbox())) {
            return failure;
        }
        Map<Path, Ledger.Entry> now = new TreeMap<>();
        Set<Path> dirty = new TreeSet<>();
        for (Map.Entry<Path, Stamp> each : there.entrySet()) {
            Ledger.Entry then = ledger.entries().get(each.getKey());
            Ledger.Entry seen = seen(each.getKey(), each.getValue(), then);
            now.put(each.getKey(), seen);
            if (then == null || !then.content().equals(seen.content())) {
                dirty.add(each.getKey());
            }
        }
        Set<Path> gone = new TreeSet<>(ledger.entries().keySet());
        gone.removeAll(there.keySet());
        Work work = new Work(now, gone, dirty, new HashSet<>(made(gone)), new HashSet<>());
        takeFromBelow(work);
        widen(work);
        if (work.dirty.isEmpty() && work.gone.isEmpty()) {
            settle(work);
            return Done.NOTHING;
        }
        Done done = compile(work);
        failedWith = done.problems().isEmpty() ? Map.of() : there;
        failure = done;
        return done;
    }

    /** Compiles a source for nothing: the first one takes ten times as long as those after it. */
    void rehearse() throws IOException {
        if (!ledger.entries().isEmpty()) {
            compiler.compile(Set.of(ledger.entries().lastKey()), Set.of(), set);
        }
    }

    /** Reads what is known once, and trusts only class files that it knows. */
    private void open() throws IOException {
        String conditions = compiler.conditions() + " " + Hash.of(set.path() + " " + set.roots());
        if (ledger.conditions().equals(conditions)) {
            return;
        }
        ledger = Ledger.read(set.ledger(), conditions);
        Set<String> there = classes.names();
        Set<String> known = ledger.classes();
        for (String name : there) {
            if (!known.contains(name)) {
                classes.remove(name);
            }
        }
        ledger.entries()
                .values()
                .removeIf(entry -> !there.containsAll(entry.classes().keySet()));
    }

    private static Ledger.Entry seen(Path file, Stamp stamp, Ledger.@Nullable Entry then)
            throws IOException {
        if (then != null && then.stamp().equals(stamp)) {
            return then;
        }
        // Before it is compiled: what is edited meanwhile is different from this.
        String content = Hash.of(file);
        return then == null
                ? new Ledger.Entry(stamp, content, Map.of(), Set.of())
                : new Ledger.Entry(stamp, content, then.classes(), then.uses());
    }

    private void takeFromBelow(Work work) throws IOException {
        if (!Files.exists(set.inbox())) {
            return;
        }
        for (String line : Files.readAllLines(set.inbox())) {
            (line.startsWith(MORE) ? work.more : work.other).add(line.substring(MORE.length()));
        }
    }

    private Done compile(Work work) throws IOException {
        boolean widened = false;
        while (true) {
            Set<String> hidden = made(work.dirty);
            hidden.addAll(made(work.gone));
            Compiler.Round round = compiler.compile(work.dirty, hidden, set);
            int before = work.dirty.size();
            if (round.problems().isEmpty()) {
                learn(work, round);
            } else if (!widened) {
                // An unchanged class file may speak of what is no more, and hide that all is well.
                widened = true;
                work.dirty.addAll(ledger.dependents(made(work.dirty)));
                work.dirty.removeAll(work.gone);
            }
            if (work.dirty.size() == before) {
                return round.problems().isEmpty()
                        ? write(work, round)
                        : new Done(0, Set.of(), round.problems());
            }
        }
    }

    /** Compares what was made with what was there, and adds whoever must be compiled as well. */
    private void learn(Work work, Compiler.Round round) throws IOException {
        Set<String> vanished = made(work.dirty);
        for (Map.Entry<String, Outputs.Made> each : round.made().entrySet()) {
            String name = each.getKey();
            if (vanished.remove(name)) {
                ClassShape then = ClassShape.of(Files.readAllBytes(classes.file(name)));
                switch (then.to(ClassShape.of(each.getValue().bytes()))) {
                    case NONE -> {}
                    case MORE -> work.more.add(name);
                    case OTHER -> work.other.add(name);
                }
            } else if (name.indexOf('$') < 0) {
                work.dirty.addAll(ledger.namesakes(name));
            }
        }
        work.other.addAll(vanished);
        widen(work);
    }

    /** What inherits from a changed type has changed too, even from one that only offers more. */
    private void widen(Work work) {
        Set<String> heirs = ledger.withSubtypes(work.more);
        heirs.removeAll(work.more);
        work.other.addAll(heirs);
        work.other.addAll(ledger.withSubtypes(work.other));
        work.dirty.addAll(ledger.dependents(work.other));
        work.dirty.removeAll(work.gone);
    }

    private Done write(Work work, Compiler.Round round) throws IOException {
        tellThoseAbove(work);
        Files.deleteIfExists(set.ledger());
        Set<String> written = made(work.dirty);
        written.addAll(made(work.gone));
        written.removeAll(round.made().keySet());
        for (String name : written) {
            classes.remove(name);
        }
        Map<Path, Map<String, List<String>>> bySource = new HashMap<>();
        for (Map.Entry<String, Outputs.Made> each : round.made().entrySet()) {
            byte[] bytes = each.getValue().bytes();
            if (classes.put(each.getKey(), bytes)) {
                written.add(each.getKey());
            }
            bySource.computeIfAbsent(each.getValue().source(), source -> new TreeMap<>())
                    .put(each.getKey(), ClassShape.supertypes(bytes));
        }
        for (Path source : work.dirty) {
            Ledger.Entry seen = Objects.requireNonNull(work.now.get(source));
            work.now.put(
                    source,
                    new Ledger.Entry(
                            seen.stamp(),
                            seen.content(),
                            bySource.getOrDefault(source, Map.of()),
                            round.uses().getOrDefault(source, Set.of())));
        }
        settle(work);
        return new Done(work.dirty.size(), written, List.of());
    }

    private void tellThoseAbove(Work work) throws IOException {
        List<String> lines = new ArrayList<>();
        work.other.forEach(type -> lines.add(OTHER + type));
        work.more.forEach(type -> lines.add(MORE + type));
        for (SourceSet each : above) {
            Files.createDirectories(each.inbox().resolveSibling(""));
            Files.write(each.inbox(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Everything is compiled: remembers it. */
    private void settle(Work work) throws IOException {
        if (!work.now.equals(ledger.entries()) || !Files.exists(set.ledger())) {
            ledger.entries().clear();
            ledger.entries().putAll(work.now);
            ledger.write(set.ledger());
        }
        Files.deleteIfExists(set.inbox());
    }

    private Set<String> made(Set<Path> sources) {
        Set<String> names = new TreeSet<>();
        for (Path source : sources) {
            Ledger.Entry entry = ledger.entries().get(source);
            if (entry != null) {
                names.addAll(entry.classes().keySet());
            }
        }
        return names;
    }
}
