import { cellRange } from "../../../src/core/model";
import { defineRule, message, type RowContext } from "../../../src/core/rules/defineRule";

const meta = {
  title: { ja: "見本", en: "Sample" },
  why: { ja: "見本です。", en: "A sample." },
  severity: "warning",
  addressee: "department",
  requires: {},
} as const;

const at = cellRange({ rowIndex: 4, columnIndex: 2 });

const sample = defineRule({
  id: "sample-rule",
  meta,
  messages: {
    count: message<{ count: number }>({
      sample: { count: 3 },
      ja: ({ count }) => `${String(count)}件です。`,
      en: ({ count }) => `${String(count)} found.`,
    }),
    name: message<{ name: string }>({
      sample: { name: "A" },
      ja: ({ name }) => `${name}です。`,
      en: ({ name }) => `${name}.`,
    }),
  },
  row({ record }, report) {
    report("count", { at, data: { count: record.rowIndex } });
    report("name", { at: null, data: { name: "B" }, severity: "info", addressee: "display", rowIndex: 9 });
    // @ts-expect-error -- the rule has no such message
    if (record.rowIndex < 0) report("nothing", { at, data: { count: 1 } });
    // @ts-expect-error -- count is a number
    if (record.rowIndex < 0) report("count", { at, data: { count: "1" } });
    // @ts-expect-error -- the facts of another message
    if (record.rowIndex < 0) report("name", { at, data: { count: 1 } });
    // @ts-expect-error -- facts are required
    if (record.rowIndex < 0) report("name", { at });
  },
  sheet(_context, report) {
    report("count", { at: null, data: { count: 0 } });
  },
  workbook(_context, report) {
    report("name", { at: null, data: { name: "C" } });
  },
});

defineRule({
  id: "wrong-sample",
  meta,
  messages: {
    count: message<{ count: number }>({
      // @ts-expect-error -- the sample lacks its fact
      sample: {},
      ja: ({ count }) => String(count),
      // @ts-expect-error -- both languages share one set of facts
      en: ({ number }) => String(number),
    }),
  },
});

const context = { record: { rowIndex: 7 }, facts: { name: "表" } } as RowContext;

describe("defineRule", () => {
  test("fills a finding from the rule and the report", () => {
    const [first, second] = sample.checkRow?.(context) ?? [];
    expect(first).toEqual({
      ruleId: "sample-rule",
      messageId: "count",
      severity: "warning",
      addressee: "department",
      sheet: "表",
      range: at,
      rowIndex: 7,
      message: { ja: "7件です。", en: "7 found." },
      data: { count: 7 },
    });
    expect(second).toMatchObject({ severity: "info", addressee: "display", range: null, rowIndex: 9 });
  });

  test("keeps sheet and workbook rules apart from rows", () => {
    const facts = { ...context.facts, name: "表" };
    const sheet = { name: "表" } as never;
    expect(sample.checkSheet?.({ sheet, facts, worksheet: sheet, lastYear: [] })).toMatchObject([
      { sheet: "表", rowIndex: null },
    ]);
    expect(sample.checkWorkbook?.({ sheets: [] })).toMatchObject([
      { sheet: "", rowIndex: null, message: { ja: "Cです。" } },
    ]);
  });

  test("tells every message once with its sample", () => {
    expect(sample.samples).toEqual([
      { messageId: "count", message: { ja: "3件です。", en: "3 found." } },
      { messageId: "name", message: { ja: "Aです。", en: "A." } },
    ]);
  });

  test("leaves out what the rule does not look at", () => {
    const empty = defineRule({ id: "empty-rule", meta, messages: {} });
    expect(empty).toMatchObject({ checkRow: null, checkSheet: null, checkWorkbook: null, samples: [] });
  });
});
