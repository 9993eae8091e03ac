import { headingStyle, pushHeading, type HeadingStack } from "../../../src/core/read/sectionLevels";
import { readRows, readUnderHeader, recordLines, row, sectionLines } from "./readRows";

describe("headingStyle", () => {
  test.each([
    { group: ["基本施策１　人材の育成", "基本施策2", "重点施策１", "基本施策定１　誤記"], other: "（１）身近な居場所" },
    { group: ["基本目標１　つながり支え合う", "基本目標Ⅱ", "共通目標１"], other: "基本施策１" },
    { group: ["Ⅰ　事前予防", "Ⅱ．危機対応", "III 事後"], other: "１　啓発" },
    { group: ["１　啓発", "2. 研修", "３．相談", "10 連携"], other: "(1) 啓発" },
    { group: ["(1) 啓発", "（２）研修"], other: "① 啓発" },
    { group: ["① 啓発", "②研修"], other: "1 啓発" },
    { group: ["1-1　意識", "２－１ 保育", "1.2 相談"], other: "1-1-1 意識" },
    { group: ["1-1-1 意識", "１－２－３ 相談"], other: "1-1 意識" },
    { group: ["第１章 総論", "第二章"], other: "第１節" },
    { group: ["ア 啓発", "イ．研修"], other: "(ア) 啓発" },
    { group: ["施策の方向１", "施策１ 啓発", "施策の方向性(1)"], other: "基本施策１" },
    { group: ["【基本施策１】", "■基本施策２", "〔重点施策１〕"], other: "【啓発】" },
  ])("$group are of one kind, $other is of another", ({ group, other }) => {
    const kinds = new Set(group.map(headingStyle));
    expect(kinds.size).toBe(1);
    expect(kinds.has("")).toBe(false);
    expect(kinds.has(headingStyle(other))).toBe(false);
  });

  test.each([
    { raw: "", note: "nothing" },
    { raw: "啓発活動の推進", note: "plain words" },
    { raw: "こころの健康づくり", note: "plain words" },
    { raw: "3回の講座", note: "a quantity" },
    { raw: "10人以上の会議", note: "a quantity" },
    { raw: "5年間の取組", note: "a span" },
    { raw: "２４時間電話相談", note: "a number that belongs to the word" },
    { raw: "Aさんの相談", note: "a letter that belongs to the word" },
    { raw: "IT活用", note: "letters of a word" },
    { raw: "一般相談", note: "a numeral that belongs to the word" },
    { raw: "アウトリーチ", note: "kana of a word" },
    { raw: "施策の体系", note: "施策 without a number" },
  ])("$raw carries no mark ($note)", ({ raw }) => {
    expect(headingStyle(raw)).toBe("");
  });
});

describe("pushHeading", () => {
  const path = (headings: readonly (readonly [string, boolean])[]) =>
    headings.reduce<HeadingStack>((stack, [text, consecutive]) => pushHeading(stack, text, consecutive), []);
  const texts = (stack: HeadingStack) => stack.map(({ text }) => text);

  test.each<{ headings: readonly (readonly [string, boolean])[]; left: readonly string[]; note: string }>([
    { headings: [["基本施策１", false]], left: ["基本施策１"], note: "the first" },
    {
      headings: [
        ["基本施策１", false],
        ["基本施策２", false],
      ],
      left: ["基本施策２"],
      note: "the next of its kind",
    },
    {
      headings: [
        ["基本施策１", false],
        ["（１）啓発", true],
      ],
      left: ["基本施策１", "（１）啓発"],
      note: "a new kind is deeper",
    },
    {
      headings: [
        ["Ⅰ 予防", false],
        ["１ 啓発", true],
        ["一般向け", true],
        ["職員向け", false],
      ],
      left: ["Ⅰ 予防", "１ 啓発", "職員向け"],
      note: "plain words take the place of plain words",
    },
    {
      headings: [
        ["Ⅰ 予防", false],
        ["１ 啓発", true],
        ["一般向け", true],
        ["２ 研修", false],
      ],
      left: ["Ⅰ 予防", "２ 研修"],
      note: "a mark seen before closes what is below it",
    },
    {
      headings: [
        ["Ⅰ 予防", false],
        ["１ 啓発", true],
        ["Ⅱ 対応", false],
      ],
      left: ["Ⅱ 対応"],
      note: "back to the outermost",
    },
    {
      headings: [
        ["基本施策５", false],
        ["重点施策１", false],
      ],
      left: ["重点施策１"],
      note: "基本施策 and 重点施策 share a level",
    },
    {
      headings: [
        ["啓発", false],
        ["（１）広報", false],
      ],
      left: ["（１）広報"],
      note: "a mark after records ends a plain heading",
    },
    {
      headings: [
        ["啓発", false],
        ["（１）広報", true],
      ],
      left: ["啓発", "（１）広報"],
      note: "a mark at once after it is below it",
    },
  ])("$note", ({ headings, left }) => {
    expect(texts(path(headings))).toEqual(left);
  });
});

