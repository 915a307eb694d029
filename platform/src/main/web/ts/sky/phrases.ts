// Sentences of the page's language, with their values.

/** A sentence with {0}, {1}… replaced. */
export function filled(phrase: string, ...values: (string | number)[]): string {
  return phrase.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ""));
}
