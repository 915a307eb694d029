package org.costellazioni.constellation.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.registry.Places;
import org.costellazioni.territories.Territories;
import org.springframework.stereotype.Component;

import java.net.URI;

/** What the map stands on: perhaps an external tile server, and who has a place. */
@Component
class MapGround {

    private final Territories territories;
    private final Places places;

    MapGround(Territories territories, Places places) {
        this.territories = territories;
        this.places = places;
    }

    OnMap onMap() {
        return OnMap.of(places.seatsOnMap());
    }

    /** The tile server that the administrator has set; only then may the page ask it for images. */
    String tiles(HttpServletResponse response) {
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
