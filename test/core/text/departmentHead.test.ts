import { departmentHead, isDepartment } from "../../../src/core/text";

test.each([
  ["健康課 健康係", "健康課"],
  ["健康課　がん対策担当", "健康課"],
  ["健康課 (保健係)", "健康課"],
  ["健康課健康係", "健康課"],
  ["保健福祉部 健康課", "保健福祉部 健康課"],
  ["健康課", "健康課"],
  ["相談係", "相談係"],
  ["みどり野市医師会", "みどり野市医師会"],
])("the 課 of %s is %s", (unit, head) => {
  expect(departmentHead(unit)).toBe(head);
});

test.each([
  ["健 康 課", "健康課", true],
  ["健康\n課", "健康課", true],
  ["健康課 健康係", "健康課", true],
  ["健康課", "健康課 健康係", true],
  ["健康課 健康係", "健康課 予防係", false],
  ["健康課", "福祉課", false],
  ["健康福祉課", "福祉課", false],
])("%s asked for as %s: %s", (unit, department, same) => {
  expect(isDepartment(unit, department)).toBe(same);
});
