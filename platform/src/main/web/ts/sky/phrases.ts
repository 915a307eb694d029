// Sentences of the page's language, with their values. They are written as the server's: {0}, {1}… where
// values go, {0,choice,1#one thing|1<{0} things} where the words depend on a number.

export type Phrases = Record<string, string>;

/** A number as the page's language writes it. */
function written(value: string | number): string {
  if (typeof value === "string") return value;
  const language = typeof document === "undefined" ? "it" : document.documentElement.lang;
  return value.toLocaleString(language, { useGrouping: "always" as never });
}

/** The last form whose limit the number reaches (#) or passes (<); the first where it does neither. */
function form(forms: string, number: number): string {
  let chosen = "";
  forms.split("|").forEach((each, i) => {
    const [, limit, sign, text] = /^(\d+)([#<])(.*)$/s.exec(each) ?? [];
    const fits = sign === "<" ? number > Number(limit) : number >= Number(limit);
    if (i === 0 || fits) chosen = text;
  });
  return chosen;
}

/** A sentence with its places filled. */
export function filled(phrase: string, ...values: (string | number)[]): string {
  return phrase
    .replace(/\{(\d),choice,((?:[^{}]|\{\d\})*)\}/g, (_, place: string, forms: string) =>
      form(forms, Number(values[Number(place)])),
    )
    .replace(/\{(\d)\}/g, (_, place: string) => written(values[Number(place)] ?? ""));
}
