import { spellsOut } from "../../src/taskpane/components/list/spellsOut";

test.each([
  ["実績48件÷目標50件＝96％となります。記載は80％です。", "48件÷50件＝96.0％", true],
  ["「達成度」が空欄です。48件÷50件＝96％です。", "48件÷50件＝96％", true],
  ["計算では66.67％で、「66％」は切り捨てです。", "2回÷3回＝66.7％", false],
  ["数をご記入ください。", "", false],
])("%s holds %s: %s", (sentence, calculation, expected) => {
  expect(spellsOut(sentence, calculation)).toBe(expected);
});
