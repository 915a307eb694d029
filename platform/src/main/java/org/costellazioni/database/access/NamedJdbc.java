package org.costellazioni.database.access;

import org.costellazioni.kernel.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * Lets statements take the values of the trade as named parameters: typed identifiers, instants, enums
 * by their name. Several identifiers go as {@link Identifier#values} to {@code = any(:ids)}.
 */
public class NamedJdbc extends NamedParameterJdbcTemplate {

    public NamedJdbc(JdbcTemplate jdbc) {
        super(jdbc);
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql,
            SqlParameterSource parameters,
            @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        return super.getPreparedStatementCreator(sql, new Converted(parameters), customizer);
    }

    static @Nullable Object converted(@Nullable Object value) {
        return switch (value) {
            case Identifier id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }

    private record Converted(SqlParameterSource given) implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return given.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return converted(given.getValue(name));
        }

        @Override
        public int getSqlType(String name) {
            return given.getSqlType(name);
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return given.getTypeName(name);
        }

        @Override
        public String @Nullable [] getParameterNames() {
            return given.getParameterNames();
        }
    }
}
