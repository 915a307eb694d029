package org.costellazioni.door;

import org.costellazioni.Costellazioni;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which parts the product is made of, found out once after the build instead of at each start
 * (decision 0012). Where nothing was prepared, or something is configured that may change the parts,
 * they are found out at the start.
 */
final class PreparedParts
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final String PREPARED =
            PreparedParts.class.getName() + "__ApplicationContextInitializer";

    /** Everything that a condition on our class path looks at begins with one of these. */
    private static final List<String> DECIDING =
            List.of("spring.", "server.", "management.", "costellazioni.jobs.");

    /** Of those, what is only ever read while the parts are made. */
    private static final List<String> READ_LATER = List.of(
            "spring.mail.host",
            "spring.mail.port",
            "spring.mail.username",
            "spring.mail.password",
            "spring.mail.protocol",
            "spring.mail.properties.",
            "server.port",
            "server.address",
            "server.ssl.",
            "server.tomcat.");

    /** What the product and the framework say of themselves: the same as when it was prepared. */
    private static final List<String> OURS = List.of("class path resource", "applicationInfo");

    private final boolean wanted;

    private PreparedParts(boolean wanted) {
        this.wanted = wanted;
    }

    /** For the whole product: what was prepared serves wherever it is right. */
    static PreparedParts ofTheProduct() {
        return new PreparedParts(true);
    }

    /** For a command, which makes other parts than the product does. */
    static PreparedParts none() {
        return new PreparedParts(false);
    }

    /** Called after the build by {@code SpringApplicationAotProcessor}, which ends it half-way. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Costellazioni.class);
        // A server for letters is there in any case; Postman asks whether it has an address.
        application.run("--spring.config.location=classpath:/", "--spring.mail.host=localhost");
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        boolean serves = wanted
                && ClassUtils.isPresent(PREPARED, PreparedParts.class.getClassLoader())
                && leavesThePartsAlone(event.getEnvironment());
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, String.valueOf(serves));
    }

    /** After all configuration has been read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    static boolean leavesThePartsAlone(ConfigurableEnvironment environment) {
        return Stream.of(ConfigurationPropertySources.get(environment))
                .flatMap(PreparedParts::each)
                .noneMatch(PreparedParts::decides);
    }

    private static Stream<String> each(Iterable<ConfigurationPropertySource> sources) {
        Stream.Builder<String> names = Stream.builder();
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource listed && !ours(source)) {
                listed.forEach(name -> names.add(name.toString()));
            }
        }
        return names.build();
    }

    private static boolean ours(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && OURS.stream().anyMatch(underlying.getName()::contains);
    }

    private static boolean decides(String name) {
        return DECIDING.stream().anyMatch(name::startsWith)
                && READ_LATER.stream().noneMatch(name::startsWith);
    }
}
