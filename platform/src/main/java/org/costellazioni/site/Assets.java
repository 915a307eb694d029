package org.costellazioni.site;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The hashed names of scripts, styles, fonts and icons, written by the web build. */
@Component
class Assets {

    private static final String LIST = "static/assets/assets.properties";

    private final Properties names = new Properties();

    Assets() {
        try (InputStream list = new ClassPathResource(LIST).getInputStream()) {
            names.load(list);
        } catch (IOException failure) {
            throw new UncheckedIOException("The web assets were not built", failure);
        }
    }

    /** Address of the asset; one that does not exist is a bug and throws. */
    String addressOf(String name) {
        String hashed = names.getProperty(name);
        if (hashed == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/assets/" + hashed;
    }
}
