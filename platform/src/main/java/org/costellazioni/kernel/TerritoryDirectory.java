package org.costellazioni.kernel;

import java.util.List;

/** Names every territory to work that visits them one by one, such as a recurring job. */
public interface TerritoryDirectory {

    List<TerritoryId> all();
}
