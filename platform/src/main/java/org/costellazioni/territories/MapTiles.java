package org.costellazioni.territories;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import java.net.URI;

/** The images below maps, where the territory has set a server of them. */
@Component
public class MapTiles {

    private final Territories territories;

    MapTiles(Territories territories) {
        this.territories = territories;
    }

    /** The server’s address, empty for none; only then may the page of this answer ask it for images. */
    public String address(HttpServletResponse response) {
        String address = territories.current().tileServerAddress().orElse("");
        if (!address.isEmpty()) {
            URI server =
                    URI.create(address.substring(0, address.indexOf('/', "https://".length())));
            String policy = response.getHeader("Content-Security-Policy");
            if (policy != null) {
                response.setHeader(
                        "Content-Security-Policy",
                        policy.replace("img-src 'self'", "img-src 'self' " + server));
            }
        }
        return address;
    }
}
