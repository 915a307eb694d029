package org.costellazioni.intake;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionException;

import java.io.IOException;

/** Why a reading stopped before the end, as far as plain words can say it. */
public enum ImportFailure implements Refusal {
    /** Whoever read it is gone without a word: the program or the machine was stopped. */
    INTERRUPTED,
    /** The database was not there, or could not write. */
    STORAGE,
    /** The file could not be read to its end. */
    FILE,
    /** A fault of the program; its log has the details. */
    FAULT;

    @Override
    public String messageKey() {
        return MessageKey.of("intake.failure.", this);
    }

    public static ImportFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataIntegrityViolationException) {
                return FAULT;
            }
            if (cause instanceof UncategorizedSQLException
                    || cause instanceof TransactionException
                    || cause instanceof DataAccessException
                            && !(cause instanceof NonTransientDataAccessException)) {
                return STORAGE;
            }
        }
        return failure instanceof IOException && failure.getCause() == null ? FILE : FAULT;
    }
}
