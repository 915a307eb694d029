import assert from "node:assert/strict";
import { test } from "node:test";
import { Drafts, valuesOf } from "../../main/web/ts/site/drafts";

class Input {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly value: string,
    readonly checked = false,
  ) {}
}
Object.assign(globalThis, { HTMLInputElement: Input });

const day = 24 * 60 * 60 * 1000;
const form = "meetings.occasion /occasioni";
const typed = { titolo: ["Festa"] };

/** What a browser's storage does, in memory. */
class Memory {
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key(i: number): string | null {
    return [...this.items.keys()][i] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

function drafts(memory: Memory, person: string, tab: string, now = 0): Drafts {
  return new Drafts(memory as unknown as Storage, person, tab, () => now);
}

test("keeps what was typed and ticked, never passwords or hidden fields", () => {
  const shown = {
    elements: [
      new Input("nome", "text", "Il Cortile"),
      new Input("temi", "checkbox", "casa", true),
      new Input("temi", "checkbox", "cibo", false),
      new Input("parola", "password", "segreta"),
      new Input("_csrf", "hidden", "abc"),
      new Input("", "text", "senza nome"),
    ],
  };
  assert.deepEqual(valuesOf(shown as unknown as HTMLFormElement), { nome: ["Il Cortile"], temi: ["casa"] });
});

test("keeps which reading of a thing was typed over", () => {
  const shown = { elements: [new Input("versione", "hidden", "3"), new Input("_letto", "hidden", "nome:x")] };
  assert.deepEqual(valuesOf(shown as unknown as HTMLFormElement), { versione: ["3"], _letto: ["nome:x"] });
});

test("gives a draft back to its tab, until it is forgotten", () => {
  const memory = new Memory();
  drafts(memory, "ada", "1").keep(form, typed);
  assert.deepEqual(drafts(memory, "ada", "1").own(form), typed);
  assert.equal(drafts(memory, "ada", "1").own("altro /altro"), undefined);
  drafts(memory, "ada", "1").forget(form);
  assert.equal(drafts(memory, "ada", "1").own(form), undefined);
});

test("offers another tab the newest that was left, and makes it its own", () => {
  const memory = new Memory();
  drafts(memory, "ada", "1", 1).keep(form, { titolo: ["Prima"] });
  drafts(memory, "ada", "2", 2).keep(form, typed);
  const third = drafts(memory, "ada", "3", 3);
  assert.equal(third.own(form), undefined);
  assert.deepEqual(third.left(form)?.take(), typed);
  assert.deepEqual(third.own(form), typed);
  assert.equal(drafts(memory, "ada", "2", 3).own(form), undefined);
  assert.deepEqual(drafts(memory, "ada", "1", 3).own(form), { titolo: ["Prima"] });
});

test("shows nobody what somebody else has typed", () => {
  const memory = new Memory();
  drafts(memory, "ada", "1").keep(form, typed);
  const other = drafts(memory, "bea", "1");
  assert.equal(other.own(form), undefined);
  assert.equal(other.left(form), undefined);
  assert.equal(drafts(memory, "", "1").left(form), undefined);
});

test("ends after a week", () => {
  const memory = new Memory();
  drafts(memory, "ada", "1", 0).keep(form, typed);
  memory.setItem("draft:rotta", "{");
  assert.deepEqual(drafts(memory, "bea", "1", 6 * day).own(form), undefined);
  drafts(memory, "bea", "1", 6 * day).sweep();
  assert.deepEqual(drafts(memory, "ada", "1", 6 * day).own(form), typed);
  assert.equal(drafts(memory, "ada", "1", 8 * day).own(form), undefined);
  drafts(memory, "bea", "1", 8 * day).sweep();
  assert.equal(memory.length, 0);
});

test("forgets all of whoever signs out, and nothing of others", () => {
  const memory = new Memory();
  drafts(memory, "ada", "1").keep(form, typed);
  drafts(memory, "ada", "2").keep("altro /altro", typed);
  drafts(memory, "bea", "1").keep(form, typed);
  drafts(memory, "ada", "1").forgetAll();
  assert.equal(memory.length, 1);
  assert.deepEqual(drafts(memory, "bea", "1").own(form), typed);
});

test("a full storage loses nothing of the page", () => {
  const full = { length: 0, key: () => null, getItem: () => null, removeItem: () => undefined };
  const throws = { ...full, setItem: () => assert.fail("full") };
  assert.doesNotThrow(() => new Drafts(throws as unknown as Storage, "ada", "1", () => 0).keep(form, typed));
});
