import { labelSimilarity } from "../../../src/core/achievement/labelSimilarity";
import { pairQuantities } from "../../../src/core/achievement/pairQuantities";
import { parseMeasure } from "../../../src/core/parse/parseMeasure";

function pairs(target: string, actual: string): readonly (readonly [number | null, number | null, boolean])[] {
  const read = (text: string) => parseMeasure({ text, value: text, numberFormat: null }).quantities;
  return pairQuantities(read(target), read(actual)).map((pair) => [
    pair.target?.value ?? null,
    pair.actual?.value ?? null,
    pair.clear,
  ]);
}

describe("pairQuantities", () => {
  test.each([
    { target: "10回", actual: "8回", want: [[10, 8, true]], note: "one and one" },
    { target: "10回", actual: "45人", want: [[10, 45, true]], note: "one and one, whatever they count" },
    { target: "10回", actual: "", want: [[10, null, true]], note: "nothing to pair" },
    { target: "－", actual: "8回", want: [[null, 8, true]], note: "nothing to pair" },
    { target: "－", actual: "－", want: [], note: "nothing at all" },
    {
      target: "各５０件",
      actual: "法律48件\n一般34件",
      want: [
        [50, 48, true],
        [50, 34, true],
      ],
      note: "各 for each",
    },
    {
      target: "甲5回\n乙6回",
      actual: "各5回",
      want: [
        [5, 5, true],
        [6, 5, true],
      ],
      note: "各 on the other side",
    },
    {
      target: "講座3回\n研修5回",
      actual: "研修4回\n講座2回",
      want: [
        [3, 2, true],
        [5, 4, true],
      ],
      note: "labels beat order",
    },
    {
      target: "①3回②45人",
      actual: "②40人①2回",
      want: [
        [3, 2, true],
        [45, 40, true],
      ],
      note: "marks beat order",
    },
    {
      target: "3回、45人",
      actual: "40人、2回",
      want: [
        [3, 2, true],
        [45, 40, true],
      ],
      note: "units beat order",
    },
    {
      target: "3回\n5回",
      actual: "2回\n4回",
      want: [
        [3, 2, true],
        [5, 4, true],
      ],
      note: "order",
    },
    {
      target: "自殺死亡率13.0以下\n自殺死亡者数39人以下",
      actual: "自殺死亡率18.6\n自殺者数62人",
      want: [
        [13, 18.6, true],
        [39, 62, true],
      ],
      note: "labels differ a little",
    },
    {
      target: "534名",
      actual: "計63名\n延471名",
      want: [[534, 63, true]],
      note: "the year's own figure unless told otherwise",
    },
    { target: "延534名", actual: "計63名\n延471名", want: [[534, 471, true]], note: "running total to running total" },
    { target: "30人", actual: "3回\n45人", want: [[30, 45, true]], note: "the one of its unit" },
    { target: "80件", actual: "法律48件\n一般34件\n計82件", want: [[80, 82, true]], note: "the total" },
    {
      target: "50件",
      actual: "法律48件\n一般34件",
      want: [
        [50, 48, false],
        [50, 34, false],
      ],
      note: "which of the two?",
    },
    {
      target: "広報1回\nHP1回",
      actual: "4",
      want: [
        [1, 4, false],
        [1, 4, false],
      ],
      note: "two targets, one bare actual",
    },
    {
      target: "講座3回\n参加者45人",
      actual: "40人",
      want: [
        [3, null, true],
        [45, 40, true],
      ],
      note: "the one of its unit",
    },
    {
      target: "講座3回\n研修5回",
      actual: "研修4回",
      want: [
        [3, null, true],
        [5, 4, true],
      ],
      note: "the one of its label",
    },
    {
      target: "講座3回\n研修5回\n相談9件",
      actual: "研修4回\n相談8件",
      want: [
        [3, null, true],
        [5, 4, true],
        [9, 8, true],
      ],
      note: "one is missing",
    },
    {
      target: "講座3回\n研修5回",
      actual: "研修4回\n配布8枚\n訪問7件",
      want: [
        [3, null, false],
        [5, 4, true],
        [null, 8, false],
        [null, 7, false],
      ],
      note: "two too many",
    },
  ])("$target against $actual ($note)", ({ target, actual, want }) => {
    expect(pairs(target, actual)).toEqual(want);
  });
});

describe("labelSimilarity", () => {
  test("is 1 for the same words, whatever the brackets, and 0 without words", () => {
    expect(labelSimilarity("育成（集団）", "育成(集団)")).toBe(1);
    expect([labelSimilarity("", "育成"), labelSimilarity("甲", "乙")]).toEqual([0, 0]);
  });

  test("tells the likelier of two", () => {
    expect(labelSimilarity("自殺死亡者数", "自殺者数")).toBeGreaterThan(labelSimilarity("自殺死亡率", "自殺者数"));
    expect(labelSimilarity("一般相談年間受付件数", "一般相談")).toBeGreaterThanOrEqual(0.6);
  });
});
