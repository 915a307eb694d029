package org.costellazioni.constellation.web;

import jakarta.servlet.http.HttpServletResponse;

import org.costellazioni.registry.Places;
import org.costellazioni.territories.MapTiles;
import org.springframework.stereotype.Component;

/** What the map stands on: perhaps an external tile server, and who has a place. */
@Component
class MapGround {

    private final MapTiles tiles;
    private final Places places;

    MapGround(MapTiles tiles, Places places) {
        this.tiles = tiles;
        this.places = places;
    }

    /** {@link MapTiles#address}. */
    String tiles(HttpServletResponse response) {
        return tiles.address(response);
    }

    OnMap onMap() {
        return OnMap.of(places.seatsOnMap());
    }
}
