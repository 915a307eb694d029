package org.costellazioni.database.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

/**
 * Hands out pooled connections first come, first served. Hikari is not fair: under a crowd of
 * virtual threads some would starve.
 */
public class FairDataSource extends DelegatingDataSource implements AutoCloseable {

    private final Semaphore places;
    private final long waitMillis;

    public FairDataSource(DataSource pool, int size, long waitMillis) {
        super(pool);
        this.places = new Semaphore(size, true);
        this.waitMillis = waitMillis;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!acquire()) {
            throw new SQLTransientConnectionException("no connection within " + waitMillis + " ms");
        }
        Connection connection;
        try {
            connection = super.getConnection();
        } catch (SQLException | RuntimeException failure) {
            places.release();
            throw failure;
        }
        return releasing(connection);
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Connection releasing(Connection connection) {
        AtomicBoolean closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return invoke(connection, method, arguments);
                    } finally {
                        if (method.getName().equals("close") && closed.compareAndSet(false, true)) {
                            places.release();
                        }
                    }
                });
    }

    private static @Nullable Object invoke(
            Connection target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    @Override
    public void close() throws Exception {
        if (getTargetDataSource() instanceof AutoCloseable pool) {
            pool.close();
        }
    }
}
