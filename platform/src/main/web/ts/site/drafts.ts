// Nothing typed is lost: a form with data-draft keeps in this browser what is typed into it, until it is
// accepted or a week has passed. What somebody signed in types is bound to them (data-person of the page)
// and survives the tab; what a stranger types goes with the tab. A page that answers an accepted form
// says so in data-accepted.

export type Values = Record<string, string[]>;

/** A draft as it is stored; at: milliseconds since 1970. */
export type Draft = { at: number; values: Values };

const week = 7 * 24 * 60 * 60 * 1000;
const prefix = "draft:";
const tabName = "draft-tab";
const skipped = new Set(["password", "file", "submit", "button", "hidden"]);

/** Hidden fields that tell which reading of the thing was typed over: they belong to the draft. */
const carried = new Set(["versione", "_letto"]);

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      "name" in element &&
      "value" in element &&
      Boolean((element as Field).name) &&
      (!skipped.has((element as Field).type) || carried.has((element as Field).name)),
  );
}

/** What the form holds now, by field name. Passwords and files are never kept. */
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

/** The drafts of one reader in one browser, those of this tab apart from those of others. */
export class Drafts {
  constructor(
    private readonly storage: Storage,
    private readonly person: string,
    private readonly tab: string,
    private readonly now: () => number,
  ) {}

  private start(form: string): string {
    return `${prefix}${this.person}:${form}:`;
  }

  private keys(start: string): string[] {
    return Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i) ?? "").filter((key) =>
      key.startsWith(start),
    );
  }

  private read(key: string): Draft | undefined {
    try {
      const draft = JSON.parse(this.storage.getItem(key) ?? "") as Draft;
      return draft.at > this.now() - week && typeof draft.values === "object" ? draft : undefined;
    } catch {
      return undefined;
    }
  }

  /** Drops what is older than a week, or no draft at all. */
  sweep(): void {
    for (const key of this.keys(prefix)) if (!this.read(key)) this.storage.removeItem(key);
  }

  own(form: string): Values | undefined {
    return this.read(this.start(form) + this.tab)?.values;
  }

  /** The newest draft that another tab has left; it becomes this tab's own when it is taken. */
  left(form: string): { take: () => Values } | undefined {
    const [newest] = this.keys(this.start(form))
      .map((key) => ({ key, draft: this.read(key) }))
      .filter(({ draft }) => draft)
      .sort((one, other) => other.draft!.at - one.draft!.at);
    if (!newest) return undefined;
    return {
      take: () => {
        this.storage.removeItem(newest.key);
        this.keep(form, newest.draft!.values);
        return newest.draft!.values;
      },
    };
  }

  keep(form: string, values: Values): void {
    try {
      const draft: Draft = { at: this.now(), values };
      this.storage.setItem(this.start(form) + this.tab, JSON.stringify(draft));
    } catch {
      // The browser's room is full: the text is on the page all the same.
    }
  }

  forget(form: string): void {
    this.storage.removeItem(this.start(form) + this.tab);
  }

  /** Drops all of this reader's: they sign out. */
  forgetAll(): void {
    for (const key of this.keys(`${prefix}${this.person}:`)) this.storage.removeItem(key);
  }
}

function noteOn(form: HTMLFormElement, text: string, label: string, act: (note: Element) => void): void {
  const note = document.createElement("p");
  note.className = "draft-note";
  note.setAttribute("role", "status");
  note.textContent = `${text} `;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-link p-0";
  button.textContent = label;
  button.addEventListener("click", () => act(note));
  note.append(button);
  form.prepend(note);
}

function restore(form: HTMLFormElement, values: Values, name: string, drafts: Drafts): void {
  const before = valuesOf(form);
  fill(form, values);
  noteOn(form, form.dataset.draftNote ?? "", form.dataset.draftForget ?? "", (note) => {
    drafts.forget(name);
    form.reset();
    fill(form, before);
    note.remove();
  });
}

function begin(form: HTMLFormElement, name: string, drafts: Drafts): void {
  const own = drafts.own(name);
  if (form.dataset.draftTyped) {
    drafts.keep(name, valuesOf(form));
  } else if (own) {
    if (JSON.stringify(own) !== JSON.stringify(valuesOf(form))) {
      restore(form, own, name, drafts);
    }
  } else {
    const left = drafts.left(name);
    if (left) {
      noteOn(form, form.dataset.draftFound ?? "", form.dataset.draftResume ?? "", (note) => {
        note.remove();
        restore(form, left.take(), name, drafts);
      });
    }
  }
}

function keep(form: HTMLFormElement, drafts: Drafts): void {
  const name = form.dataset.draft ?? "";
  begin(form, name, drafts);
  let timer = 0;
  form.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => drafts.keep(name, valuesOf(form)), 300);
  });
  form.addEventListener("submit", () => {
    window.clearTimeout(timer);
    drafts.keep(name, valuesOf(form));
  });
}

/** Restores and keeps the drafts of a page; forgets those that were accepted, and all when one signs out. */
export function keepDrafts(page: Document, forever: Storage, session: Storage): void {
  const person = page.body.dataset.person ?? "";
  const tab = session.getItem(tabName) ?? Math.random().toString(36).slice(2);
  session.setItem(tabName, tab);
  const drafts = new Drafts(person ? forever : session, person, tab, () => Date.now());
  drafts.sweep();
  const accepted = page.body.dataset.accepted;
  if (accepted) drafts.forget(accepted);
  for (const form of page.querySelectorAll<HTMLFormElement>("form[data-draft]")) keep(form, drafts);
  page
    .querySelector("form[action='/uscita']")
    ?.addEventListener("submit", () => drafts.forgetAll());
}
