import type { StatusScale } from "../../../src/core/model";
import { readStatus, splitStatus } from "../../../src/core/read/readStatus";

describe("splitStatus", () => {
  test.each([
    { raw: "b:取組中", code: "b", label: "取組中", note: "colon" },
    { raw: "ｂ：取組中", code: "b", label: "取組中", note: "full width" },
    { raw: "b：取組中\n（継続）", code: "b", label: "取組中\n(継続)", note: "a second line" },
    { raw: "A.達成", code: "A", label: "達成", note: "a dot" },
    { raw: "A・達成", code: "A", label: "達成", note: "a middle dot" },
    { raw: "◎ 達成", code: "◎", label: "達成", note: "a blank" },
    { raw: "（A）達成", code: "A", label: "達成", note: "the code in brackets" },
    { raw: "【Ａ】", code: "A", label: "A", note: "the code in brackets alone" },
    { raw: "A（達成）", code: "A", label: "達成", note: "the words in brackets" },
    { raw: "3:順調", code: "3", label: "順調", note: "a digit" },
    { raw: "Ａ", code: "A", label: "A", note: "the code alone" },
    { raw: "〇", code: "○", label: "○", note: "a circle of the other kind" },
    { raw: "◯", code: "○", label: "○", note: "a third circle" },
    { raw: "✕", code: "×", label: "×", note: "a cross of the other kind" },
    { raw: "A+", code: "A+", label: "A+", note: "with a plus" },
    { raw: "5", code: "5", label: "5", note: "a digit alone" },
    { raw: "順調", code: null, label: "順調", note: "words" },
    { raw: "見込みどおりに\n実施できた", code: null, label: "見込みどおりに\n実施できた", note: "words on two lines" },
    { raw: "◎○", code: null, label: "◎○", note: "two marks are none" },
    { raw: "評価しない", code: null, label: "評価しない", note: "words" },
    { raw: "AI活用", code: null, label: "AI活用", note: "letters of a word" },
    { raw: "再掲", code: null, label: "再掲", note: "a word" },
  ])("$raw ($note)", ({ raw, code, label }) => {
    expect(splitStatus(raw)).toEqual({ code, label });
  });

  test.each(["", "　", "－", "ー", "―", "-", "\n"])("nothing in %j", (raw) => {
    expect(splitStatus(raw)).toBeNull();
    expect(readStatus(raw, [])).toBeNull();
  });
});

describe("readStatus on a scale", () => {
  const entries: StatusScale["entries"] = [
    { code: "a", label: "達成" },
    { code: "b", label: "取組中（継続・拡充）" },
    { code: null, label: "評価対象外" },
  ];

  test.each([
    { raw: "b", code: "b", label: "取組中（継続・拡充）", note: "the code gets its words" },
    { raw: "b:取組中(継続・拡充)", code: "b", label: "取組中（継続・拡充）", note: "the same words in another width" },
    { raw: "取組中（継続・拡充）", code: "b", label: "取組中（継続・拡充）", note: "the words get their code" },
    { raw: "取組中\n（継続・拡充）", code: "b", label: "取組中（継続・拡充）", note: "with a line break" },
    { raw: "評価対象外", code: null, label: "評価対象外", note: "a word of the scale without a code" },
    { raw: "b:終了", code: "b", label: "終了", note: "a code with other words stays as it is" },
    { raw: "z", code: "z", label: "z", note: "a code that is not on the scale" },
    { raw: "Ａ", code: "A", label: "A", note: "capital and small letters are two codes" },
    { raw: "良好", code: null, label: "良好", note: "a word that is not on the scale" },
    { raw: "取組中", code: null, label: "取組中", note: "a part of the words" },
  ])("$raw → $code $label ($note)", ({ raw, code, label }) => {
    expect(readStatus(raw, entries)).toEqual({ code, label });
  });
});
