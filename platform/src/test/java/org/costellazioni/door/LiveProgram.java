package org.costellazioni.door;

import org.costellazioni.Costellazioni;
import org.costellazioni.database.DataFolder;
import org.costellazioni.database.DataFolderHeldException;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.EmbeddedPostgres;
import org.costellazioni.database.LiveMigrations;
import org.costellazioni.kernel.StartupNotice;
import org.costellazioni.site.LiveAssets;
import org.costellazioni.site.web.LivePages;
import org.costellazioni.workbench.Program;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The product for developers: the demonstration, on a database that outlives each start. */
public final class LiveProgram implements Program {

    private static final String COMMAND = "costellazioni dev";

    /** A port that is free; every page on a connection of its own, so that none outlives a start. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "server.port", "0",
            "server.address", "127.0.0.1",
            "server.tomcat.max-keep-alive-requests", "1",
            "costellazioni.demo", "true");

    @Override
    public Database open(Path data) throws Exception {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(DataFolder.at(data), COMMAND);
            DatabaseAddress address = server.address();
            return new Database(
                    server,
                    List.of(
                            address.url(),
                            address.application().user(),
                            address.application().password(),
                            address.owner().user(),
                            address.owner().password()));
        } catch (DataFolderHeldException held) {
            throw new IOException(
                    DoorMessages.ofThisUser()
                            .say(
                                    "door.folder.held",
                                    data,
                                    String.valueOf(held.holder().pid()),
                                    held.holder().host(),
                                    held.holder().command(),
                                    held.holder().since()),
                    held);
        }
    }

    @Override
    public Running start(Path data, Database opened, ClassLoader templates) throws Exception {
        List<String> known = opened.address();
        DatabaseAddress address = new DatabaseAddress(
                known.get(0),
                new Login(known.get(1), known.get(2)),
                new Login(known.get(3), known.get(4)));
        DataFolder folder = DataFolder.at(data);
        LiveMigrations migrations = new LiveMigrations(folder, address);
        migrations.prepare();
        LivePages pages = new LivePages(templates);
        LiveAssets assets = new LiveAssets();
        SpringApplication application = new SpringApplication(Costellazioni.class);
        application.addListeners(PreparedParts.none());
        application.addInitializers(context -> {
            context.getBeanFactory().addBeanPostProcessor(pages);
            context.getBeanFactory().addBeanPostProcessor(assets);
        });
        ConfigurableApplicationContext context = Application.start(
                application,
                new OpenDatabase(folder, address, null, false),
                new Shutdown(),
                SETTINGS);
        Demonstration.tell(context);
        migrations.applied();
        return new Started(context, pages, assets);
    }

    private record Started(
            ConfigurableApplicationContext context, LivePages pages, LiveAssets assets)
            implements Running {

        @Override
        public int port() {
            return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                    ? web.getWebServer().getPort()
                    : -1;
        }

        @Override
        public List<String> notices(String address) {
            return context.getBeanProvider(StartupNotice.class)
                    .orderedStream()
                    .flatMap(notice -> notice.lines(address).stream())
                    .toList();
        }

        @Override
        public void templatesChanged() {
            pages.templatesChanged();
        }

        @Override
        public void messagesChanged() {
            pages.messagesChanged();
        }

        @Override
        public void assetsChanged() {
            assets.changed();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
