package org.costellazioni.kernel;

/**
 * Says which modules the territory at hand uses. One that is switched off shows nothing, answers nothing
 * and writes to nobody; what it keeps stays. Offered by {@code upkeep}, to all floors.
 */
public interface ModuleSwitches {

    /** True for modules that cannot be switched off, and where no territory is bound. */
    boolean on(String module);

    /** The module of a type: the part of its package after {@code org.costellazioni}. */
    static String moduleOf(Class<?> type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    /** The module of a message key, or of a kind of things: what stands before the first dot. */
    static String moduleOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
