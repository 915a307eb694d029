package org.costellazioni.jobs;

/** Where a running job says how far it is; each call is one small transaction of its own. */
public interface JobProgress {

    /**
     * @param done units finished so far
     * @param total units in all; 0 while unknown
     */
    void report(long done, long total);
}
