// ./costellazioni bench new-module: makes modules on a copy of this checkout and proves that nobody has to
// touch them: their own tests, the house's and those of every list, form and page are green, and so is check.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copy, finish, measured, place } from "./copy.mjs";

// A plural that no floor knows, what cannot be counted, and the longest there may be.
const modules = { surveys: "Survey", listening: "ListeningItem", volunteeringprojects: "Volunteeringproject" };

copy();
for (const name of Object.keys(modules)) {
  const files = measured(`new module ${name}`, `new module ${name}`, 0).trim().split("\n");
  const made = files.filter((file) => !file.endsWith("FloorsTests.java"));
  const lines = (some) =>
    some.flatMap((file) => readFileSync(join(place, file), "utf8").split("\n"))
      .filter((line) => line.trim() && !line.startsWith("import ")).length;
  const tests = made.filter((file) => file.includes("/src/test/"));
  const main = made.filter((file) => file.includes("/src/main/"));
  console.log(`       ${made.length} files: ${main.length} of ${lines(main)} lines, ${tests.length} of ${lines(tests)} lines of tests, a page of the docs`);
  measured(`new module ${name}, again`, `new module ${name}`, 2, name);
}
const names = Object.keys(modules).join(" ");
const journeys = Object.values(modules).map((thing) => `${thing}JourneyTests`).join(" ");
measured("their rules", `test ${Object.keys(modules).map((name) => `${name}.rules`).join(" ")}`, 0);
measured("all of theirs, journeys too", `test ${names} ${journeys}`, 0);
measured("the house, every list, the upgrade", "test house EveryListTests UpgradeTests", 0);
measured("check: format, Error Prone, the house", "check", 0);
finish();
