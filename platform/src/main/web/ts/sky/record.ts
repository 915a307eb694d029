// How complete the record is for what is shown, and how the constellation grew: said under the sky, in
// words.

import { tieBegins, type Sky } from "./data";
import { growth } from "./growth";
import { filled } from "./phrases";
import { dayName } from "./time";
import type { SkyView } from "./view";

/** Sentences in the reader's language, with {0}, {1}… where values go. */
export interface Phrases {
  star: string;
  nothing: string;
  shown: string;
  record: string;
  late: string;
  growth: string;
  community: string;
  around: string;
  alone: string;
  near: string;
}

const promptDays = 90;
const yearDays = 365;

/** How many ties of a period were written down within three months of their beginning. */
export function promptness(sky: Sky, since: number, now: number): { ties: number; prompt: number } {
  let ties = 0;
  let prompt = 0;
  for (let t = 0; t < sky.ties; t++) {
    const begins = tieBegins(sky, t);
    if (begins > now || begins < since) continue;
    ties++;
    if (sky.tieFrom[t] !== 0 && sky.tieRecorded[t] - sky.tieFrom[t] <= promptDays) prompt++;
  }
  return { ties, prompt };
}

export function recordText(view: SkyView, sky: Sky, phrases: Phrases, language: string): string {
  const { now, since } = view.moment;
  const number = (value: number) => value.toLocaleString(language, { useGrouping: "always" as never });
  const counts = view.counts();
  const { ties, prompt } = promptness(sky, since, now);
  const year = growth(sky, now - yearDays, now);
  const parts = [filled(phrases.shown, number(counts.stars), number(counts.ties))];
  if (sky.file.record.since) {
    parts.push(
      filled(phrases.record, dayName(sky.file.record.since, language), number(sky.file.record.sources)),
    );
  }
  if (ties > 0) parts.push(filled(phrases.late, number(prompt), number(ties)));
  if (year.panel > 0)
    parts.push(filled(phrases.growth, number(year.panel), number(year.before), number(year.after)));
  return parts.join(" ");
}
