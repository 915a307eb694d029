package org.costellazioni.database.access;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import javax.sql.DataSource;

/**
 * Refuses to speak to the database outside a transaction: there no territory is set, and row-level
 * security would answer "nothing" instead of an error.
 */
public class TransactionalJdbc extends JdbcTemplate {

    public TransactionalJdbc(DataSource dataSource) {
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