describe("headings in a sheet", () => {
  const head = ["事業№", "事業名", "担当所管課", "令和３年度実績", "取組状況", "今後の取組"];
  const record = (number: number, name: string) => [
    number,
    name,
    "健康課",
    "講座を３回開き、66人が参加した。",
    "b:取組中",
    "続ける。",
  ];

  test("three levels, the third without a mark, and the header repeated under each", () => {
    const sheet = readRows([
      head,
      ["Ⅰ　事前予防"],
      ["１　普及啓発"],
      ["市民への啓発"],
      record(1, "広報"),
      record(2, "講演会"),
      ["職員への啓発"],
      head,
      record(3, "研修"),
      ["２　人材育成"],
      ["市民の育成"],
      head,
      record(4, "ゲートキーパー養成"),
      ["Ⅱ　危機対応"],
      ["１　相談"],
      ["電話相談"],
      head,
      record(5, "いのちの電話"),
    ]);
    expect(sheet.records.map(({ policyArea }) => policyArea.join(" > "))).toEqual([
      "Ⅰ　事前予防 > １　普及啓発 > 市民への啓発",
      "Ⅰ　事前予防 > １　普及啓発 > 市民への啓発",
      "Ⅰ　事前予防 > １　普及啓発 > 職員への啓発",
      "Ⅰ　事前予防 > ２　人材育成 > 市民の育成",
      "Ⅱ　危機対応 > １　相談 > 電話相談",
    ]);
    expect(recordLines(sheet)).toEqual(["5 広報", "6 講演会", "9 研修", "13 ゲートキーパー養成", "18 いのちの電話"]);
  });

  test("marked headings in a row above the header hold for its records", () => {
    const sheet = readRows([
      ["○○市いのち支える計画　進捗状況一覧"],
      ["Ⅰ　事前予防"],
      ["１　普及啓発"],
      head,
      record(1, "広報"),
      ["２　人材育成"],
      head,
      record(2, "研修"),
    ]);
    expect(sheet.records.map(({ policyArea }) => policyArea.join(" > "))).toEqual([
      "Ⅰ　事前予防 > １　普及啓発",
      "Ⅰ　事前予防 > ２　人材育成",
    ]);
  });

  test("headings of the first column alone, without a merge", () => {
    const sheet = readUnderHeader([
      ["基本施策１　ネットワーク"],
      row(1, "連絡会議"),
      ["基本施策２　人材"],
      row(2, "養成講座"),
      ["重点施策１　高齢者"],
      row(3, "見守り"),
    ]);
    expect(sectionLines(sheet)).toEqual([
      "2 1 基本施策１　ネットワーク",
      "4 1 基本施策２　人材",
      "6 1 重点施策１　高齢者",
    ]);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([
      ["基本施策１　ネットワーク"],
      ["基本施策２　人材"],
      ["重点施策１　高齢者"],
    ]);
  });

  test("a page break may drop the heading: the area goes on", () => {
    const sheet = readUnderHeader([
      ["基本施策１　ネットワーク"],
      row(1, "連絡会議"),
      ["№", "事業名", "担当課", "目標値", "実績値", "達成度(%)"],
      row(2, "部会"),
    ]);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([
      ["基本施策１　ネットワーク"],
      ["基本施策１　ネットワーク"],
    ]);
  });

  test("two headings that differ by one character are two", () => {
    const sheet = readUnderHeader([["(1) 啓発"], row(1, "広報"), ["(1) 啓発等"], row(2, "講演")]);
    expect(sheet.records.map(({ policyArea }) => policyArea)).toEqual([["(1) 啓発"], ["(1) 啓発等"]]);
  });

  test("a heading after which no record comes is no section", () => {
    const sheet = readUnderHeader([["基本施策１　ネットワーク"], row(1, "連絡会議"), ["基本施策２　人材"]]);
    expect(sectionLines(sheet)).toEqual(["2 1 基本施策１　ネットワーク"]);
  });

  test.each([
    { text: "２４時間電話相談", is: "heading", note: "a heading may begin with a number that is no mark" },
    { text: "１２－３", is: "record", note: "a number alone is a record's" },
  ])("$text alone in the first column: $is ($note)", ({ text, is }) => {
    const sheet = readUnderHeader([row(1, "広報"), [text], row(2, "講演")]);
    expect(sheet.sections.length).toBe(is === "heading" ? 1 : 0);
    expect(sheet.records.length).toBe(is === "heading" ? 2 : 3);
  });
});
