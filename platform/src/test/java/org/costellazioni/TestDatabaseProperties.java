package org.costellazioni;

import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/**
 * Points the application at the test run's own PostgreSQL. Passwords are stretched as little as bcrypt
 * can: tests sign in hundreds of times. Recurring work is called by its own tests alone: territories of
 * tests are hundreds, and rounds through all of them took more than what is tested.
 */
class TestDatabaseProperties
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseAddress address = TestDatabase.address();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "costellazioni.database.url", address.url(),
                                "costellazioni.database.user",
                                        address.application().user(),
                                "costellazioni.database.password",
                                        address.application().password(),
                                "costellazioni.database.owner-user",
                                        address.owner().user(),
                                "costellazioni.database.owner-password",
                                        address.owner().password(),
                                "costellazioni.data",
                                        TestDatabase.folder().path().toString(),
                                "costellazioni.people.password-strength", "4",
                                "costellazioni.jobs.rounds", "false")));
    }
}
