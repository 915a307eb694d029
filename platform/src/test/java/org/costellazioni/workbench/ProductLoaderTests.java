package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;

/** Classes as they were at the start, and templates as they are now. */
class ProductLoaderTests {

    private static final String TEMPLATE = "org.costellazioni.a.JtepageGenerated";

    @TempDir
    private Path place;

    private TestSources sources = TestSources.in(Path.of(""));

    @BeforeEach
    void compile() throws Exception {
        sources = TestSources.in(place);
        sources.write("View", "record View(String word) { }")
                .write("JtepageGenerated", template("one"))
                .write(
                        "Other",
                        "public class Other { public static String say() { return \"then\"; } }");
        assertThat(sources.compile().problems()).isEmpty();
    }

    @Test
    void keepsClassesAsTheyWereWhateverIsCompiledMeanwhile() throws Exception {
        try (ProductLoader loader = new ProductLoader(List.of(sources.classes()))) {
            sources.write(
                    "Other",
                    "public class Other { public static String say() { return \"now\"; } }");
            sources.compile();
            assertThat(said(loader, "org.costellazioni.a.Other")).isEqualTo("then");
        }
    }

    @Test
    void renewsTemplatesBesideTheViewsOfTheirPackage() throws Exception {
        try (ProductLoader loader = new ProductLoader(List.of(sources.classes()))) {
            ClassLoader templates = loader.ofTemplates();
            assertThat(said(templates, TEMPLATE)).isEqualTo("one");
            Class<?> first = templates.loadClass(TEMPLATE);
            for (String word : List.of("two", "three")) {
                sources.write("JtepageGenerated", template(word));
                assertThat(sources.compile().problems()).isEmpty();
                loader.renewTemplates();
                assertThat(said(templates, TEMPLATE)).isEqualTo(word);
            }
            assertThat(templates.loadClass(TEMPLATE)).isNotSameAs(first);
            assertThat(templates.loadClass(TEMPLATE).getClassLoader()).isSameAs(loader);
        }
    }

    @Test
    void findsNoTemplateThatWasTakenAway() throws Exception {
        try (ProductLoader loader = new ProductLoader(List.of(sources.classes()))) {
            ClassLoader templates = loader.ofTemplates();
            assertThat(said(templates, TEMPLATE)).isEqualTo("one");
            sources.delete("JtepageGenerated").compile();
            loader.renewTemplates();
            assertThatThrownBy(() -> templates.loadClass(TEMPLATE))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    /** Calls a nested class and a view that only the package sees, as templates do. */
    private static String template(String word) {
        return """
                public final class JtepageGenerated {
                    static final long LONG = 1234567890123L;
                    static final double DOUBLE = 0.5;
                    public static String say() {
                        return new Object() {
                            String say() { return new View("%s").word(); }
                        }.say();
                    }
                }
                """.formatted(word);
    }

    private static String said(ClassLoader loader, String type) throws Exception {
        Method say = loader.loadClass(type).getMethod("say");
        return String.valueOf(say.invoke(null));
    }
}
