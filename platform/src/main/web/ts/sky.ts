// The home page's sky: fetches the columns, lifts the stars, ties the controls together.

import { Card } from "./sky/card";
import { LevelOfDetail } from "./sky/level-of-detail";
import { read, type Sky, type SkyFile } from "./sky/data";
import { fillLegend } from "./sky/legend";
import type { FarFile } from "./sky/merge";
import { shorten } from "./sky/overlay";
import { paperOf } from "./sky/paper";
import { filled, type Phrases } from "./sky/phrases";
import { Player } from "./sky/player";
import { readSelection, writeSelection, type Selection } from "./sky/selection";
import { bindControls } from "./sky/controls";
import { firstDayOf, lastDayOf, monthName, monthOfDay } from "./sky/time";
import { SkyView } from "./sky/view";

/** All stars of a selection, or the communities of one that is too large. */
type Answer = SkyFile | FarFile;

const recordMs = 150;

class SkyPage {
  private readonly selection: Selection;
  private readonly view: SkyView;
  private readonly card: Card;
  private readonly phrases: Phrases;
  private readonly live: HTMLElement;
  private readonly large: boolean;
  private detail: LevelOfDetail | null = null;
  private recordTimer = 0;
  private told = "";

  constructor(
    private readonly section: HTMLElement,
    answer: Answer,
  ) {
    this.selection = readSelection(location.search);
    this.phrases = JSON.parse(section.dataset.phrases ?? "{}") as Phrases;
    this.live = this.find("[data-live]");
    this.large = answer.large === true;
    this.told = writeSelection({ ...this.selection, star: "" }, `lingua=${this.language}`);
    const sky = this.skyOf(answer);
    this.view = new SkyView(this.find("[data-stage]"), sky, answer.today, (...star) => this.title(...star));
    this.follow();
    this.card = new Card(this.find("[data-card]"), this.find("[data-card-body]"), () => this.close());
    fillLegend(section, sky.file.kinds, sky.file.themes, sky.declared.a.length);
    this.time();
    this.filters();
    this.zoom();
    bindControls(this.view, {
      open: (star, byKeyboard) => this.enter(star, byKeyboard),
      close: () => this.close(),
      say: (star) => this.tell(star),
      nothingThere: () => this.say(this.phrases["say.nothing"]),
    });
    this.select();
    this.showMonth(this.selection.until ?? monthOfDay(this.today), true);
    this.keepNamesClear();
    void this.openChosen();
    window.addEventListener("beforeprint", () =>
      this.find("[data-paper]").replaceChildren(paperOf(this.view)),
    );
  }

  private get sky(): Sky {
    return this.view.sky;
  }

  private get today(): number {
    return this.sky.file.today;
  }

  /** What is asked of the server in a large sky. */
  private asked(): string {
    return writeSelection({ ...this.selection, until: null, star: "" }, `lingua=${this.language}`);
  }

  private get language(): string {
    return document.documentElement.lang;
  }

  private skyOf(answer: Answer): Sky {
    this.detail?.stop();
    this.detail = null;
    if (!("groups" in answer)) return read(answer);
    const stale = () => void this.load();
    this.detail = new LevelOfDetail(answer, this.phrases["community"], this.asked(), stale);
    return this.detail.closed();
  }

  private follow(): void {
    this.detail?.follow(this.view, (star) => {
      this.view.point(star);
      this.tell(star);
    });
  }

  /** Asks for the selection's sky anew. */
  private async load(): Promise<void> {
    const asked = this.asked();
    const answer = await fetch(`/cielo/dati?${asked}`);
    if (!answer.ok || asked !== this.asked()) return;
    this.view.take(this.skyOf((await answer.json()) as Answer));
    this.follow();
    void this.detail?.look();
  }

  /** In a large sky the server has filtered. */
  private select(): void {
    if (!this.large) this.view.select(this.selection);
  }

  private title(sky: Sky, star: number, day: number): string {
    const name = sky.file.stars.name[star];
    const { groups } = sky;
    if (!groups || groups.group(star) < 0) return name;
    const phrase = this.phrases[groups.alone(star) ? "community.alone" : "community.around"];
    return filled(phrase, groups.many(star, day), shorten(name, 26));
  }

  private tell(star: number): void {
    const { sky } = this;
    if (sky.groups && sky.groups.group(star) >= 0) {
      this.say(this.phrases["community.near"], this.view.title(star));
    } else {
      const ties = String(this.view.tiesOf(star));
      const kind = sky.file.kinds[sky.kind[star]][1];
      this.say(this.phrases["say.star"], sky.file.stars.name[star], kind, ties);
    }
  }

  /** A star opens its card; a community comes near. */
  private enter(star: number, byKeyboard: boolean): void {
    const group = this.sky.groups?.group(star) ?? -1;
    if (group >= 0) this.detail?.come(group);
    else void this.open(star, byKeyboard);
  }

  private async openChosen(): Promise<void> {
    const number = Number(this.selection.star);
    const star = this.sky.byNumber.get(number) ?? (await this.detail?.find()) ?? -1;
    if (number > 0 && star >= 0) void this.open(star, false);
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
    const name = monthName(whole, this.language);
    this.find("[data-month]").textContent = name;
    this.find<HTMLInputElement>("[data-slider]").setAttribute("aria-valuetext", name);
    if (ended) this.ended();
  }

  private ended(): void {
    this.record();
    const query = writeSelection(this.selection, location.search);
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
    for (const link of this.section.querySelectorAll<HTMLAnchorElement>("a[data-face]")) {
      const other = new URLSearchParams(writeSelection(this.selection, ""));
      if (link.dataset.face) other.set("vista", link.dataset.face);
      link.href = `/?${other.toString()}`;
    }
  }

  /** The server counts, once the hand rests. */
  private record(): void {
    const text = this.find("[data-record]");
    const query = writeSelection({ ...this.selection, star: "" }, `lingua=${this.language}`);
    clearTimeout(this.recordTimer);
    text.removeAttribute("aria-busy");
    if (query === this.told) return;
    text.setAttribute("aria-busy", "true");
    this.recordTimer = window.setTimeout(async () => {
      const answer = await fetch(`/cielo/registro?${query}`);
      if (!answer.ok) return;
      text.innerHTML = await answer.text();
      text.removeAttribute("aria-busy");
      this.told = query;
    }, recordMs);
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
      if (this.large) void this.load();
      this.select();
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
    this.live.textContent = filled(phrase, ...values);
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
    new SkyPage(section, (await answer.json()) as Answer);
    section.classList.add("sky-up");
    performance.mark("sky-up");
  } catch (failure) {
    section.classList.add("sky-down");
    throw failure;
  }
}

void begin();
