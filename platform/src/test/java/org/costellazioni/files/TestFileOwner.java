package org.costellazioni.files;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FileOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Things of tests, each readable as its test says: for those who are signed in unless told otherwise. */
@Component
public class TestFileOwner implements FileOwner {

    static final String KIND = "files.test";

    private final Map<UUID, Reading> told = new ConcurrentHashMap<>();

    /** What strangers find from now on. */
    public void tell(UUID thing, Reading strangers) {
        told.put(thing, strangers);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Reading reading(UUID thing, @Nullable Acting reader) {
        return reader == null ? told.getOrDefault(thing, Reading.HIDDEN) : Reading.GRANTED;
    }
}
