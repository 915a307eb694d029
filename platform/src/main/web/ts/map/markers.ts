// What stands on the map: a star with its shape and color, or a round marker with the number of stars
// that stand there together.

import L from "leaflet";
import { symbol } from "../sky/legend";

const small = 34;
const large = 46;

function named(marker: L.Marker, name: string): L.Marker {
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", name));
  return marker;
}

export function starMarker(place: L.LatLngExpression, name: string, shape: number, color: string): L.Marker {
  const picture = document.createElement("span");
  picture.append(symbol(shape, color));
  const icon = L.divIcon({ className: "map-star", html: picture, iconSize: [26, 26] });
  return named(L.marker(place, { icon }), name).bindTooltip(name);
}

/** A marker for many; it grows with their number. */
export function groupMarker(place: L.LatLngExpression, count: string, many: number, name: string): L.Marker {
  const number = document.createElement("span");
  number.textContent = count;
  const size = Math.round(Math.min(large, small + 4 * Math.log10(many)));
  const icon = L.divIcon({ className: "map-group", html: number, iconSize: [size, size] });
  return named(L.marker(place, { icon }), name).bindTooltip(name);
}

/** Tells of a click, and of Enter on the keyboard. */
export function chosen(marker: L.Marker, act: (byKeyboard: boolean) => void): void {
  marker.on("click", () => act(false));
  marker.on("keypress", (event) => {
    const key = (event as L.LeafletKeyboardEvent).originalEvent;
    if (key.key === "Enter") act(true);
  });
}
