import assert from "node:assert/strict";
import { test } from "node:test";
import { offerPrinting } from "../../main/web/ts/site/lists";

test("a button that prints is shown only where it works", () => {
  let printed = 0;
  const listeners: (() => void)[] = [];
  const button = { hidden: true, addEventListener: (_: string, run: () => void) => listeners.push(run) };
  const page = { querySelectorAll: () => [button] } as unknown as ParentNode;
  offerPrinting(page, () => printed++);
  assert.equal(button.hidden, false);
  listeners.forEach((run) => run());
  assert.equal(printed, 1);
});
