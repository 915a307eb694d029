package org.costellazioni.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import javax.sql.DataSource;

/**
 * Refuses to speak to the database outside a transaction: there no territory is set, and row-level
 * security would answer "nothing" instead of an error.
 */
class TransactionalJdbc extends JdbcTemplate {

    TransactionalJdbc(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected DataSource obtainDataSource() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "SQL outside a transaction: add @Transactional to the facade");
        }
        return super.obtainDataSource();
    }
}
