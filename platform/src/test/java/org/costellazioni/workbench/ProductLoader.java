package org.costellazioni.workbench;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The product's own classes, as they were when this was made; libraries are above it and stay. A
 * compilation that goes on or fails meanwhile is not seen. Templates alone may be followed by newer ones:
 * under other names, in the same packages as the views that only those can see.
 */
final class ProductLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String SHARED = Program.class.getPackageName() + ".";

    private final List<Path> folders;
    private final Map<String, byte[]> image = new ConcurrentHashMap<>();
    private volatile int templates;

    /** @param folders of class files and resources, the first that has something gives it */
    ProductLoader(List<Path> folders) throws IOException {
        super(urls(folders), ProductLoader.class.getClassLoader());
        this.folders = folders;
        for (Path folder : folders) {
            ClassFolder.at(folder).read().forEach(image::putIfAbsent);
        }
        // What it shares with us is ours.
        image.keySet().removeIf(name -> name.startsWith(SHARED));
    }

    private static URL[] urls(List<Path> folders) throws MalformedURLException {
        URL[] urls = new URL[folders.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = folders.get(i).toUri().toURL();
        }
        return urls;
    }

    /** The class file that a class was or would be made from. */
    byte @Nullable [] image(String name) {
        return image.get(name);
    }

    /** Its class file as it was compiled last; null when there is none. */
    byte @Nullable [] onDisk(String name) throws IOException {
        for (Path folder : folders) {
            Path file = ClassFolder.at(folder).file(name);
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        return null;
    }

    /** The class, if it was needed already. */
    @Nullable
    Class<?> loaded(String name) {
        return findLoadedClass(name);
    }

    void put(String name, byte[] bytes) {
        image.put(name, bytes);
    }

    /** Takes the templates as they are compiled now. */
    void renewTemplates() throws IOException {
        int next = templates + 1;
        for (Path folder : folders) {
            Templates.renamed(ClassFolder.at(folder).read(), next).forEach(image::putIfAbsent);
        }
        templates = next;
    }

    /** Finds the newest templates by their usual names, and everything else. */
    ClassLoader ofTemplates() {
        return new ClassLoader(this) {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                int number = templates;
                return ProductLoader.this.loadClass(
                        number == 0 ? name : ClassNames.rename(name, number));
            }
        };
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!image.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = image.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
