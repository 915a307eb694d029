package org.costellazioni.bench.pages;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

/**
 * The least that could answer: the product's web server and pool, one statement outside any transaction, a
 * table without row-level security, text put together by hand. No sign-in, no language, no frame.
 *
 * <p>Arguments: port, JDBC address, user. The password comes in {@code BENCH_PASSWORD}. {@code /list} shows
 * thirty rows of {@code bench_actors}, {@code /one} one row by its address.
 */
public final class BareEndpoint {

    private static final int POOL = 10;

    private BareEndpoint() {}

    public static void main(String[] arguments) throws LifecycleException, IOException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[1]);
        pool.setUsername(arguments[2]);
        pool.setPassword(System.getenv("BENCH_PASSWORD"));
        pool.setMaximumPoolSize(POOL);
        HikariDataSource database = new HikariDataSource(pool);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("bare").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector()
                .getProtocolHandler()
                .setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Context context = tomcat.addContext("", null);
        add(context, "list", "order by search_name limit 30", database);
        add(context, "one", "where slug = ?", database);
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }

    private static void add(Context context, String name, String which, DataSource database) {
        Tomcat.addServlet(context, name, new Rows(database, which));
        context.addServletMappingDecoded("/" + name, name);
    }

    private static final class Rows extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient DataSource database;
        private final String sql;

        Rows(DataSource database, String which) {
            this.database = database;
            sql = "select slug, name, kind, municipality, description from bench_actors " + which;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            StringBuilder page = new StringBuilder(4096);
            page.append("<!DOCTYPE html><html lang=\"it\"><title>Realtà</title><ul>");
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                if (sql.endsWith("?")) {
                    statement.setString(1, request.getParameter("slug"));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        write(rows, page);
                    }
                }
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
            byte[] bytes = page.append("</ul></html>").toString().getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private static void write(ResultSet rows, StringBuilder page) throws SQLException {
            page.append("<li><a href=\"/one?slug=").append(rows.getString(1)).append("\">");
            page.append(rows.getString(2)).append("</a> ").append(rows.getString(3));
            page.append(' ').append(rows.getString(4));
            page.append("<p>").append(rows.getString(5)).append("</p></li>");
        }
    }
}
