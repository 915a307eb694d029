package org.costellazioni.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A program that holds a data folder and writes numbers without end, saying each one once its commit
 * is acknowledged. When the server goes away it connects again, as a pool would.
 */
final class Writer {

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.at(Path.of(arguments[0]));
        EmbeddedPostgres server = EmbeddedPostgres.start(folder, "scrittore");
        DatabaseAddress address = server.address();
        int number = next(address);
        System.out.println("begun");
        while (true) {
            try (Connection connection = connect(address);
                    PreparedStatement insert =
                            connection.prepareStatement("insert into numbers values (?)")) {
                while (true) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println("wrote " + number);
                    number++;
                }
            } catch (SQLException interrupted) {
                System.out.println("again " + number);
                // What was under way may have been committed without being acknowledged.
                number++;
            }
        }
    }

    private static int next(DatabaseAddress address) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists numbers (number int primary key)");
            try (var row = statement.executeQuery("select coalesce(max(number), 0) from numbers")) {
                row.next();
                return row.getInt(1) + 1;
            }
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }
}
