// The home page's sky: fetches the columns, lifts the stars, ties the controls together.

import { Card } from "./sky/card";
import { read, type Sky, type SkyFile } from "./sky/data";
import { fillLegend } from "./sky/legend";
import { paperOf } from "./sky/paper";
import { Player } from "./sky/player";
import { recordText, type Phrases } from "./sky/record";
import { readSelection, writeSelection, type Selection } from "./sky/selection";
import { steer } from "./sky/steer";
import { firstDayOf, lastDayOf, monthName, monthOfDay } from "./sky/time";
import { SkyView } from "./sky/view";

class SkyPage {
  private readonly selection: Selection;
  private readonly view: SkyView;
  private readonly card: Card;
  private readonly phrases: Phrases;
  private readonly live: HTMLElement;

  constructor(
    private readonly section: HTMLElement,
    private readonly sky: Sky,
  ) {
    this.selection = readSelection(location.search);
    this.phrases = JSON.parse(section.dataset.phrases ?? "{}") as Phrases;
    this.live = this.find("[data-live]");
    this.view = new SkyView(this.find("[data-stage]"), sky, this.today);
    this.card = new Card(this.find("[data-card]"), this.find("[data-card-body]"), () => this.close());
    fillLegend(section, sky.file.kinds, sky.file.themes);
    this.time();
    this.filters();
    this.zoom();
    steer(this.view, sky, {
      open: (star, byKeyboard) => void this.open(star, byKeyboard),
      close: () => this.close(),
      say: (star) =>
        this.say(
          this.phrases.star,
          sky.file.stars.name[star],
          sky.file.kinds[sky.kind[star]][1],
          String(this.view.tiesOf(star)),
        ),
      nothingThere: () => this.say(this.phrases.nothing),
    });
    this.view.select(this.selection);
    this.showMonth(this.selection.until ?? monthOfDay(sky.file.today), true);
    this.keepNamesClear();
    const star = sky.byNumber.get(Number(this.selection.star));
    if (star !== undefined) void this.open(star, false);
    window.addEventListener("beforeprint", () =>
      this.find("[data-paper]").replaceChildren(paperOf(this.view, sky)),
    );
  }

  private get today(): number {
    return this.sky.file.today;
  }

  private find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.section.querySelector<T>(selector) as T;
  }

  private time(): void {
    const slider = this.find<HTMLInputElement>("[data-slider]");
    slider.value = String(this.selection.until ?? slider.max);
    new Player(slider, this.find<HTMLButtonElement>("[data-play]"), this.view, (month, ended) => {
      this.selection.until = Math.floor(month) >= Number(slider.max) ? null : Math.floor(month);
      this.showMonth(month, ended);
    });
  }

  /** A month, or a moment within one while time is playing. */
  private showMonth(month: number, ended: boolean): void {
    const whole = Math.floor(month);
    const first = firstDayOf(whole);
    const last = Math.min(this.today, lastDayOf(whole));
    const now = ended ? last : first + (last - first) * (month - whole);
    const since = this.selection.since === null ? 0 : firstDayOf(this.selection.since);
    this.view.showPeriod(since, now);
    const name = monthName(whole, document.documentElement.lang);
    this.find("[data-month]").textContent = name;
    this.find<HTMLInputElement>("[data-slider]").setAttribute("aria-valuetext", name);
    if (ended) this.ended();
  }

  private ended(): void {
    this.find("[data-record]").textContent = recordText(
      this.view,
      this.sky,
      this.phrases,
      document.documentElement.lang,
    );
    const query = writeSelection(this.selection, location.search);
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    for (const link of this.section.querySelectorAll<HTMLAnchorElement>("a[data-face]")) {
      const other = new URLSearchParams(writeSelection(this.selection, ""));
      if (link.dataset.face) other.set("vista", link.dataset.face);
      link.href = `/?${other.toString()}`;
    }
  }

  private filters(): void {
    const form = this.find<HTMLFormElement>("[data-filters]");
    form.querySelector<HTMLElement>("[data-apply]")?.setAttribute("hidden", "");
    form.addEventListener("change", () => {
      const chosen = readSelection(`?${new URLSearchParams(new FormData(form) as never).toString()}`);
      Object.assign(this.selection, {
        theme: chosen.theme,
        kind: chosen.kind,
        area: chosen.area,
        network: chosen.network,
        since: chosen.since,
      });
      this.view.select(this.selection);
      this.showMonth(Number(this.find<HTMLInputElement>("[data-slider]").value), true);
    });
  }

  private zoom(): void {
    const camera = this.view.sigma.getCamera();
    const duration = this.view.still ? 0 : 250;
    this.find("[data-zoom-in]").addEventListener("click", () => void camera.animatedZoom({ duration }));
    this.find("[data-zoom-out]").addEventListener("click", () => void camera.animatedUnzoom({ duration }));
    this.find("[data-zoom-all]").addEventListener("click", () => void camera.animatedReset({ duration }));
    this.find("[data-print]").addEventListener("click", () => window.print());
  }

  private async open(star: number, byKeyboard: boolean): Promise<void> {
    this.selection.star = String(this.sky.number[star]);
    this.view.choose(star);
    const query = writeSelection({ ...this.selection, star: "" }, "");
    await this.card.show(
      `/cielo/stelle/${this.selection.star}/scheda${query ? `?${query}` : ""}`,
      byKeyboard,
    );
    this.keepNamesClear();
    this.ended();
  }

  private close(): void {
    const hadFocus = this.find("[data-card]").contains(document.activeElement);
    this.card.close();
    this.selection.star = "";
    this.view.choose(-1);
    this.keepNamesClear();
    this.ended();
    if (hadFocus) this.view.stage.focus();
  }

  private say(phrase: string, ...values: string[]): void {
    this.live.textContent = phrase.replace(/\{(\d)\}/g, (_, place: string) => values[Number(place)] ?? "");
  }

  private keepNamesClear(): void {
    const stage = this.view.stage.getBoundingClientRect();
    this.view.kept = [...this.section.querySelectorAll<HTMLElement>("[data-keep-clear]")]
      .map((element) => element.getBoundingClientRect())
      .filter((box) => box.width > 0)
      .map((box) => ({
        id: -1,
        left: box.left - stage.left - 6,
        top: box.top - stage.top - 6,
        width: box.width + 12,
        height: box.height + 12,
      }));
    this.view.redraw();
  }
}

async function begin(): Promise<void> {
  const section = document.querySelector<HTMLElement>("[data-sky]");
  if (!section) return;
  try {
    const answer = await fetch(section.dataset.sky as string);
    const sky = read((await answer.json()) as SkyFile);
    new SkyPage(section, sky);
    section.classList.add("sky-up");
    performance.mark("sky-up");
  } catch (failure) {
    section.classList.add("sky-down");
    throw failure;
  }
}

void begin();
