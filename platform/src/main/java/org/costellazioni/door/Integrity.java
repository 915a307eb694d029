package org.costellazioni.door;

import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.IntegrityCheck;
import org.costellazioni.kernel.TerritoryDirectory;
import org.springframework.context.ApplicationContext;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** {@code check} on a data folder: what the modules promise about their rows, and the pages’ checksums. */
final class Integrity {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm', 't') and c.relpersistence = 'p'
            order by 1
            """;

    private Integrity() {}

    static int check(CommandLine.Call call, Console console, Shutdown shutdown)
            throws IOException, InterruptedException, SQLException {
        if (!OpenDatabase.exists(call)) {
            return console.fail("door.folder.none", OpenDatabase.path(call));
        }
        OpenDatabase database = shutdown.add(OpenDatabase.shared(call), Serving.DATABASE_PATIENCE);
        boolean good = true;
        if (!OpenDatabase.elsewhere(call)) {
            good = tell(console, console.words().say("door.check.pages"), pages(database));
        }
        ApplicationContext context = Application.command(database, shutdown);
        TerritoryDirectory territories = context.getBean(TerritoryDirectory.class);
        for (IntegrityCheck check :
                context.getBeanProvider(IntegrityCheck.class).orderedStream().toList()) {
            good &= tell(console, check.name(), problems(check, territories));
        }
        return good ? Console.DONE : Console.FAILED;
    }

    /** What a check finds in all territories. */
    static List<String> problems(IntegrityCheck check, TerritoryDirectory territories) {
        return territories.all().stream()
                .flatMap(territory -> TerritoryScope.in(territory, check::problems).stream()
                        .map(problem -> "territory " + territory + ": " + problem))
                .toList();
    }

    private static boolean tell(Console console, String name, List<String> problems) {
        if (problems.isEmpty()) {
            console.say("door.check.good", name);
        } else {
            console.say("door.check.bad", name);
            problems.forEach(problem -> console.out().println("  " + problem));
        }
        return problems.isEmpty();
    }

    /** Reads every table to its end: PostgreSQL verifies each page that it takes from the disk. */
    private static List<String> pages(OpenDatabase database) throws IOException, SQLException {
        Login superuser = EmbeddedPostgres.superuser(database.folder());
        List<String> problems = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        database.address().url(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, TABLES)) {
                try {
                    column(statement, "select count(*) from " + table);
                } catch (SQLException damaged) {
                    problems.add(table + ": " + damaged.getMessage());
                }
            }
        }
        return problems;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
