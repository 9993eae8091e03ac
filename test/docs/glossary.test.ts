import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { columnRoles } from "../../src/core/model/progress";
import { tableRows } from "./tableRows";

const glossary = readFileSync(join(resolve(__dirname, "..", ".."), "docs", "glossary.md"), "utf8");

test("the glossary explains every column role, in the model's order, and no other", () => {
  const section = glossary.slice(glossary.indexOf("## 列の役割"));
  expect(tableRows(section).map(([, role]) => role)).toEqual([...columnRoles]);
});

test.each(glossary.split("\n## ").slice(1))("each term is explained once, with a name and a meaning", (part) => {
  const rows = tableRows(part);
  expect(rows.length).toBeGreaterThan(0);
  const terms = rows.map(([term]) => term);
  expect(terms).toEqual([...new Set(terms)]);
  for (const row of rows) {
    expect(row).toHaveLength(3);
    expect(row).not.toContain("");
  }
});
