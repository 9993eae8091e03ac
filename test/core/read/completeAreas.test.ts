import { completeAreas } from "../../../src/core/read/completeAreas";
import { standardPolicyAreas } from "../../../src/core/read/standardPolicyAreas";

test("the guideline names five areas", () => {
  expect([...standardPolicyAreas.keys()]).toEqual([1, 2, 3, 4, 5]);
});

describe("an area that stands there by its number alone", () => {
  test.each([
    {
      areas: ["基本施策4 生きがいづくり", "基本施策４"],
      raw: "基本施策４",
      full: "基本施策４ 生きがいづくり",
      note: "the name that it has elsewhere in the sheet",
    },
    {
      areas: ["基本施策1 地域におけるネットワークの強化", "基本施策２　自殺対策を支える人材の育成"],
      raw: "基本施策3",
      full: "基本施策3 住民への啓発と周知",
      note: "the guideline's name where two others carry theirs",
    },
    {
      areas: ["基本施策定１ 地域におけるネットワークの強化", "基本施策2 自殺対策を⽀える⼈材の育成"],
      raw: "基本施策５ ",
      full: "基本施策５ 児童生徒のSOSの出し方に関する教育",
      note: "typing errors and radicals in the others",
    },
  ])("$note", ({ areas, raw, full }) => {
    expect(completeAreas(areas)(raw)).toBe(full);
  });

  test.each([
    { areas: [], raw: "基本施策4", note: "nothing to go by" },
    {
      areas: ["基本施策1 地域におけるネットワークの強化"],
      raw: "基本施策4",
      note: "one of the guideline's is not enough",
    },
    { areas: ["基本施策1 つながり", "基本施策2 人材"], raw: "基本施策4", note: "a sheet with names of its own" },
    {
      areas: ["基本施策1 地域におけるネットワークの強化", "基本施策2 自殺対策を支える人材の育成"],
      raw: "基本施策6",
      note: "a number that the guideline has not",
    },
    {
      areas: ["基本施策1 地域におけるネットワークの強化", "基本施策2 自殺対策を支える人材の育成"],
      raw: "重点施策1",
      note: "another kind of area",
    },
    { areas: ["基本施策4 生きがいづくり"], raw: "基本施策4 生きがい", note: "a name of its own" },
    { areas: ["基本施策4 生きがいづくり"], raw: "高齢者", note: "no area's number" },
    { areas: ["基本施策4 生きがいづくり"], raw: "", note: "nothing" },
  ])("stays as written: $note", ({ areas, raw }) => {
    expect(completeAreas(areas)(raw)).toBe(raw);
  });
});
