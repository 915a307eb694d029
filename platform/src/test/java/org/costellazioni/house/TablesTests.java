package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.TestDatabase;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every table is tenant, shared vocabulary or house; what a tenant table owes is checked in the catalog. */
@PlatformTest
class TablesTests {

    /** House tables, each with its reason to stand outside every territory. */
    private static final Map<String, String> HOUSE = Map.ofEntries(
            Map.entry("database_fingerprints", "one row about the schema itself"),
            Map.entry("database_migrations", "Flyway's own history"),
            Map.entry(
                    "event_publication",
                    "Spring Modulith's registry; events carry their territory"),
            Map.entry("spring_session", "a session is a person's, who may act in many territories"),
            Map.entry("spring_session_attributes", "as spring_session"),
            Map.entry(
                    "scheduled_tasks", "db-scheduler's; jobs carry their territory in their data"),
            Map.entry("territories_territories", "the tenants themselves"),
            Map.entry("territories_hosts", "read to find the tenant"),
            Map.entry("door_stories", "the demonstration makes its territory while it is told"),
            Map.entry("people_persons", "one person, many territories"),
            Map.entry("people_passwords", "as people_persons"),
            Map.entry("people_identities", "as people_persons"),
            Map.entry("upkeep_allowances", "attempts are counted before anyone is known"));

    /** Vocabularies shared by all territories: read-only seed rows. */
    private static final List<String> SHARED_SUFFIXES =
            List.of("_vocabulary_terms", "_vocabularies");

    /** What existed when numbers began to be given only above all others (decision 0006). */
    private static final List<String> FIRST_NUMBERS = List.of(
            "0001", "0010", "0020", "0030", "0050", "0051", "0100", "0101", "0110", "0111", "0112",
            "0200", "0201", "0202", "0203", "0300", "0301", "0400", "0500", "0501", "0900");

    private static final Pattern VERSION = Pattern.compile("V(\\d{4})__[a-z0-9_]+\\.sql");

    @Test
    void everyTableIsOfAKnownKind() throws SQLException {
        List<String> tenants = tenantTables();
        assertThat(tables())
                .filteredOn(table -> !tenants.contains(table))
                .filteredOn(table -> !HOUSE.containsKey(table) && !shared(table))
                .isEmpty();
    }

    @Test
    void everyTableIsNamedAfterItsModule() throws SQLException {
        List<String> thirdParties = List.of(
                "event_publication",
                "spring_session",
                "spring_session_attributes",
                "scheduled_tasks");
        List<String> modules =
                Sources.files("platform/src/main/java/org/costellazioni", "package-info.java")
                        .stream()
                        .map(page -> page.getName(page.getNameCount() - 2).toString())
                        .toList();
        assertThat(tables())
                .filteredOn(table -> !thirdParties.contains(table))
                .allMatch(table -> modules.contains(table.substring(0, table.indexOf('_'))));
    }

    @Test
    void tenantTablesForceRowLevelSecurity() throws SQLException {
        assertThat(column("""
                                select c.relname from pg_class c
                                join pg_attribute a on a.attrelid = c.oid and a.attname = 'territory_id'
                                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                                  and not a.attisdropped
                                  and not (c.relrowsecurity and c.relforcerowsecurity
                                    and exists (select from pg_policy p where p.polrelid = c.oid))
                                  and c.relname <> 'territories_hosts'
                                """)).isEmpty();
    }

    @Test
    void tenantKeysBeginWithTheTerritory() throws SQLException {
        assertThat(column("""
                                select c.relname || '.' || i.relname from pg_index x
                                join pg_class c on c.oid = x.indrelid
                                join pg_class i on i.oid = x.indexrelid
                                join pg_attribute t on t.attrelid = c.oid and t.attname = 'territory_id'
                                where x.indisunique and c.relnamespace = 'public'::regnamespace
                                  and c.relname <> 'territories_hosts'
                                  and x.indkey[0] <> t.attnum
                                """)).isEmpty();
    }

    @Test
    void noForeignKeyPointsAcrossTerritories() throws SQLException {
        assertThat(column("""
                                select k.conname from pg_constraint k
                                join pg_attribute own on own.attrelid = k.conrelid
                                  and own.attname = 'territory_id'
                                join pg_attribute other on other.attrelid = k.confrelid
                                  and other.attname = 'territory_id'
                                where k.contype = 'f'
                                  and not (k.conkey[1] = own.attnum and k.confkey[1] = other.attnum)
                                """)).isEmpty();
    }

    @Test
    void tenantTablesHaveNoTriggers() throws SQLException {
        assertThat(column("select tgname from pg_trigger where not tgisinternal"))
                .isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndIsBoundByTheRules() throws SQLException {
        String user = TestDatabase.address().application().user();
        assertThat(column("select rolname from pg_roles where rolname = '"
                        + user
                        + "' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)"))
                .isEmpty();
        assertThat(column("select relname from pg_class where relowner = '"
                        + user
                        + "'::regrole and relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    /** {@code door.backup.Revival} looks for them by name, since a copy may be older than they are. */
    @Test
    void whatACopyThatIsPutBackSilencesBearsTheNamesOfToday() throws SQLException {
        assertThat(column("""
                                select c.table_name || '.' || c.column_name from information_schema.columns c
                                where (c.table_name, c.column_name) in (
                                  ('spring_session', 'session_id'), ('upkeep_links', 'purpose'),
                                  ('mail_messages', 'next_attempt_at'), ('mail_messages', 'text'))
                                """)).hasSize(4);
    }

    @Test
    void migrationsAreNumberedOnceAndKeptWithTheirModule() {
        Map<String, String> seen = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Path file : Sources.files("platform/src/main/resources/db/migration", ".sql")) {
            String name = file.getFileName().toString();
            java.util.regex.Matcher version = VERSION.matcher(name);
            if (!version.matches() || seen.put(version.group(1), name) != null) {
                wrong.add(Sources.name(file));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen.keySet())
                .filteredOn(version -> version.compareTo("0900") <= 0)
                .hasSameElementsAs(FIRST_NUMBERS);
    }

    private static List<String> tenantTables() throws SQLException {
        return column("""
                select c.relname from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'territory_id'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and c.relname <> 'territories_hosts'
                """);
    }

    private static boolean shared(String table) {
        return SHARED_SUFFIXES.stream().anyMatch(table::endsWith);
    }

    private static List<String> tables() throws SQLException {
        return column("""
                select relname from pg_class
                where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname
                """);
    }

    private static List<String> column(String sql) throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection = DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password())) {
            return TestDatabase.column(connection, sql);
        }
    }
}
