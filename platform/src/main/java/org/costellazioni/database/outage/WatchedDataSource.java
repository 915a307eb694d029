package org.costellazioni.database.outage;

import org.costellazioni.database.access.FairDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

/** Hands out connections, and while there are none refuses at once whoever would wait in vain. */
public class WatchedDataSource extends FairDataSource {

    private final Outage outage;

    public WatchedDataSource(DataSource pool, int size, long waitMillis, Outage outage) {
        super(pool, size, waitMillis);
        this.outage = outage;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!outage.mayTry()) {
            throw new SQLTransientConnectionException("the database did not answer a moment ago");
        }
        Connection connection;
        try {
            connection = super.getConnection();
        } catch (SQLException refusal) {
            outage.refused();
            throw refusal;
        }
        outage.answered();
        return connection;
    }
}
