import { fixKinds, hostErrorCodes, type Completion, type Language } from "../../../src/core/model";
import { fixWords, taskNames, tellCompletion, tellHostError } from "../../../src/core/wording";

const languages: readonly Language[] = ["ja", "en"];
const jargon = /null|undefined|parse|schema|スキーマ|規則|マッピング|様式指紋|集約|差し戻し/iu;

describe("tellHostError", () => {
  test.each(hostErrorCodes)("%s: the fact, then what to do or what still works", (code) => {
    expect(tellHostError(code, "ja")).toMatch(/^[^。]+。.+(?:ください|いただけます)。$/u);
    expect(tellHostError(code, "en")).toMatch(/^[A-Z][^.]+\. .+\.$/u);
    for (const language of languages) expect(tellHostError(code, language)).not.toMatch(jargon);
  });

  test("each code has a sentence of its own", () => {
    for (const language of languages) {
      expect(new Set(hostErrorCodes.map((code) => tellHostError(code, language))).size).toBe(hostErrorCodes.length);
    }
  });
});

describe("tellCompletion", () => {
  const some: Completion = { records: 3, projects: 3, complete: 2, blanks: 2 };

  test.each<{ completion: Completion; ja: string; en: string }>([
    {
      completion: some,
      ja: "3事業のうち2事業は記入済みです。残り2欄",
      en: "2 of 3 projects filled in. 2 cells left",
    },
    {
      completion: { ...some, complete: 3, blanks: 0 },
      ja: "3事業すべて記入済みです。",
      en: "All 3 projects are filled in.",
    },
    {
      completion: { records: 1, projects: 1, complete: 1, blanks: 0 },
      ja: "1事業すべて記入済みです。",
      en: "The project is filled in.",
    },
    {
      completion: { ...some, complete: 0, blanks: 9 },
      ja: "3事業とも記入の途中です。残り9欄",
      en: "0 of 3 projects filled in. 9 cells left",
    },
    {
      completion: { records: 1, projects: 1, complete: 0, blanks: 1 },
      ja: "1事業は記入の途中です。残り1欄",
      en: "0 of 1 project filled in. 1 cell left",
    },
    {
      completion: { records: 27, projects: 23, complete: 26, blanks: 0 },
      ja: "27取組のうち26取組は記入済みです。",
      en: "26 of 27 records filled in.",
    },
    {
      completion: { records: 0, projects: 0, complete: 0, blanks: 0 },
      ja: "記入していただく事業は見つかりませんでした。",
      en: "No project to be filled in was found.",
    },
  ])("$ja", ({ completion, ja, en }) => {
    expect(tellCompletion(completion, null, "ja")).toBe(ja);
    expect(tellCompletion(completion, null, "en")).toBe(en);
  });

  test("names the department where there is one", () => {
    expect(tellCompletion(some, "健康課", "ja")).toBe("健康課：3事業のうち2事業は記入済みです。残り2欄");
    expect(tellCompletion(some, "健康課", "en")).toBe("健康課: 2 of 3 projects filled in. 2 cells left");
  });
});

test("tasks are told as requests", () => {
  expect(taskNames.fill.ja).toBe("ご記入をお願いしたい点");
  expect(taskNames.confirm.ja).toBe("ご確認いただきたい点");
  expect(taskNames.note.ja).toBe("参考");
});

test.each(fixKinds)("the fix %s has a short button and a sentence that says what it does", (kind) => {
  for (const language of languages) {
    expect(fixWords[kind].button[language].length).toBeLessThanOrEqual(20);
    expect(fixWords[kind].name[language]).not.toBe(fixWords[kind].button[language]);
  }
});
