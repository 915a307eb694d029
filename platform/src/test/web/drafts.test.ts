import assert from "node:assert/strict";
import { test } from "node:test";
import { valuesOf } from "../../main/web/ts/site/drafts";

class Input {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly value: string,
    readonly checked = false,
  ) {}
}
Object.assign(globalThis, { HTMLInputElement: Input });

test("keeps what was typed and ticked, never passwords or hidden fields", () => {
  const form = {
    elements: [
      new Input("nome", "text", "Il Cortile"),
      new Input("temi", "checkbox", "casa", true),
      new Input("temi", "checkbox", "cibo", false),
      new Input("parola", "password", "segreta"),
      new Input("_csrf", "hidden", "abc"),
      new Input("", "text", "senza nome"),
    ],
  };
  assert.deepEqual(valuesOf(form as unknown as HTMLFormElement), { nome: ["Il Cortile"], temi: ["casa"] });
});
