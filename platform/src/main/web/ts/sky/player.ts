// The time slider and its play button: years pass in half a minute, or month by month for those who want
// less motion.

import type { SkyView } from "./view";

const wholeSeconds = 26;

export class Player {
  private frame = 0;
  private month: number;

  constructor(
    private readonly slider: HTMLInputElement,
    private readonly button: HTMLButtonElement,
    private readonly view: SkyView,
    private readonly show: (month: number, ended: boolean) => void,
  ) {
    this.month = Number(slider.value);
    slider.addEventListener("input", () => {
      this.pause();
      this.month = Number(slider.value);
      show(this.month, true);
    });
    button.addEventListener("click", () => (this.frame ? this.pause() : this.play()));
  }

  private play(): void {
    const { slider, button, view } = this;
    const [first, last] = [Number(slider.min), Number(slider.max)];
    if (this.month >= last) this.month = first;
    button.setAttribute("aria-pressed", "true");
    let before = performance.now();
    const pace = (last - first) / wholeSeconds;
    const tick = (now: number) => {
      const step = ((now - before) / 1000) * pace;
      if (!view.still || step >= 1) {
        before = now;
        this.month = Math.min(last, this.month + (view.still ? Math.floor(step) : step));
        slider.value = String(Math.floor(this.month));
        this.show(this.month, this.month >= last);
      }
      if (this.month >= last) return this.pause();
      this.frame = requestAnimationFrame(tick);
    };
    this.frame = requestAnimationFrame(tick);
  }

  private pause(): void {
    if (!this.frame) return;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.button.setAttribute("aria-pressed", "false");
    this.show(Math.floor(this.month), true);
  }
}
