package org.costellazioni.site.forms;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every form of the product by its name: the constants of type {@link Form} of all our beans. */
@Component
public class FormRegistry {

    private static final String OURS = "org.costellazioni.";

    private final ListableBeanFactory beans;
    private volatile Map<String, Form> found = Map.of();

    FormRegistry(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public Collection<Form> all() {
        return byName().values();
    }

    public Optional<Form> named(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    private Map<String, Form> byName() {
        Map<String, Form> known = found;
        if (known.isEmpty()) {
            known = search();
            found = known;
        }
        return known;
    }

    private Map<String, Form> search() {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String bean : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(bean, false);
            if (type != null && type.getName().startsWith(OURS)) {
                add(ClassUtils.getUserClass(type), forms);
            }
        }
        return Map.copyOf(forms);
    }

    private static void add(Class<?> type, Map<String, Form> forms) {
        for (Field constant : type.getDeclaredFields()) {
            if (Modifier.isStatic(constant.getModifiers()) && constant.getType() == Form.class) {
                Form form = read(constant);
                Form other = forms.put(form.name(), form);
                if (other != null && other != form) {
                    throw new IllegalStateException("two forms are named " + form.name());
                }
            }
        }
    }

    private static Form read(Field constant) {
        try {
            constant.setAccessible(true);
            return (Form) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
