// Nothing typed is lost: a form with data-draft keeps what is typed in this browser tab until it is
// accepted. The page that follows an accepted form carries data-draft-done with the same name, and the
// draft goes.

type Values = Record<string, string[]>;

const prefix = "draft:";
const skipped = new Set(["password", "hidden", "file", "submit", "button"]);

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      "name" in element &&
      "value" in element &&
      Boolean((element as Field).name) &&
      !skipped.has((element as Field).type),
  );
}

/** What the form holds now, by field name. Passwords, files and hidden fields are never kept. */
export function valuesOf(form: HTMLFormElement): Values {
  const values: Values = {};
  for (const field of fieldsOf(form)) {
    const kept = (values[field.name] ??= []);
    const ticked =
      field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
    if (!ticked || field.checked) kept.push(field.value);
  }
  return values;
}

function fill(form: HTMLFormElement, values: Values): void {
  const rest = new Map(Object.entries(values).map(([name, list]) => [name, [...list]]));
  for (const field of fieldsOf(form)) {
    const list = rest.get(field.name);
    if (!list) continue;
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      field.checked = list.includes(field.value);
    } else {
      field.value = list.shift() ?? field.value;
    }
  }
}

function noteOn(form: HTMLFormElement, forget: () => void): void {
  const text = form.dataset.draftNote;
  if (!text) return;
  const note = document.createElement("p");
  note.className = "draft-note";
  note.setAttribute("role", "status");
  note.textContent = `${text} `;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-link p-0";
  button.textContent = form.dataset.draftForget ?? "";
  button.addEventListener("click", () => {
    forget();
    form.reset();
    note.remove();
  });
  note.append(button);
  form.prepend(note);
}

function keep(form: HTMLFormElement, storage: Storage): void {
  const key = prefix + form.dataset.draft;
  const before = storage.getItem(key);
  if (before && before !== JSON.stringify(valuesOf(form))) {
    fill(form, JSON.parse(before) as Values);
    noteOn(form, () => storage.removeItem(key));
  }
  let timer = 0;
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => storage.setItem(key, JSON.stringify(valuesOf(form))), 300);
  });
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    storage.setItem(key, JSON.stringify(valuesOf(form)));
  });
}

/** Restores and keeps the drafts of a page; forgets those that the page says are done or that signed out. */
export function keepDrafts(page: Document, storage: Storage): void {
  for (const done of page.querySelectorAll<HTMLElement>("[data-draft-done]")) {
    storage.removeItem(prefix + done.dataset.draftDone);
  }
  if (page.body.dataset.signedIn !== "true") {
    for (const key of Object.keys(storage).filter((name) => name.startsWith(prefix)))
      storage.removeItem(key);
    return;
  }
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-draft]")) keep(form, storage);
}
