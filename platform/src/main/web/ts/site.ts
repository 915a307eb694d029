// What every page runs: htmx, the drafts of forms, tables for phones, lists. Pages work without it.
import "htmx.org";
import { keepDrafts } from "./site/drafts";
import { goToFirstError } from "./site/errors";
import { offerPrinting, offerTickAll } from "./site/lists";
import { labelCells } from "./site/tables";

function prepare(part: ParentNode): void {
  labelCells(part);
  offerTickAll(part);
}

goToFirstError(document);
prepare(document);
try {
  keepDrafts(document, window.localStorage, window.sessionStorage);
} catch {
  // A browser that stores nothing keeps no drafts.
}
offerPrinting(document, () => window.print());
document.addEventListener("htmx:load", (event) => prepare(event.target as HTMLElement));
