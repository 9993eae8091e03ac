import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { workbookErrorCodes, columnRoles, verdicts } from "../../src/core/model";
import { projectFolder, runCommand } from "./runCommand";

/** The stable interface of `check --format json`: fields may be added, none renamed or dropped. */
const cell = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/u);
const fiscalYear = z
  .string()
  .regex(/^(?:令和|平成|昭和)(?:元|[1-9]\d?)年度?$/u)
  .nullable();
const quantity = z.looseObject({
  raw: z.string(),
  value: z.number(),
  unit: z.string(),
  comparator: z.enum([">=", ">", "<=", "<"]).nullable(),
  cell,
});
const indicator = z.looseObject({
  year: fiscalYear,
  name: z.string(),
  target: quantity.nullable(),
  actual: quantity.nullable(),
  baseline: quantity.nullable(),
  formula: z.enum(["ratio", "inverse", "complement", "fromBaseline", "threshold", "elapsed"]),
  explanation: z.string(),
  direction: z.enum(["higher", "lower", "maintain", "unknown"]),
  percent: z.number().nullable(),
  met: z.boolean().nullable(),
});
const achievement = z.looseObject({
  year: fiscalYear,
  raw: z.string(),
  stated: z.array(z.number()),
  computed: z.number().nullable(),
  verdict: z.enum(verdicts),
  cell,
});
const record = z.looseObject({
  row: z.int().min(1),
  policyArea: z.array(z.string()),
  projectNumbers: z.array(z.string()),
  projectName: z.string(),
  displayName: z.string(),
  departments: z.array(z.string()),
  repeated: z.boolean(),
  status: z.looseObject({ code: z.string().nullable(), label: z.string() }).nullable(),
  indicators: z.array(indicator),
  achievement: z.array(achievement),
});
const sheet = z.looseObject({
  name: z.string(),
  kind: z.enum(["table", "cards", "other"]),
  why: z.string().nullable(),
  visible: z.boolean(),
  headerRows: z.array(z.int().min(1)),
  columns: z.array(
    z.looseObject({
      column: z.string().regex(/^[A-Z]{1,3}$/u),
      header: z.string(),
      role: z.enum(columnRoles),
      year: fiscalYear,
    }),
  ),
  sections: z.array(z.looseObject({ row: z.int().min(1), level: z.int().min(1), text: z.string() })),
  records: z.array(record),
});
const finding = z.looseObject({
  ruleId: z.string(),
  messageId: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  addressee: z.enum(["department", "secretariat", "display"]),
  sheet: z.string(),
  range: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*(?::[A-Z]{1,3}[1-9]\d*)?$/u)
    .nullable(),
  message: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
});
const document = z.looseObject({
  files: z.array(
    z.looseObject({
      file: z.string(),
      error: z.looseObject({ code: z.enum(workbookErrorCodes), message: z.string() }).nullable(),
      sheets: z.array(sheet),
      findings: z.array(finding),
    }),
  ),
  summary: z.looseObject({
    files: z.int(),
    sheets: z.int(),
    records: z.int(),
    rules: z.int(),
    notApplicable: z.array(z.string()),
    errors: z.int(),
    warnings: z.int(),
    infos: z.int(),
  }),
});

const samples = join(projectFolder, "assets", "samples");
const workbooks = ["", "提出"].flatMap((folder) =>
  readdirSync(join(samples, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(samples, folder, name)),
);

test.each(["ja", "en"])("what is printed for every sample keeps the interface (%s)", async (language) => {
  const { stdout } = await runCommand(["check", ...workbooks, "--format", "json", "--lang", language]);
  const result = document.safeParse(JSON.parse(stdout));
  expect(result.error?.issues ?? []).toEqual([]);
  const { files = [], summary } = result.data ?? {};
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  expect(summary).toMatchObject({
    files: workbooks.length,
    records: files.flatMap(({ sheets }) => sheets.flatMap(({ records }) => records)).length,
    errors: severities.filter((severity) => severity === "error").length,
    warnings: severities.filter((severity) => severity === "warning").length,
    infos: severities.filter((severity) => severity === "info").length,
  });
});

test("an unreadable file keeps the interface too", async () => {
  const { stdout } = await runCommand(["check", join(samples, "README.md"), "--format", "json"]);
  expect(document.safeParse(JSON.parse(stdout)).error?.issues ?? []).toEqual([]);
});
