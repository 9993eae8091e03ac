import { departmentHabit, looksLikeDepartment, splitDepartments } from "../../../src/core/text";

describe("splitDepartments: several units", () => {
  test.each([
    { raw: "健康課、福祉課", units: ["健康課", "福祉課"], note: "、" },
    { raw: "健康課,福祉課", units: ["健康課", "福祉課"], note: "a comma" },
    { raw: "健康課，福祉課", units: ["健康課", "福祉課"], note: "a full-width comma" },
    { raw: "健康課\n福祉課", units: ["健康課", "福祉課"], note: "a line break" },
    { raw: "健康課\r\n福祉課", units: ["健康課", "福祉課"], note: "another line break" },
    { raw: "健康課/福祉課", units: ["健康課", "福祉課"], note: "a slash" },
    { raw: "住民課／長寿課", units: ["住民課", "長寿課"], note: "a full-width slash" },
    { raw: "教育委員会/保育所", units: ["教育委員会", "保育所"], note: "bodies other than 課" },
    { raw: "高齢介護課・健康課", units: ["高齢介護課", "健康課"], note: "・ between two whole names" },
    { raw: "住民福祉課・町立診療所", units: ["住民福祉課", "町立診療所"], note: "・ between a 課 and a 所" },
    { raw: "健康課　福祉課", units: ["健康課", "福祉課"], note: "a blank between two 課" },
    { raw: "健康課、\n福祉課", units: ["健康課", "福祉課"], note: "、 and a line break" },
    { raw: "健康課\n・福祉課", units: ["健康課", "福祉課"], note: "a bullet" },
    { raw: "・健康課\n・福祉課", units: ["健康課", "福祉課"], note: "bullets throughout" },
    {
      raw: "福祉部　地域福祉課\n社会福祉協議会",
      units: ["福祉部 地域福祉課", "社会福祉協議会"],
      note: "a 部, its 課, and another body",
    },
    {
      raw: "こども家庭センター\n健康課",
      units: ["こども家庭センター", "健康課"],
      note: "a センター is a unit of its own",
    },
    {
      raw: "福祉課\n社会福祉協議会（庁外）",
      units: ["福祉課", "社会福祉協議会（庁外）"],
      note: "a bracket stays with its name",
    },
    { raw: "こども若者課\n企画課", units: ["こども若者課", "企画課"], note: "one below the other" },
    { raw: "健康課、、福祉課、", units: ["健康課", "福祉課"], note: "empty parts" },
    { raw: "学校教育課、産業政策課、人事課", units: ["学校教育課", "産業政策課", "人事課"], note: "three" },
  ])("$raw ($note)", ({ raw, units }) => {
    expect(splitDepartments(raw)).toEqual(units);
  });
});

describe("splitDepartments: one unit", () => {
  test.each([
    { raw: "健康課", units: ["健康課"], note: "as it is" },
    { raw: "人権・同和政策課", units: ["人権・同和政策課"], note: "・ belongs to the name" },
    { raw: "社会・障がい者福祉課", units: ["社会・障がい者福祉課"], note: "・ belongs to the name" },
    { raw: "人権・男女共同参画推進室", units: ["人権・男女共同参画推進室"], note: "・ belongs to the name" },
    { raw: "健康課　健康係", units: ["健康課 健康係"], note: "課 and 係 with a full-width blank" },
    { raw: "健康課\n健康係", units: ["健康課 健康係"], note: "課 and 係 on two lines" },
    { raw: "長寿課\n介護予防係", units: ["長寿課 介護予防係"], note: "課 and 係 on two lines" },
    { raw: "福祉部　生活支援課　自立相談係", units: ["福祉部 生活支援課 自立相談係"], note: "部, 課 and 係" },
    { raw: "保健福祉局\n精神保健課", units: ["保健福祉局 精神保健課"], note: "局 on the first line" },
    { raw: "教育委員会事務局\n学校教育課", units: ["教育委員会事務局 学校教育課"], note: "事務局 on the first line" },
    { raw: "市民協働部\n人権男女参画課", units: ["市民協働部 人権男女参画課"], note: "部 on the first line" },
    { raw: "教育委員会\n社会教育係", units: ["教育委員会 社会教育係"], note: "a 委員会 and its 係" },
    { raw: "教育委員会\n指導課", units: ["教育委員会 指導課"], note: "the 教育委員会 on the first line" },
    { raw: "商工観光課\n（創業支援Ｇ）", units: ["商工観光課 （創業支援Ｇ）"], note: "a bracket on the second line" },
    { raw: "全課", units: ["全課"], note: "all of them" },
    { raw: "白鷺野いのちの電話", units: ["白鷺野いのちの電話"], note: "a body outside" },
    { raw: "子育て支", units: ["子育て支"], note: "cut by the row's height" },
    { raw: "", units: [], note: "nothing" },
    { raw: "　\n ", units: [], note: "blanks" },
    { raw: "、", units: [], note: "a separator alone" },
  ])("$raw ($note)", ({ raw, units }) => {
    expect(splitDepartments(raw)).toEqual(units);
  });
});

