// A map on which the coordinates of a form are pointed at: by a click, or with the keyboard by bringing the
// place to the middle. The form's own fields hold the point, so that it can be typed as well.

import L from "leaflet";
import type { MapFile } from "./map/places";
import { filled } from "./sky/phrases";

const decimals = 6;
const near = 16;
/** Names of more areas would cover each other. */
const mostNames = 15;

class PlaceMap {
  private readonly map: L.Map;
  private readonly latitude = field<HTMLInputElement>("latitude");
  private readonly longitude = field<HTMLInputElement>("longitude");
  private readonly shapes = new Map<string, L.LatLngBounds>();
  private readonly marker = L.marker([0, 0], {
    icon: L.divIcon({ className: "place-point", iconSize: [28, 28] }),
    interactive: false,
    keyboard: false,
  });

  constructor(
    private readonly section: HTMLElement,
    file: MapFile,
  ) {
    section.hidden = false;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const stage = section.querySelector("[data-stage]") as HTMLElement;
    this.map = L.map(stage, { zoomAnimation: !still, fadeAnimation: !still, scrollWheelZoom: false });
    this.map.attributionControl.setPrefix(false);
    if (section.dataset.tiles) L.tileLayer(section.dataset.tiles).addTo(this.map);
    this.areas(file);
    this.typed(true);
    this.map.on("click", ({ latlng }) => this.put(latlng));
    stage.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.put(this.map.getCenter());
    });
    for (const each of [this.latitude, this.longitude]) {
      each?.addEventListener("input", (event) => event.isTrusted && this.typed(false));
    }
    field<HTMLSelectElement>("area-id")?.addEventListener("change", (event) => this.chosen(event));
  }

  private areas(file: MapFile): void {
    const all = L.latLngBounds([]);
    for (const area of file.areas) {
      const fillOpacity = this.section.dataset.tiles ? 0.1 : 0.6;
      const style = { color: "#5570b8", weight: 1.2, fillColor: "#dfe7fb", fillOpacity };
      const shape = L.geoJSON(area.geometry, { style, interactive: false });
      if (file.areas.length <= mostNames) {
        shape.bindTooltip(area.name, { permanent: true, direction: "center", className: "place-area" });
      }
      shape.addTo(this.map);
      this.shapes.set(area.id, shape.getBounds());
      all.extend(shape.getBounds());
    }
    for (const [, latitude, longitude] of all.isValid() ? [] : file.points) all.extend([latitude, longitude]);
    if (all.isValid()) this.map.fitBounds(all, { padding: [8, 8], maxZoom: near });
    else this.map.setView([42.5, 12.5], 6);
  }

  /** The point of the form, where there is one; at first it comes near. */
  private typed(first: boolean): void {
    const degrees = [this.latitude, this.longitude].map((each) => (each?.value ?? "").replace(",", "."));
    const [latitude, longitude] = degrees.map(Number);
    const whole = degrees.every((each) => each.trim() !== "");
    if (!whole || !(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      this.marker.remove();
      return;
    }
    this.marker.setLatLng([latitude, longitude]).addTo(this.map);
    if (first || !this.map.getBounds().contains([latitude, longitude])) {
      this.map.setView([latitude, longitude], Math.max(near, this.map.getZoom()));
    }
  }

  private chosen(event: Event): void {
    const bounds = this.shapes.get((event.target as HTMLSelectElement).value);
    if (bounds) this.map.fitBounds(bounds, { padding: [8, 8], maxZoom: near });
  }

  private put(place: L.LatLng): void {
    if (!this.latitude || !this.longitude) return;
    const { lat, lng } = place.wrap();
    this.latitude.value = lat.toFixed(decimals);
    this.longitude.value = lng.toFixed(decimals);
    const answer = document.querySelector<HTMLInputElement>("input[name=dove][value=punto]");
    if (answer) answer.checked = true;
    this.marker.setLatLng(place).addTo(this.map);
    for (const each of [this.latitude, this.longitude]) {
      each.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const live = this.section.querySelector("[data-live]") as HTMLElement;
    live.textContent = filled(this.section.dataset.put ?? "", this.latitude.value, this.longitude.value);
  }
}

function field<E extends Element>(name: string): E | null {
  return document.querySelector<E>(`main form [name="${name}"]`);
}

async function begin(): Promise<void> {
  const section = document.querySelector<HTMLElement>("[data-place]");
  if (!section) return;
  const answer = await fetch(section.dataset.place as string);
  if (answer.ok) new PlaceMap(section, (await answer.json()) as MapFile);
}

void begin();
