import { parseCalculationNotes, type CalculationNotes } from "../../../src/core/parse/calculationNotes";

const nothing: CalculationNotes = { formulas: [], marks: [], numbers: [], cap: null, rounding: null };

test.each([
  ["※減少が望ましい指標は目標÷実績", "inverse", "falling"],
  ["※減少を目指す指標（方向が↓）は、目標値÷Ｒ５実績値×100。", "inverse", "falling"],
  ["達成率＝現況値÷目標値×100　ただし「減」の指標は、目標値÷現況値×100", "inverse", "falling"],
  ["目標値／実績値（減少指標の場合）", "inverse", "falling"],
  ["達成率（目標÷実績）", "inverse", "all"],
  ["減少を目指すものは（基準値−実績値）÷（基準値−目標値）", "fromBaseline", "falling"],
  ["減らす指標：（基準値－実績値）÷（基準値－目標値）×100", "fromBaseline", "falling"],
  ["達成率＝（実績値－基準値）÷（目標値－基準値）", "fromBaseline", "all"],
  ["増加を目指す指標は（実績値－基準値）÷（目標値－基準値）で算出", "fromBaseline", "all"],
  ["減少が望ましいものは（2−実績/目標）", "complement", "falling"],
  ["低いほど良い指標：{２－（実績値÷目標値）}×100", "complement", "falling"],
  ["抑制を目指す指標は１－（実績値－目標値）÷目標値", "complement", "falling"],
  ["減少指標は（目標値×２－実績値）÷目標値", "complement", "falling"],
])("%s tells %s for %s", (note, formula, scope) => {
  expect(parseCalculationNotes([note]).formulas).toEqual([{ formula, scope }]);
});

test("the formula of each kind in one note", () => {
  const note =
    "※達成率：増加・維持を目指す指標は（R5実績値÷目標値）、減少を目指す指標は（基準値－R5実績値）÷（基準値－目標値）で算出";
  expect(parseCalculationNotes([note]).formulas).toEqual([{ formula: "fromBaseline", scope: "falling" }]);
});

test.each([
  "達成率は実績値÷目標値×100",
  "達成率＝令和５年度÷目標値（減少を目指す指標は算出せず「－」とする）",
  "※減少を目指すKPIの進捗率は記載しない",
  "方向性　↑：増加を目指す　↓：減少を目指す",
  "対前年度の▲は減少を表す。",
  "※「▲」は減少を表す。",
  "目標値・実績値は年度末の値",
  "",
])("%s tells nothing", (note) => {
  expect(parseCalculationNotes([note])).toEqual(nothing);
});

test.each([
  ["※を付した指標は減少が望ましいため、達成率は目標値÷実績値とした。", ["※"], []],
  ["「★」は減少をめざす指標", ["★"], []],
  ["◎印の指標は数値が低いほど良い", ["◎"], []],
  ["通番3及び8は削減をめざす指標であり、達成率は目標値÷実績値で求めた。", [], ["3", "8"]],
  ["№２－１、２－４は減少を目指す指標です", [], ["2-1", "2-4"]],
  ["※減少が望ましい指標は目標÷実績", [], []],
  ["No.3は前年度より減少した。", [], []],
])("%s points at its indicators", (note, marks, numbers) => {
  expect(parseCalculationNotes([note])).toMatchObject({ marks, numbers });
});

test.each([
  ["達成度は100％を上限とします。", "capped"],
  ["100％を超えるものは100％と表示する。", "capped"],
  ["上限は100％", "capped"],
  ["達成率が100%を超える場合は、100%とする", "capped"],
  ["100％を超える場合もある。", "uncapped"],
  ["上限は設けない。", "uncapped"],
  ["100％を上限としない", "uncapped"],
  ["◎　目標を上回った（100％を超えるもの）", null],
  ["Ａ：達成率100％以上　Ｂ：80％以上100％未満", null],
  ["定員は100人を上限とする", null],
])("%s: %s", (note, cap) => {
  expect(parseCalculationNotes([note]).cap).toBe(cap);
});

test.each([
  ["達成率は小数第２位を四捨五入", "half-up"],
  ["達成度は小数点以下切捨て。", "floor"],
  ["１％未満切り捨て", "floor"],
  ["小数第１位を切上げ", "ceil"],
  ["事業費は千円未満切捨て", null],
  ["四捨五入のため合計が100％と一致しないことがある", null],
  ["小数点以下は切捨て又は四捨五入", null],
])("%s: %s", (note, rounding) => {
  expect(parseCalculationNotes([note]).rounding).toBe(rounding);
});

test("notes that contradict one another tell nothing", () => {
  expect(parseCalculationNotes(["上限は100％", "100％を超えてもよい", "率は切捨て", "率は四捨五入"])).toEqual(nothing);
});
