// What every page runs: htmx, the drafts of forms, tables for phones. Pages work without it.
import "htmx.org";
import { keepDrafts } from "./site/drafts";
import { labelCells } from "./site/tables";

keepDrafts(document, window.sessionStorage);
labelCells(document);
document.addEventListener("htmx:load", (event) => labelCells(event.target as HTMLElement));
