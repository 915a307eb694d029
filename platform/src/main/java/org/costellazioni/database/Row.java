package org.costellazioni.database;

import org.costellazioni.kernel.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A row of an answer, read by the names of its columns as the values of the trade: typed identifiers,
 * instants, enums, lists. A column that is null where none may be is a bug and throws.
 */
public final class Row {

    private final ResultSet result;

    private Row(ResultSet result) {
        this.result = result;
    }

    /** What makes a thing of each row of a query. */
    public static <T> RowMapper<T> each(Reading<T> reading) {
        return (result, number) -> reading.of(new Row(result));
    }

    /** Makes a thing of a row. */
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        return present(result.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return present(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public <I extends Identifier> I id(String column, Function<UUID, I> made) throws SQLException {
        return made.apply(uuid(column));
    }

    public <I extends Identifier> @Nullable I idOrNull(String column, Function<UUID, I> made)
            throws SQLException {
        UUID value = uuidOrNull(column);
        return value == null ? null : made.apply(value);
    }

    public Instant instant(String column) throws SQLException {
        return present(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public LocalDate day(String column) throws SQLException {
        return present(dayOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public long count(String column) throws SQLException {
        return result.getLong(column);
    }

    /** Of a whole number of any width. */
    public @Nullable Long countOrNull(String column) throws SQLException {
        long count = result.getLong(column);
        return result.wasNull() ? null : count;
    }

    public double decimal(String column) throws SQLException {
        return result.getDouble(column);
    }

    public @Nullable Double decimalOrNull(String column) throws SQLException {
        return result.getObject(column, Double.class);
    }

    public byte[] bytes(String column) throws SQLException {
        return present(result.getBytes(column), column);
    }

    /** The constant whose name stands in the column. */
    public <E extends Enum<E>> E one(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> Optional<E> oneIfAny(String column, Class<E> type)
            throws SQLException {
        return Optional.ofNullable(textOrNull(column)).map(name -> Enum.valueOf(type, name));
    }

    /** An array of texts; none when the column is null. */
    public List<String> texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** An array of identifiers; none when the column is null. */
    public <I> List<I> ids(String column, Function<UUID, I> made) throws SQLException {
        Array array = result.getArray(column);
        return array == null
                ? List.of()
                : List.of((UUID[]) array.getArray()).stream().map(made).toList();
    }

    private static <T> T present(@Nullable T value, String column) {
        return Objects.requireNonNull(value, column);
    }
}
