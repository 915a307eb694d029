// The map of the same selection: the imported areas, the actors whose place is public, and a count for the
// others of each area. From afar near actors stand together. Leaflet comes only with this page.

import L from "leaflet";
import { grouped, type Group, type Spot } from "./map/groups";
import { chosen, groupMarker, starMarker } from "./map/markers";
import { cut, distinct, standing, type MapFile, type Standing } from "./map/places";
import { Card } from "./sky/card";
import { read, type Sky, type SkyFile } from "./sky/data";
import { colorOf, shapeOf } from "./sky/palette";
import { apart } from "./sky/label-placement";
import { filled, type Phrases } from "./sky/phrases";
import { readSelection, writeSelection, type Selection } from "./sky/selection";

const nearest = 18;
const reach = 46;

class MapPage {
  private readonly map: L.Map;
  private readonly card: Card;
  private readonly selection: Selection = readSelection(location.search);
  private readonly phrases: Phrases;
  private readonly here: Standing[];
  private readonly markers = L.layerGroup();
  private readonly groups = new Map<number, Group[]>();

  constructor(
    private readonly section: HTMLElement,
    private readonly sky: Sky,
    private readonly file: MapFile,
  ) {
    this.phrases = JSON.parse(section.dataset.phrases ?? "{}") as Phrases;
    const stage = section.querySelector("[data-stage]") as HTMLElement;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = L.map(stage, {
      preferCanvas: true,
      zoomAnimation: !still,
      fadeAnimation: !still,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      maxZoom: nearest,
    });
    this.map.attributionControl.setPrefix(false);
    stage.addEventListener("focusin", () => this.map.scrollWheelZoom.enable());
    stage.addEventListener("focusout", () => this.map.scrollWheelZoom.disable());
    const body = section.querySelector("[data-card-body]") as HTMLElement;
    const element = section.querySelector("[data-card]") as HTMLElement;
    this.card = new Card(element, body, () => this.card.close());
    if (section.dataset.tiles) L.tileLayer(section.dataset.tiles).addTo(this.map);
    this.here = this.ground();
    this.markers.addTo(this.map);
    this.map.on("moveend", () => this.mark());
    this.mark();
  }

