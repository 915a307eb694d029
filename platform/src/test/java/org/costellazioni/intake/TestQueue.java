package org.costellazioni.intake;

import org.costellazioni.TestTerritory;
import org.springframework.stereotype.Component;

/** Reads made-up lists for tests of pages. */
@Component
public class TestQueue {

    private final TestLists lists;

    TestQueue(TestLists lists) {
        this.lists = lists;
    }

    /** Reads a list of actors; rows that may mean somebody wait. */
    public void read(TestTerritory territory, String csv) {
        lists.in(territory).read(csv, TestLists.CSV);
    }
}
