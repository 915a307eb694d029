package org.costellazioni.intake.undoing;

import org.costellazioni.intake.rules.StayReason;
import org.costellazioni.intake.store.Write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of an undoing, or would: each write is undone, or stays with a reason. */
final class Undoing {

    private final Map<Long, Write> undone = new TreeMap<>();
    private final Map<Write, StayReason> staying = new LinkedHashMap<>();

    void undone(Write write) {
        undone.put(write.number(), write);
    }

    void stays(Write write, StayReason reason) {
        staying.put(write, reason);
    }

    List<Write> undone() {
        return List.copyOf(undone.values());
    }

    Map<Write, StayReason> staying() {
        return staying;
    }

    /** How many things of a kind were taken back. */
    long count(Write.What what) {
        return undone.values().stream().filter(write -> write.what() == what).count();
    }
}