  /** Draws the areas, brings those that hold actors into view, and answers who stands on the map. */
  private ground(): Standing[] {
    // The actors of a large sky come filtered.
    const chosen = this.sky.file.large ? { ...this.selection, network: "" } : this.selection;
    const { here, others, inhabited } = standing(this.sky, this.file, chosen);
    const held = L.latLngBounds([]);
    const all = L.latLngBounds([]);
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
      all.extend(shape.getBounds());
      if (inhabited.has(area.id)) held.extend(shape.getBounds());
      this.count(area, shape.getBounds().getCenter(), others.get(area.id) ?? 0);
    }
    if (!held.isValid()) for (const { latitude, longitude } of here) held.extend([latitude, longitude]);
    const bounds = held.isValid() ? held : all;
    if (bounds.isValid()) this.map.fitBounds(bounds, { padding: [8, 8], maxZoom: 16 });
    else this.map.setView([42.5, 12.5], 6);
    return here;
  }

  /**
   * Names of areas show only where neither a marker nor another name stands; a marker that the border or a
   * control cuts shows once the map moves, and the keyboard, which reaches it, moves it.
   */
  private settle(): void {
    const stage = this.map.getContainer();
    const find = (what: string) => [...stage.querySelectorAll<HTMLElement>(what)];
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const controls = find(".leaflet-control").map(boxOf);
    const markers = find(".map-star, .map-group");
    const window = boxOf(stage);
    markers.forEach((marker) => marker.classList.toggle("map-cut", cut(boxOf(marker), window, controls)));
    const names = find(".map-area span");
    const free = apart([...markers, ...names].map(boxOf));
    names.forEach((name, i) => name.classList.toggle("map-hidden", !free[markers.length + i]));
  }

  /** The area's name; where it holds others without a place, it leads to them. */
  private count({ id, name }: { id: string; name: string }, place: L.LatLng, others: number): void {
    const text = document.createElement("span");
    if (others > 0) {
      const link = document.createElement("a");
      const there = writeSelection({ ...this.selection, area: id, star: "" }, "");
      link.href = `/cielo/elenco/solo-quartiere?${there}`;
      link.textContent = `${name} +${others}`;
      link.title = filled(this.phrases["map.area"], name, others);
      L.DomEvent.disableClickPropagation(link);
      text.append(link);
    } else text.textContent = name;
    const icon = L.divIcon({ className: "map-area", html: text, iconSize: undefined });
    L.marker(place, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(this.map);
  }

  private groupsAt(zoom: number): Group[] {
    let found = this.groups.get(zoom);
    if (!found) this.groups.set(zoom, (found = grouped(this.spots(this.here, zoom), reach)));
    return found;
  }

  private spots(standing: Standing[], zoom: number): Spot[] {
    return standing.map(({ latitude, longitude }) => this.map.project([latitude, longitude], zoom));
  }

  /** Puts a marker for each star or group in the window and a little around it. */
  private mark(): void {
    const zoom = this.map.getZoom();
    const around = this.map.getPixelBounds();
    const room = around.getSize().divideBy(4);
    const box = L.bounds(
      (around.min as L.Point).subtract(room),
      (around.max as L.Point).add(room),
    );
    const focused = this.focusedPlace();
    this.markers.clearLayers();
    for (const group of this.groupsAt(zoom)) {
      if (!box.contains([group.x, group.y])) continue;
      const members = distinct(group.members.map((member) => this.here[member]));
      const place = this.map.unproject([group.x, group.y], zoom);
      this.markers.addLayer(members.length === 1 ? this.one(members[0]) : this.many(members, place));
    }
    this.settle();
    if (focused) this.focusNear(focused);
  }

  private one({ star, latitude, longitude }: Standing): L.Marker {
    const { sky } = this;
    const shape = shapeOf(sky.file.kinds[sky.kind[star]][0]);
    const name = sky.file.stars.name[star];
    const marker = starMarker([latitude, longitude], name, shape, colorOf(sky.theme[star]));
    chosen(marker, (byKeyboard) => void this.open(star, byKeyboard));
    return marker;
  }

  private many(members: Standing[], place: L.LatLng): L.Marker {
    const count = members.length.toLocaleString(document.documentElement.lang);
    const inseparable = grouped(this.spots(members, nearest), reach).length === 1;
    const name = filled(this.phrases[inseparable ? "map.together" : "map.group"], members.length);
    const marker = groupMarker(place, count, members.length, name);
    chosen(marker, (byKeyboard) => {
      if (inseparable) this.list(members, name, byKeyboard);
      else this.zoomTo(members);
    });
    return marker;
  }

  private zoomTo(members: Standing[]): void {
    const bounds = L.latLngBounds(members.map(({ latitude, longitude }) => [latitude, longitude]));
    this.map.fitBounds(bounds, { padding: [60, 60], maxZoom: nearest });
  }

  /** The names of those who stand in one place; each opens its card. */
  private list(members: Standing[], title: string, takeFocus: boolean): void {
    const heading = document.createElement("h2");
    heading.textContent = title;
    const list = document.createElement("ul");
    list.className = "map-together";
    for (const { star } of members) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = this.sky.file.stars.name[star];
      button.addEventListener("click", () => void this.open(star, true));
      const item = document.createElement("li");
      item.append(button);
      list.append(item);
    }
    this.card.fill([heading, list], takeFocus);
  }

  private async open(star: number, byKeyboard: boolean): Promise<void> {
    const query = writeSelection({ ...this.selection, star: "" }, "");
    const address = `/cielo/stelle/${this.sky.number[star]}/scheda${query ? `?${query}` : ""}`;
    await this.card.show(address, byKeyboard);
  }

  /** Where the marker stands that has the focus. */
  private focusedPlace(): L.LatLng | null {
    for (const layer of this.markers.getLayers()) {
      if ((layer as L.Marker).getElement() === document.activeElement) return (layer as L.Marker).getLatLng();
    }
    return null;
  }

  /** A marker that had the focus is gone: the nearest to where it stood takes it. */
  private focusNear(place: L.LatLng): void {
    const whole = (marker: L.Marker) => !marker.getElement()?.classList.contains("map-cut");
    const markers = (this.markers.getLayers() as L.Marker[]).filter(whole);
    const far = (marker: L.Marker) => this.map.distance(place, marker.getLatLng());
    const best = markers.reduce<L.Marker | null>(
      (near, marker) => (near === null || far(marker) < far(near) ? marker : near),
      null,
    );
    (best?.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
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
