// Bundles into the folder given each time a line comes in, and answers with one line: what is wrong, as
// "file:line: text", or "changed", or "same". Ends with its input, so it never outlives who asked.
import { createInterface } from "node:readline";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Bundle } from "./bundle.mjs";

const bundle = new Bundle(process.argv[2], true);

function told(failure) {
  const { location, text } = failure.errors?.[0] ?? {};
  if (location) return `${location.file}:${location.line}: ${text}`;
  if (failure.span?.url) {
    const file = relative(process.cwd(), fileURLToPath(failure.span.url));
    return `${file}:${failure.span.start.line + 1}: ${failure.sassMessage}`;
  }
  return `src/main/web: ${failure.message}`;
}

for await (const _ of createInterface({ input: process.stdin })) {
  try {
    console.log((await bundle.build()) ? "changed" : "same");
  } catch (failure) {
    console.log(told(failure).replaceAll("\n", " "));
  }
}
await bundle.close();
