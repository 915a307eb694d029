package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Repository;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No repository method is left untried with two territories. */
@PlatformTest
class TenancyTests {

    /** Repositories of house tables, with the reason why two territories do not apply. */
    private static final Map<String, String> HOUSE = Map.of(
            "TerritoryRows", "the territories themselves",
            "Persons", "one person, many territories",
            "Allowances", "attempts are counted before anyone is known");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Territories territories;

    @Test
    void everyRepositoryMethodIsTried() {
        Map<Class<?>, Set<String>> tried = trials().stream()
                .collect(Collectors.toMap(
                        RepositoryTrials::repository, trial -> trial.trials().keySet()));
        Set<String> untried = new TreeSet<>();
        for (Class<?> repository : repositories()) {
            for (String method : methods(repository)) {
                if (!tried.getOrDefault(repository, Set.of()).contains(method)) {
                    untried.add(repository.getSimpleName() + "." + method);
                }
            }
        }
        assertThat(untried).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> keepsTerritoriesApart() {
        return trials().stream()
                .flatMap(repository -> repository.trials().entrySet().stream()
                        .map(entry -> test(repository, entry)));
    }

    private DynamicTest test(
            RepositoryTrials repository, Map.Entry<String, RepositoryTrials.Trial> trial) {
        return DynamicTest.dynamicTest(
                repository.repository().getSimpleName() + "." + trial.getKey(),
                () -> trial.getValue()
                        .run(TestTerritory.make(territories), TestTerritory.make(territories)));
    }

    private List<Class<?>> repositories() {
        return context.getBeansWithAnnotation(Repository.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("org.costellazioni."))
                .filter(type -> !HOUSE.containsKey(type.getSimpleName()))
                .toList();
    }

    private static Set<String> methods(Class<?> repository) {
        return Arrays.stream(repository.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method ->
                        !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<RepositoryTrials> trials() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RepositoryTrials.class));
        return scanner.findCandidateComponents("org.costellazioni").stream()
                .map(found ->
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> context.getAutowireCapableBeanFactory().createBean(type))
                .map(RepositoryTrials.class::cast)
                .toList();
    }
}
