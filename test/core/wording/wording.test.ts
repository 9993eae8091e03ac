import { columnRoles, verdicts, workbookErrorCodes } from "../../../src/core/model";
import {
  addresseeNames,
  kindNames,
  roleNames,
  severityNames,
  tellCheck,
  tellWorkbookError,
  verdictNames,
} from "../../../src/core/wording";

describe("tellCheck", () => {
  const nothing = { error: 0, warning: 0, info: 0 };
  const plain = { references: 0, fill: 0, blanks: 0 };

  test.each([
    {
      note: "nothing found is evidence, not silence",
      counts: { ...plain, records: 3, projects: 3, rules: 24, notApplicable: 2, findings: nothing },
      ja: "3事業を24項目で点検しました。直すところは見つかりませんでした（2項目は、この様式に欄がないため見ていません）。",
      en: "3 projects checked against 24 rules: nothing to correct was found (2 not looked at: this template has no such column).",
    },
    {
      note: "everything was looked at",
      counts: { ...plain, records: 3, projects: 3, rules: 24, notApplicable: 0, findings: nothing },
      ja: "3事業を24項目で点検しました。直すところは見つかりませんでした。",
      en: "3 projects checked against 24 rules: nothing to correct was found.",
    },
    {
      note: "infos are nothing to correct",
      counts: { ...plain, records: 3, projects: 3, rules: 24, notApplicable: 2, findings: { ...nothing, info: 4 } },
      ja: "3事業を24項目で点検しました。直すところは見つかりませんでした（参考4件。2項目は、この様式に欄がないため見ていません）。",
      en: "3 projects checked against 24 rules: nothing to correct was found (4 for information; 2 not looked at: this template has no such column).",
    },
    {
      note: "only the severities that occur are counted",
      counts: {
        ...plain,
        records: 36,
        projects: 36,
        rules: 15,
        notApplicable: 2,
        findings: { error: 1, warning: 0, info: 5 },
      },
      ja: "36事業を15項目で点検しました。要修正1件、参考5件がありました（2項目は、この様式に欄がないため見ていません）。",
      en: "36 projects checked against 15 rules: 1 to correct, 5 for information (2 not looked at: this template has no such column).",
    },
    {
      note: "projects shared by several departments",
      counts: { ...plain, records: 27, projects: 23, rules: 16, notApplicable: 0, findings: nothing },
      ja: "27取組（23事業）を16項目で点検しました。直すところは見つかりませんでした。",
      en: "27 records (23 projects) checked against 16 rules: nothing to correct was found.",
    },
    {
      note: "warnings alone",
      counts: {
        ...plain,
        records: 36,
        projects: 36,
        rules: 17,
        notApplicable: 0,
        findings: { error: 0, warning: 8, info: 0 },
      },
      ja: "36事業を17項目で点検しました。要確認8件がありました。",
      en: "36 projects checked against 17 rules: 8 to confirm.",
    },
    {
      note: "blanks to be filled in have a word of their own",
      counts: {
        ...plain,
        records: 3,
        projects: 3,
        rules: 9,
        notApplicable: 0,
        findings: { ...nothing, warning: 1 },
        fill: 2,
      },
      ja: "3事業を9項目で点検しました。要記入2件、要確認1件がありました。",
      en: "3 projects checked against 9 rules: 2 to fill in, 1 to confirm.",
    },
    {
      note: "an empty form is not without faults",
      counts: { ...plain, records: 36, projects: 36, rules: 9, notApplicable: 0, findings: nothing, blanks: 100 },
      ja: "36事業を9項目で点検しました。未記入が100欄あります。そのほかに直すところは見つかりませんでした。",
      en: "36 projects checked against 9 rules: 100 cells are blank; besides, nothing to correct was found.",
    },
    {
      note: "what is listed for reference only is told apart",
      counts: { ...plain, records: 80, projects: 66, references: 14, rules: 9, notApplicable: 0, findings: nothing },
      ja: "80取組（66事業、再掲・省略14取組を含む）を9項目で点検しました。直すところは見つかりませんでした。",
      en: "80 records (66 projects, 14 listed for reference only) checked against 9 rules: nothing to correct was found.",
    },
    {
      note: "also where there is one row a project",
      counts: { ...plain, records: 69, projects: 69, references: 1, rules: 9, notApplicable: 0, findings: nothing },
      ja: "69事業（再掲・省略1事業を含む）を9項目で点検しました。直すところは見つかりませんでした。",
      en: "69 projects (1 listed for reference only) checked against 9 rules: nothing to correct was found.",
    },
  ])("$note", ({ counts, ja, en }) => {
    expect(tellCheck(counts, "ja")).toBe(ja);
    expect(tellCheck(counts, "en")).toBe(en);
  });
});

describe("tellWorkbookError", () => {
  test.each(workbookErrorCodes)("%s names the file, what happened and what to do", (code) => {
    expect(tellWorkbookError(code, "福祉課.xlsx", "ja")).toMatch(/^「福祉課\.xlsx」は[^。]+。.+ください。$/u);
    expect(tellWorkbookError(code, "a.xlsx", "en")).toMatch(/^a\.xlsx [^.].*\. [A-Z].*\.$/u);
  });

  test("tells each code in its own words", () => {
    const told = workbookErrorCodes.map((code) => tellWorkbookError(code, "a.xlsx", "ja"));
    expect(new Set(told).size).toBe(workbookErrorCodes.length);
  });
});

describe("names", () => {
  test.each([
    ["severities", severityNames, 3],
    ["addressees", addresseeNames, 3],
    ["kinds", kindNames, 3],
    ["verdicts", verdictNames, verdicts.length],
    ["roles", roleNames, columnRoles.length],
  ])("%s have different names in both languages", (_what, names, count) => {
    const all = Object.values(names);
    expect(new Set(all.map(({ ja }) => ja)).size).toBe(count);
    expect(new Set(all.map(({ en }) => en)).size).toBe(count);
  });
});
