package org.costellazioni.workbench;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The JVM in which tests run: one argument for each class or {@code class#method}. */
final class TestRun {

    private static final int WRONG_CALL = 2;

    private TestRun() {}

    /** Ends the JVM: 0 all passed, 1 something failed, 2 there is no such test. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String name : arguments) {
            List<DiscoverySelector> found = selectors(name);
            if (found.isEmpty()) {
                Phrases.say("test.no-method", name);
                System.exit(WRONG_CALL);
            }
            selectors.addAll(found);
        }
        Report report = new Report(System.err::println);
        try (LauncherSession session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectors)
                                    .build(),
                            report);
        }
        System.exit(report.tell());
    }

    private static List<DiscoverySelector> selectors(String name) throws ClassNotFoundException {
        int hash = name.indexOf('#');
        if (hash < 0) {
            return List.of(DiscoverySelectors.selectClass(Class.forName(name)));
        }
        Class<?> type = Class.forName(name.substring(0, hash));
        String method = name.substring(hash + 1);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(method))
                .<DiscoverySelector>map(
                        (Method each) -> DiscoverySelectors.selectMethod(type, each))
                .toList();
    }
}
