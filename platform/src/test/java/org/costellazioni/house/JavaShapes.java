package org.costellazioni.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the compiler's own parser says of the shape of the sources; nothing is compiled. */
final class JavaShapes {

    private JavaShapes() {}

    /**
     * A type declared in a file.
     *
     * @param topLevel whether it stands by itself in its file
     * @param publicMethods public methods declared in its own body, constructors aside
     */
    record TypeShape(
            Path file,
            String name,
            Tree.Kind kind,
            boolean topLevel,
            boolean isPublic,
            List<String> annotations,
            int publicMethods,
            int mostConstructorParameters) {}

    /** A method or constructor with a body, from its first line to its last. */
    record MethodShape(Path file, String name, long lines) {}

    /** Everything found in the files. */
    record Shapes(List<TypeShape> types, List<MethodShape> methods) {}

    static Shapes of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Shapes shapes = new Shapes(new ArrayList<>(), new ArrayList<>());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    null,
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, positions, shapes).scan(unit, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return shapes;
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Shapes shapes;
        private final Path file;
        private final Deque<String> enclosing = new ArrayDeque<>();

        Reader(CompilationUnitTree unit, SourcePositions positions, Shapes shapes) {
            this.unit = unit;
            this.positions = positions;
            this.shapes = shapes;
            this.file = Path.of(unit.getSourceFile().toUri());
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!type.getSimpleName().isEmpty()) {
                shapes.types().add(shape(type));
            }
            enclosing.push(type.getSimpleName().toString());
            super.visitClass(type, nothing);
            enclosing.pop();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long from = lines.getLineNumber(positions.getStartPosition(unit, method));
                long to = lines.getLineNumber(positions.getEndPosition(unit, method));
                shapes.methods()
                        .add(new MethodShape(
                                file, enclosing.peek() + "." + method.getName(), to - from + 1));
            }
            return super.visitMethod(method, nothing);
        }

        private TypeShape shape(ClassTree type) {
            List<MethodTree> methods = type.getMembers().stream()
                    .filter(MethodTree.class::isInstance)
                    .map(MethodTree.class::cast)
                    .toList();
            return new TypeShape(
                    file,
                    type.getSimpleName().toString(),
                    type.getKind(),
                    enclosing.isEmpty(),
                    type.getModifiers().getFlags().contains(Modifier.PUBLIC),
                    type.getModifiers().getAnnotations().stream()
                            .map(annotation -> annotation.getAnnotationType().toString())
                            .toList(),
                    (int) methods.stream().filter(Reader::isPublicMethod).count(),
                    methods.stream()
                            .filter(method -> method.getName().contentEquals("<init>"))
                            .mapToInt(method -> method.getParameters().size())
                            .max()
                            .orElse(0));
        }

        private static boolean isPublicMethod(MethodTree method) {
            return method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && !method.getName().contentEquals("<init>");
        }
    }
}
