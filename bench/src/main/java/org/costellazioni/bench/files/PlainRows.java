package org.costellazioni.bench.files;

import org.costellazioni.database.DatabaseAddress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The least that could keep a file: one connection, rows of bytes of the same length, no fingerprint, no
 * type, no territory, no temporary file.
 */
final class PlainRows implements AutoCloseable {

    private static final int PIECE_BYTES = 256 * 1024;

    private final Connection connection;

    PlainRows(DatabaseAddress address) throws SQLException {
        connection = DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bench_pieces (file int, number int, bytes bytea,"
                    + " primary key (file, number))");
        }
    }

    /** In one transaction. */
    void write(int file, InputStream content) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bench_pieces values (?, ?, ?)")) {
            int number = 0;
            byte[] piece = content.readNBytes(PIECE_BYTES);
            while (piece.length > 0) {
                insert.setInt(1, file);
                insert.setInt(2, number++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
                piece = content.readNBytes(PIECE_BYTES);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Row by row, each statement by itself. */
    void read(int file, OutputStream out) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(
                "select bytes from bench_pieces where file = ? and number = ?")) {
            boolean more = true;
            for (int number = 0; more; number++) {
                select.setInt(1, file);
                select.setInt(2, number);
                try (ResultSet row = select.executeQuery()) {
                    more = row.next();
                    if (more) {
                        out.write(row.getBytes(1));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
