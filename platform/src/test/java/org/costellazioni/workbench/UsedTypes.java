package org.costellazioni.workbench;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;

/**
 * Which of our own types each source uses, heard from the compiler while it works. Class files do not
 * tell: a constant of another class is copied into them, and types that only pass through are left out.
 */
final class UsedTypes implements TaskListener {

    private final Trees trees;
    private final String family;
    private final Map<Path, Set<String>> uses = new HashMap<>();
    private final Set<TypeMirror> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param family what the names of our own types begin with */
    UsedTypes(JavacTask task, String family) {
        this.trees = Trees.instance(task);
        this.family = family;
    }

    /** Names with dots throughout, also before the name of a nested type. */
    Map<Path, Set<String>> bySource() {
        return uses;
    }

    @Override
    public void finished(TaskEvent event) {
        TypeElement type = event.getTypeElement();
        if (event.getKind() != TaskEvent.Kind.ANALYZE || type == null) {
            return;
        }
        CompilationUnitTree unit = event.getCompilationUnit();
        Set<String> used = uses.computeIfAbsent(
                Path.of(unit.getSourceFile().toUri()), source -> new TreeSet<>());
        seen.clear();
        unit.getImports().forEach(each -> note(each, used));
        TreePath path = trees.getPath(type);
        if (path != null && path.getLeaf() instanceof ClassTree) {
            new Scanner(used).scan(path, null);
        }
    }

    /** Also of an import that nothing uses: it does not compile without its type. */
    private void note(ImportTree imported, Set<String> used) {
        String name = imported.getQualifiedIdentifier().toString();
        if (name.startsWith(family)) {
            used.add(name);
            used.add(name.substring(0, name.lastIndexOf('.')));
        }
    }

    private void note(@Nullable TypeMirror type, Set<String> used) {
        if (type == null || !seen.add(type)) {
            return;
        }
        switch (type) {
            case DeclaredType declared -> {
                note(declared.asElement(), used);
                note(declared.getTypeArguments(), used);
            }
            case ArrayType array -> note(array.getComponentType(), used);
            case ExecutableType method -> {
                note(method.getReturnType(), used);
                note(method.getParameterTypes(), used);
                note(method.getThrownTypes(), used);
            }
            case TypeVariable variable -> note(variable.getUpperBound(), used);
            case WildcardType wildcard -> {
                note(wildcard.getExtendsBound(), used);
                note(wildcard.getSuperBound(), used);
            }
            case IntersectionType both -> note(both.getBounds(), used);
            case UnionType either -> note(either.getAlternatives(), used);
            default -> {}
        }
    }

    private void note(List<? extends TypeMirror> types, Set<String> used) {
        types.forEach(type -> note(type, used));
    }

    /** The type that an element is, or that declares it. */
    private void note(@Nullable Element element, Set<String> used) {
        Element around = element;
        while (around != null) {
            if (around instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                if (name.startsWith(family)) {
                    used.add(name);
                }
                return;
            }
            around = around.getEnclosingElement();
        }
    }

    private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> used;

        Scanner(Set<String> used) {
            this.used = used;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree != null) {
                TreePath path = new TreePath(getCurrentPath(), tree);
                note(trees.getTypeMirror(path), used);
                note(trees.getElement(path), used);
            }
            return super.scan(tree, nothing);
        }
    }
}
