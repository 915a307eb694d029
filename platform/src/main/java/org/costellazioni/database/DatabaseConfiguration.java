package org.costellazioni.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.costellazioni.database.access.FairDataSource;
import org.costellazioni.database.access.NamedJdbc;
import org.costellazioni.database.access.TransactionalJdbc;
import org.costellazioni.database.outage.Outage;
import org.costellazioni.database.outage.WatchedDataSource;
import org.costellazioni.kernel.ItalianTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import java.time.Clock;

import javax.sql.DataSource;

/** The pool, the transactions and the clock that every module shares. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseConfiguration {

    private static final long CONNECTION_WAIT_MILLIS = 10_000;

    /** Whoever has a place in the pool waits for no other: only for a connection to be made. */
    private static final long CONNECT_MILLIS = 4_000;

    @Bean(destroyMethod = "close")
    FairDataSource dataSource(
            @Value("${costellazioni.database.url}") String url,
            @Value("${costellazioni.database.user}") String user,
            @Value("${costellazioni.database.password}") String password,
            @Value("${costellazioni.database.pool-size:12}") int poolSize,
            Outage outage) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(2);
        config.setPoolName("costellazioni");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "costellazioni");
        config.setConnectionTimeout(CONNECT_MILLIS);
        return new FairDataSource(
                new WatchedDataSource(new HikariDataSource(config), outage),
                poolSize,
                CONNECTION_WAIT_MILLIS);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, WriteCounter changes) {
        return new TerritoryTransactions(dataSource, changes);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource, SchemaMigration migrated) {
        return new TransactionalJdbc(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbc) {
        return new NamedJdbc(jdbc);
    }

    /** Italian public administration keeps Italian time; instants are stored with their zone. */
    @Bean
    Clock clock() {
        return Clock.system(ItalianTime.ZONE);
    }
}
