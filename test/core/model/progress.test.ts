import { columnRoles, formulas, severities, verdicts } from "../../../src/core/model";

test.each([
  { name: "columnRoles", words: columnRoles },
  { name: "formulas", words: formulas },
  { name: "severities", words: severities },
  { name: "verdicts", words: verdicts },
])("$name names each thing once", ({ words }: { words: readonly string[] }) => {
  expect(new Set(words).size).toBe(words.length);
});