describe("several 係 of one 課", () => {
  test.each([
    { raw: "健康課\n健康係\n予防係", units: ["健康課 健康係", "健康課 予防係"], note: "each 係 is a unit of its own" },
    { raw: "健康課　健康係、福祉課　福祉係", units: ["健康課 健康係", "福祉課 福祉係"], note: "two 課, one 係 each" },
    { raw: "健康課\n健康係\n福祉課\n福祉係", units: ["健康課 健康係", "福祉課 福祉係"], note: "two 課 on lines" },
    {
      raw: "住宅課〔管理〕計画係〔収納〕収納係",
      units: ["住宅課 計画係", "住宅課 収納係"],
      note: "duties in brackets",
    },
  ])("$raw ($note)", ({ raw, units }) => {
    expect(splitDepartments(raw)).toEqual(units);
  });
});

describe("departmentHabit", () => {
  test.each([
    { cells: [], joins: false, note: "nothing to go by" },
    { cells: ["健康課", "福祉課"], joins: false, note: "one line each" },
    { cells: ["健康課\n健康係", "福祉課\n福祉係"], joins: true, note: "係 below 課" },
    { cells: ["健康課\n福祉課", "福祉課\n住民課"], joins: false, note: "課 below 課" },
    { cells: ["健康課\n健康係", "健康課\n福祉課"], joins: false, note: "undecided: separate" },
    { cells: ["健康課\r\n健康係"], joins: true, note: "another line break" },
  ])("$note", ({ cells, joins }) => {
    expect(departmentHabit(cells)).toEqual({ lineBreakJoins: joins });
  });

  test("a 室 on the second line belongs to its 課 where the column's lines join", () => {
    expect(splitDepartments("健康課\n予防室", { lineBreakJoins: true })).toEqual(["健康課 予防室"]);
    expect(splitDepartments("健康課\n予防室", { lineBreakJoins: false })).toEqual(["健康課", "予防室"]);
  });

  test("a 室 that shares a word with its 課 belongs to it anyhow", () => {
    expect(splitDepartments("保健福祉課\n精神保健室")).toEqual(["保健福祉課 精神保健室"]);
  });
});

describe("looksLikeDepartment", () => {
  test.each([
    "健康課",
    "人権・同和政策課",
    "福祉部　地域福祉課\n社会福祉協議会",
    "中央図書館",
    "保健所",
    "こども家庭センター",
    "社会福祉協議会（庁外）",
    "各小中学校",
    "健康課ほか",
  ])("%j", (raw) => {
    expect(looksLikeDepartment(raw)).toBe(true);
  });

  test.each([
    { raw: "", note: "nothing" },
    { raw: "　", note: "a blank" },
    { raw: "講座を３回開いた。", note: "a sentence" },
    { raw: "健康課が行う講座", note: "a 課 in a phrase" },
    { raw: "健康課と連携して実施", note: "a 課 in a phrase" },
    { raw: "順調", note: "a status" },
    { raw: "１２０人", note: "a quantity" },
    { raw: "－", note: "a dash" },
    { raw: "○", note: "a mark, not a bullet before nothing" },
    { raw: "◎", note: "a mark" },
    { raw: "、", note: "a separator" },
    { raw: "継続", note: "a plan" },
    { raw: `${"あ".repeat(60)}課`, note: "longer than any name" },
    { raw: "ゲートキーパー養成講座", note: "a project" },
  ])("not $raw ($note)", ({ raw }) => {
    expect(looksLikeDepartment(raw)).toBe(false);
  });
});
