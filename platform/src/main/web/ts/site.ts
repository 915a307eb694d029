// What every page runs: htmx and the drafts of forms. Pages work without it.
import "htmx.org";
import { keepDrafts } from "./site/drafts";

keepDrafts(document, window.sessionStorage);
