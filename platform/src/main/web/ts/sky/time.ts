// Months on the slider, days in the data.

/** Months since January of year 0. */
export function monthOfDay(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The month's last day, in days from 1 January 1970. */
export function lastDayOf(month: number): number {
  return Math.floor(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0) / 86_400_000);
}

/** The month's first day. */
export function firstDayOf(month: number): number {
  return Math.floor(Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000);
}

/** 2025-06 */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function parseMonth(text: string | null): number | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "");
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

/** giugno 2025 */
export function monthName(month: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)));
}

/** 12 giugno 2025 */
export function dayName(day: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(day * 86_400_000));
}
