// What is being looked at. It lives in the address, so that a view can be shared and the list without
// scripts shows the same.

import { monthText, parseMonth } from "./time";

export interface Selection {
  theme: string;
  kind: string;
  area: string;
  /** Number of a network's star, as text. */
  network: string;
  /** First month of the period, or null for the beginning of the record. */
  since: number | null;
  /** Last month of the period, or null for today. */
  until: number | null;
  /** Number of the star whose card is open, as text. */
  star: string;
}

const names = { theme: "tema", kind: "tipo", area: "quartiere", network: "rete", star: "stella" } as const;

export function readSelection(query: string): Selection {
  const parameters = new URLSearchParams(query);
  const text = (name: string) => parameters.get(name) ?? "";
  return {
    theme: text(names.theme),
    kind: text(names.kind),
    area: text(names.area),
    network: text(names.network),
    star: text(names.star),
    since: parseMonth(parameters.get("dal")),
    until: parseMonth(parameters.get("al")),
  };
}

/** The address's query for a selection, keeping what else the address holds. */
export function writeSelection(selection: Selection, query: string): string {
  const parameters = new URLSearchParams(query);
  const put = (name: string, value: string) =>
    value ? parameters.set(name, value) : parameters.delete(name);
  for (const [field, name] of Object.entries(names)) put(name, selection[field as keyof typeof names]);
  put("dal", selection.since === null ? "" : monthText(selection.since));
  put("al", selection.until === null ? "" : monthText(selection.until));
  return parameters.toString();
}
