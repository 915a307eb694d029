// What every page runs: htmx, the drafts of forms, tables for phones. Pages work without it.
import "htmx.org";
import { keepDrafts } from "./site/drafts";
import { goToFirstError } from "./site/errors";
import { labelCells } from "./site/tables";

goToFirstError(document);
labelCells(document);
try {
  keepDrafts(document, window.localStorage, window.sessionStorage);
} catch {
  // A browser that stores nothing keeps no drafts.
}
document.addEventListener("htmx:load", (event) => labelCells(event.target as HTMLElement));
