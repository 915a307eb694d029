package org.costellazioni.jobs;

/** A kind of work that can be asked of {@link Jobs}; a bean of the module that knows how to do it. */
public interface JobWork {

    /** Its name, {@code <module>.<work>}; stored, so never changed. */
    String name();

    /**
     * Does the work, from the beginning or from where an interrupted run left it. No transaction is
     * open; the territory is bound.
     *
     * @param input what {@link Jobs#enqueue} was given
     * @throws Exception when it failed; it is tried again, up to {@link Jobs#MOST_ATTEMPTS} times
     */
    void run(JobProgress progress, String input) throws Exception;
}
