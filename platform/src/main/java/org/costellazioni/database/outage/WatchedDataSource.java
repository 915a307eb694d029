package org.costellazioni.database.outage;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import javax.sql.DataSource;

/**
 * Stands before a pool of connections, and while there are none to be had refuses at once whoever would wait
 * in vain. Whoever waits for a place in a crowd stands before it still: that is no outage.
 */
public class WatchedDataSource extends DelegatingDataSource implements AutoCloseable {

    private final Outage outage;

    public WatchedDataSource(DataSource pool, Outage outage) {
        super(pool);
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

    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) {
            pool.close();
        }
    }
}
