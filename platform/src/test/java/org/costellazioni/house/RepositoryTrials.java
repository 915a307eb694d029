package org.costellazioni.house;

import org.costellazioni.TestTerritory;

import java.util.Map;

/**
 * Tries every method of one repository with two territories. Stands in the repository's own test
 * package, with the repository as its constructor's argument; {@link TenancyTests} finds it.
 */
public interface RepositoryTrials {

    Class<?> repository();

    /** For each declared method of the repository, by name, a trial that asserts. */
    Map<String, Trial> trials();

    /** Writes in one territory and shows that the other neither sees nor changes it. */
    interface Trial {
        void run(TestTerritory mine, TestTerritory theirs) throws Exception;
    }
}
