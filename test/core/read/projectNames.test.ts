import {
  isDitto,
  leadingNumber,
  saysOmitted,
  saysRepeated,
  splitNumbers,
  toDisplayName,
} from "../../../src/core/read/projectNames";

describe("toDisplayName", () => {
  test.each([
    { raw: "連絡会議", name: "連絡会議", note: "as it is" },
    { raw: "連絡会議（再掲）", name: "連絡会議", note: "再掲 behind" },
    { raw: "連絡会議【再掲】", name: "連絡会議", note: "other brackets" },
    { raw: "（再掲）連絡会議", name: "連絡会議", note: "再掲 before" },
    { raw: "連絡会議　再掲", name: "連絡会議", note: "without brackets" },
    { raw: "再掲　連絡会議", name: "連絡会議", note: "without brackets, before" },
    { raw: "連絡会議\n（再掲）", name: "連絡会議", note: "on a line of its own" },
    { raw: "連絡会議（再掲：基本施策２）", name: "連絡会議", note: "with its place" },
    { raw: "ふれあい広場事業（基本施策4にも掲載）", name: "ふれあい広場事業", note: "にも掲載" },
    { raw: "居場所づくり（重点施策１に再掲載）", name: "居場所づくり", note: "に再掲載" },
    { raw: "① 事例検討会", name: "事例検討会", note: "a number in a circle" },
    { raw: "⑫講演会", name: "講演会", note: "a number in a circle" },
    { raw: "ゲートキーパー\n養成講座", name: "ゲートキーパー 養成講座", note: "a line break becomes a blank" },
    { raw: "講演会\n※令和３年度から", name: "講演会", note: "a note below" },
    { raw: "  講演会　", name: "講演会", note: "outer blanks" },
    { raw: "", name: "", note: "nothing" },
  ])("$raw → $name ($note)", ({ raw, name }) => {
    expect(toDisplayName(raw)).toBe(name);
  });

  test.each([
    { raw: "相談会（夜間）", note: "another bracket" },
    { raw: "広報紙への掲載", note: "掲載 is what the project does" },
    { raw: "ホームページ（スマートフォン版）の作成", note: "another bracket" },
    { raw: "1歳6か月児健診", note: "a digit of the name" },
    { raw: "（仮称）こども館の整備", note: "仮称" },
    { raw: "SOSの出し方教育※モデル校", note: "※ on the same line" },
    { raw: "再掲", note: "nothing else is left" },
    { raw: "①", note: "nothing else is left" },
  ])("$raw stays ($note)", ({ raw }) => {
    expect(toDisplayName(raw)).toBe(raw);
  });
});

describe("saysRepeated", () => {
  test.each([
    "再掲",
    "（再掲）",
    "【再掲】",
    "再掲（基本施策２）",
    "※再掲",
    "連絡会議（再掲）",
    "〔再掲〕",
    "（再掲：No.3）",
    "再掲 No.3",
  ])("%s", (raw) => {
    expect(saysRepeated(raw)).toBe(true);
  });

  test.each([
    { raw: "", note: "nothing" },
    { raw: "掲載", note: "another word" },
    { raw: "広報紙に掲載した。", note: "another word" },
    { raw: "（基本施策4にも掲載）", note: "a cross-reference, not a repetition" },
    { raw: "この事業は再掲である。", note: "a sentence that mentions it" },
    {
      raw: "再掲した記事を配り、講座の参加者と意見を交わし、次の号に向けて話し合った。",
      note: "a sentence that begins with it",
    },
    { raw: `${"あ".repeat(60)}（再掲）`, note: "a paragraph" },
  ])("not $raw ($note)", ({ raw }) => {
    expect(saysRepeated(raw)).toBe(false);
  });
});

describe("isDitto", () => {
  test.each(["〃", "”", "“", '"', "″", "〟", "々", "同上", " 〃 ", "同　上", "上に同じ", "同左", "''"])("%s", (raw) => {
    expect(isDitto(raw)).toBe(true);
  });

  test.each([
    { raw: "", note: "nothing" },
    { raw: "－", note: "a dash" },
    { raw: "同上の事業", note: "more words" },
    { raw: "同和政策課", note: "a name" },
    { raw: "〃課", note: "half a name" },
    { raw: "”実施”", note: "quotes" },
    { raw: "'", note: "one apostrophe" },
    { raw: "..", note: "dots" },
  ])("not $raw ($note)", ({ raw }) => {
    expect(isDitto(raw)).toBe(false);
  });
});

describe("saysOmitted", () => {
  test.each(["省略", "（省略）", "省\u3000略", "略", "(略)", "中略"])("%s", (raw) => {
    expect(saysOmitted(raw)).toBe(true);
  });

  test.each(["", "省略した", "概要は省略", "戦略", "－", "同上", "略称"])("not %j", (raw) => {
    expect(saysOmitted(raw)).toBe(false);
  });
});

describe("splitNumbers", () => {
  test.each([
    { raw: "1", numbers: ["1"], note: "one" },
    { raw: "39\n86", numbers: ["39", "86"], note: "two in one cell" },
    { raw: "39、86", numbers: ["39", "86"], note: "、" },
    { raw: "39，86", numbers: ["39", "86"], note: "a full-width comma" },
    { raw: "39 86", numbers: ["39", "86"], note: "a blank" },
    { raw: "39／86", numbers: ["39", "86"], note: "a slash" },
    { raw: "1～3", numbers: ["1～3"], note: "a range is one" },
    { raw: "1-2-①", numbers: ["1-2-①"], note: "a compound is one" },
    { raw: "1-1", numbers: ["1-1"], note: "a compound is one" },
    { raw: "１", numbers: ["１"], note: "as typed" },
    { raw: "K001", numbers: ["K001"], note: "a code" },
    { raw: "5（再掲）", numbers: ["5"], note: "再掲 behind" },
    { raw: "5\n再掲", numbers: ["5"], note: "再掲 below" },
    { raw: "再掲", numbers: [], note: "再掲 alone" },
    { raw: "－", numbers: [], note: "a dash" },
    { raw: "〃", numbers: [], note: "a ditto" },
    { raw: "", numbers: [], note: "nothing" },
    { raw: "、", numbers: [], note: "a separator" },
  ])("$raw ($note)", ({ raw, numbers }) => {
    expect(splitNumbers(raw)).toEqual(numbers);
  });
});

describe("leadingNumber", () => {
  test.each([
    { raw: "① 事例検討会", number: "①" },
    { raw: "⑳講演会", number: "⑳" },
    { raw: " ㉑講演会", number: "㉑" },
    { raw: "❶講演会", number: "❶" },
  ])("$raw: $number", ({ raw, number }) => {
    expect(leadingNumber(raw)).toBe(number);
  });

  test.each(["", "講演会", "1 講演会", "講演会①", "（1）講演会"])("none in %j", (raw) => {
    expect(leadingNumber(raw)).toBeUndefined();
  });
});
