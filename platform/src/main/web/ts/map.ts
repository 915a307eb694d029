// The map of the same selection: the imported areas, the actors whose place is public, and a count for the
// others of each area. Leaflet comes only with this page.

import L from "leaflet";
import { apart, standing, type MapFile, type Standing } from "./map/places";
import { Card } from "./sky/card";
import { read, type Sky, type SkyFile } from "./sky/data";
import { symbol } from "./sky/legend";
import { colorOf, shapeOf } from "./sky/palette";
import { readSelection, writeSelection, type Selection } from "./sky/selection";

const mostSymbols = 800;
const near = 12;
const night = "#0f1a41";

class MapPage {
  private readonly map: L.Map;
  private readonly card: Card;
  private readonly selection: Selection = readSelection(location.search);
  private readonly area: string;

  constructor(
    private readonly section: HTMLElement,
    private readonly sky: Sky,
    private readonly file: MapFile,
  ) {
    this.area = (JSON.parse(section.dataset.phrases ?? "{}") as { area: string }).area;
    const stage = section.querySelector("[data-stage]") as HTMLElement;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = L.map(stage, {
      preferCanvas: true,
      zoomAnimation: !still,
      fadeAnimation: !still,
      scrollWheelZoom: false,
    });
    this.map.on("zoomend", () => this.settle(stage));
    this.map.attributionControl.setPrefix(false);
    stage.addEventListener("focusin", () => this.map.scrollWheelZoom.enable());
    stage.addEventListener("focusout", () => this.map.scrollWheelZoom.disable());
    const body = section.querySelector("[data-card-body]") as HTMLElement;
    const element = section.querySelector("[data-card]") as HTMLElement;
    this.card = new Card(element, body, () => this.card.close());
    if (section.dataset.tiles) L.tileLayer(section.dataset.tiles).addTo(this.map);
    this.draw();
  }

  private draw(): void {
    const { here, others } = standing(this.sky, this.file, this.selection);
    const bounds = L.latLngBounds([]);
    for (const area of this.file.areas) {
      const shape = L.geoJSON(area.geometry, {
        style: {
          color: "#5570b8",
          weight: 1.2,
          fillColor: "#dfe7fb",
          fillOpacity: this.section.dataset.tiles ? 0.1 : 1,
        },
        interactive: false,
      }).addTo(this.map);
      bounds.extend(shape.getBounds());
      this.count(area.name, shape.getBounds().getCenter(), others.get(area.id) ?? 0);
    }
    for (const spot of here) {
      bounds.extend([spot.latitude, spot.longitude]);
      this.mark(spot, here.length <= mostSymbols);
    }
    if (bounds.isValid()) this.map.fitBounds(bounds, { padding: [16, 16] });
    else this.map.setView([42.5, 12.5], 6);
    this.settle(this.map.getContainer());
  }

  /** From afar stars are small; names of areas show only where they are free. */
  private settle(stage: HTMLElement): void {
    stage.classList.toggle("map-far", this.map.getZoom() < near);
    const names = [...stage.querySelectorAll<HTMLElement>(".map-area span")];
    const boxes = names.map((name) => name.getBoundingClientRect());
    const free = apart(boxes);
    names.forEach((name, i) => name.classList.toggle("map-hidden", !free[i]));
  }

  private count(name: string, place: L.LatLng, others: number): void {
    const text = document.createElement("span");
    text.textContent = others > 0 ? `${name} +${others}` : name;
    if (others > 0) text.title = this.area.replace("{0}", name).replace("{1}", String(others));
    const icon = L.divIcon({ className: "map-area", html: text, iconSize: undefined });
    L.marker(place, { icon, interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(this.map);
  }

  private mark({ star, latitude, longitude }: Standing, asSymbol: boolean): void {
    const { sky } = this;
    const name = sky.file.stars.name[star];
    const color = colorOf(sky.theme[star]);
    const shape = shapeOf(sky.file.kinds[sky.kind[star]][0]);
    const picture = document.createElement("span");
    picture.append(symbol(shape, color));
    const marker = asSymbol
      ? L.marker([latitude, longitude], {
          icon: L.divIcon({ className: "map-star", html: picture, iconSize: [26, 26] }),
          alt: name,
          title: name,
        })
      : L.circleMarker([latitude, longitude], {
          radius: 5,
          color: night,
          weight: 1,
          fillColor: color,
          fillOpacity: 1,
        });
    marker.on("click keypress", (event) => {
      const key = (event as L.LeafletKeyboardEvent).originalEvent as KeyboardEvent | MouseEvent;
      if (key instanceof KeyboardEvent && key.key !== "Enter") return;
      const query = writeSelection({ ...this.selection, star: "" }, "");
      const address = `/cielo/stelle/${sky.number[star]}/scheda${query ? `?${query}` : ""}`;
      void this.card.show(address, key instanceof KeyboardEvent);
    });
    marker.bindTooltip(name).addTo(this.map);
  }
}

async function begin(): Promise<void> {
  const section = document.querySelector<HTMLElement>("[data-map]");
  if (!section) return;
  const [sky, map] = await Promise.all([
    fetch(section.dataset.sky as string).then((answer) => answer.json() as Promise<SkyFile>),
    fetch(section.dataset.map as string).then((answer) => answer.json() as Promise<MapFile>),
  ]);
  new MapPage(section, read(sky), map);
  section.classList.add("map-up");
}

void begin();
