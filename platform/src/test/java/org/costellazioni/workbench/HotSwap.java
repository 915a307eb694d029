package org.costellazioni.workbench;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts new bodies into methods of the running product. Only bodies that are run when they are called:
 * what a start reads once and keeps (fields, constructors, beans, contributions, annotations) takes a
 * start to be read again.
 */
final class HotSwap {

    /** Their methods are asked while the product starts. */
    private static final Pattern ASKED_AT_START =
            Pattern.compile(".*(Manifest|Configuration)(\\$.*)?");

    private static final Pattern INITIALIZING =
            Pattern.compile("<init>|<clinit>|lambda\\$(new|static)\\$.*");

    /** A class that only bodies know. */
    private static final Pattern NAMELESS = Pattern.compile("\\$\\d");

    private static final ClassFile BARE = ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG, ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private static volatile @Nullable Instrumentation instrumentation;

    private HotSwap() {}

    /** Called by the JVM before {@code main}, because the launcher names us as its agent. */
    public static void premain(String arguments, Instrumentation ours) {
        instrumentation = ours;
    }

    /**
     * @param changed class files by binary name
     * @return false, and nothing happened, when it takes a new start
     */
    static boolean swap(ProductLoader loader, Map<String, byte[]> changed) {
        Instrumentation ours = instrumentation;
        if (ours == null) {
            return false;
        }
        List<ClassDefinition> definitions = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : changed.entrySet()) {
            String name = each.getKey();
            byte[] then = loader.image(name);
            boolean swappable = then == null
                    ? NAMELESS.matcher(name).find()
                    : onlyBodies(name, then, each.getValue());
            if (!swappable) {
                return false;
            }
            Class<?> loaded = loader.loaded(name);
            if (loaded != null) {
                definitions.add(new ClassDefinition(loaded, each.getValue()));
            }
        }
        try {
            ours.redefineClasses(definitions.toArray(ClassDefinition[]::new));
        } catch (ClassNotFoundException
                | UnmodifiableClassException
                | UnsupportedOperationException
                | LinkageError refused) {
            return false;
        }
        changed.forEach(loader::put);
        return true;
    }

    /** Whether one class file differs from the other in nothing but what is run when it is called. */
    static boolean onlyBodies(String name, byte[] then, byte[] now) {
        return !ASKED_AT_START.matcher(name).matches() && Arrays.equals(bare(then), bare(now));
    }

    private static byte[] bare(byte[] file) {
        ClassModel model = BARE.parse(file);
        return BARE.transformClass(model, (built, part) -> {
            if (part instanceof MethodModel method && !initializing(method)) {
                built.withMethod(
                        method.methodName(),
                        method.methodType(),
                        method.flags().flagsMask(),
                        bare -> method.forEach(element -> {
                            if (!(element instanceof CodeModel)) {
                                bare.with(element);
                            }
                        }));
            } else {
                built.with(part);
            }
        });
    }

    private static boolean initializing(MethodModel method) {
        return INITIALIZING.matcher(method.methodName().stringValue()).matches()
                || method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                        .flatMap(notes -> notes.annotations().stream())
                        .map(Annotation::className)
                        .anyMatch(type -> type.stringValue().endsWith("/Bean;"));
    }
}
