package org.costellazioni.database;

import org.costellazioni.kernel.TerritoryId;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Begins every transaction by naming its territory to PostgreSQL, for that transaction only. Without
 * a bound territory nothing is set, and row-level security shows no tenant row.
 */
class TerritoryTransactions extends JdbcTransactionManager {

    private final transient WriteCounter changes;

    TerritoryTransactions(DataSource dataSource, WriteCounter changes) {
        super(dataSource);
        this.changes = changes;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            changes.count();
        }
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (TerritoryScope.current().isPresent()) {
            setTerritory(connection, TerritoryScope.required());
        }
    }

    private static void setTerritory(Connection connection, TerritoryId territory)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('app.territory', ?, true)")) {
            statement.setString(1, territory.toString());
            statement.execute();
        }
    }
}
