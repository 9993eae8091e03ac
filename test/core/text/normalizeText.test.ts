import { isDash, normalizeText, toKey } from "../../../src/core/text";

describe("normalizeText", () => {
  test.each([
    { raw: "", text: "", note: "nothing" },
    { raw: "事業名", text: "事業名", note: "nothing to do" },
    { raw: "１２３", text: "123", note: "full-width digits" },
    { raw: "Ａａ％（）", text: "Aa%()", note: "full-width letters and signs" },
    { raw: "ﾌｫﾛｰｱｯﾌﾟ", text: "フォローアップ", note: "half-width kana" },
    { raw: "ｸﾞﾙｰﾌﾟ", text: "グループ", note: "half-width kana with marks" },
    { raw: "カ\u3099", text: "ガ", note: "a combining mark" },
    { raw: "⾏政⼼理⾃殺⽅法", text: "行政心理自殺方法", note: "Kangxi radicals" },
    {
      raw: "⺠⽣委員、⻑寿課、⻘少年、⻄区、⻭科",
      text: "民生委員、長寿課、青少年、西区、歯科",
      note: "radicals that NFKC leaves",
    },
    { raw: "⾷⻝", text: "食食", note: "both blocks" },
    { raw: "⺀", text: "⺀", note: "a radical that no word is written with" },
    { raw: "10〜20", text: "10~20", note: "wave dash" },
    { raw: "10～20", text: "10~20", note: "full-width tilde" },
    { raw: "目標︓5", text: "目標:5", note: "vertical colon" },
    { raw: "目標：5", text: "目標:5", note: "full-width colon" },
    { raw: "〇○◯", text: "○○○", note: "three circles" },
    { raw: "×✕✖", text: "×××", note: "three crosses" },
    { raw: "①", text: "1", note: "NFKC opens the circle" },
    { raw: "№", text: "No", note: "NFKC spells it out" },
    { raw: "㈱", text: "(株)", note: "NFKC spells it out" },
    { raw: "Ⅱ", text: "II", note: "Roman numerals become letters" },
    { raw: "課\u3000題", text: "課 題", note: "ideographic blank" },
    { raw: "a\u00a0b\u2003c\td", text: "a b c d", note: "other blanks" },
    { raw: "a   b", text: "a b", note: "several blanks" },
    { raw: "  a\u3000", text: "a", note: "outer blanks" },
    { raw: "a\r\nb\rc", text: "a\nb\nc", note: "line breaks of all kinds" },
    { raw: "令和2年度 \n 目標値", text: "令和2年度\n目標値", note: "blanks at a line break" },
    { raw: "a\n\nb", text: "a\n\nb", note: "an empty line stays" },
    { raw: "\n\n", text: "", note: "line breaks alone" },
    { raw: "髙橋・﨑", text: "髙橋・﨑", note: "variants of names stay as they are" },
    { raw: "－ー―", text: "-ー―", note: "only the full-width hyphen changes" },
  ])("$raw → $text ($note)", ({ raw, text }) => {
    expect(normalizeText(raw)).toBe(text);
  });
});

describe("toKey", () => {
  test.each([
    { a: "令和２年度\n目標値", b: "令和2年度 目標値", note: "line break or blank" },
    { a: "担\u3000当\u3000課", b: "担当課", note: "spread over the cell" },
    { a: "ＫＰＩ", b: "kpi", note: "width and case" },
    { a: "ｹﾞｰﾄｷｰﾊﾟｰ養成", b: "ゲートキーパー養成", note: "half-width kana" },
    { a: "⾃殺対策", b: "自殺対策", note: "radicals" },
    { a: "〇", b: "◯", note: "circles" },
    { a: "ｶ\nﾞｲﾄﾞ", b: "ガイド", note: "a line break between a letter and its mark" },
    { a: "10〜20", b: "10～20", note: "wave dashes" },
  ])("$a = $b ($note)", ({ a, b }) => {
    expect(toKey(a)).toBe(toKey(b));
  });

  test.each([
    { a: "子ども", b: "こども", note: "another spelling is another word" },
    { a: "基本施策1", b: "基本施策2", note: "digits count" },
    { a: "啓発", b: "啓発等", note: "…等 makes another heading" },
    { a: "◎", b: "○", note: "two marks" },
    { a: "ー", b: "－", note: "a long vowel is no hyphen" },
    { a: "は", b: "ば", note: "voiced" },
    { a: "ハ", b: "は", note: "the two kana stay apart" },
  ])("$a ≠ $b ($note)", ({ a, b }) => {
    expect(toKey(a)).not.toBe(toKey(b));
  });
});

describe("isDash", () => {
  test.each(["－", "ー", "―", "—", "–", "‐", "‑", "‒", "-", "ｰ", "−", "─", "━", "－－", "- -", "　－　", "－\n－"])(
    "%j",
    (raw) => {
      expect(isDash(raw)).toBe(true);
    },
  );

  test.each([
    { raw: "", note: "a blank is no dash" },
    { raw: " \u3000", note: "nor are blanks" },
    { raw: "\n", note: "nor line breaks" },
    { raw: "-1", note: "a minus" },
    { raw: "△", note: "a mark" },
    { raw: "一", note: "the numeral one" },
    { raw: "0", note: "zero" },
    { raw: "→", note: "an arrow" },
    { raw: "〜", note: "a wave dash" },
    { raw: "…", note: "dots" },
    { raw: "データ", note: "a long vowel in a word" },
    { raw: "-（該当なし）", note: "words after it" },
    { raw: "_", note: "an underscore" },
    { raw: "=", note: "another sign" },
    { raw: "/", note: "a slash" },
    { raw: "・", note: "a dot" },
    { raw: "ニ", note: "katakana" },
  ])("not $raw ($note)", ({ raw }) => {
    expect(isDash(raw)).toBe(false);
  });
});
