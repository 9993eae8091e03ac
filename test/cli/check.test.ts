import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder, runCommand } from "./runCommand";

const samples = join(projectFolder, "assets", "samples");
const numeric = join(samples, "01_数値目標の進捗状況表.xlsx");
const unfilled = join(samples, "05_未記入の様式.xlsx");

type Printed = {
  readonly files: readonly {
    readonly file: string;
    readonly error: { readonly code: string; readonly message: string } | null;
    readonly sheets: readonly Record<string, unknown>[];
    readonly findings: readonly Record<string, unknown>[];
  }[];
  readonly summary: Record<string, unknown>;
};

const parse = (stdout: string) => JSON.parse(stdout) as Printed;

describe("shinchoku check", () => {
  const folder = mkdtempSync(join(tmpdir(), "shinchoku-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test("prints one JSON document with the fields of the interface", async () => {
    const { stdout, stderr } = await runCommand(["check", numeric, "--format", "json"]);
    const printed = parse(stdout);
    expect(stderr).toBe("");
    expect(Object.keys(printed)).toEqual(["files", "summary"]);
    expect(Object.keys(printed.summary)).toEqual(
      expect.arrayContaining(["files", "sheets", "records", "rules", "notApplicable", "errors", "warnings", "infos"]),
    );
    const [file] = printed.files;
    expect(file).toMatchObject({ file: numeric, error: null });
    const sheet = file?.sheets.find(({ kind }) => kind === "table");
    expect(Object.keys(sheet ?? {})).toEqual(
      expect.arrayContaining(["name", "kind", "why", "visible", "headerRows", "columns", "sections", "records"]),
    );
    const record = (sheet?.["records"] as readonly Record<string, unknown>[])[0] ?? {};
    expect(Object.keys(record)).toEqual(
      expect.arrayContaining([
        "row",
        "policyArea",
        "projectNumbers",
        "projectName",
        "displayName",
        "departments",
        "repeated",
        "status",
        "indicators",
        "achievement",
      ]),
    );
    expect(Object.keys(file?.findings[0] ?? {})).toEqual(
      expect.arrayContaining(["ruleId", "messageId", "severity", "addressee", "sheet", "range", "message", "data"]),
    );
  });

  test("exit status 0 where nothing needs correcting, and says what was looked at", async () => {
    const { status, stdout } = await runCommand(["check", unfilled]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/項目で点検しました。/u);
  });

  test("English is complete: no Japanese but what the sheet itself says", async () => {
    const { stdout } = await runCommand(["check", numeric, "--format", "json", "--lang", "en"]);
    const messages = parse(stdout).files.flatMap(({ findings }) =>
      findings.map(({ message }) => String(message).replace(/“[^”]*”|"[^"]*"/gu, "")),
    );
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter((message) => /です|ます|ください/u.test(message))).toEqual([]);
  });

  test("an unreadable file is told on the error stream, status 2, and does not stop the others", async () => {
    const broken = join(folder, "壊れた表.xlsx");
    writeFileSync(broken, "これはExcelではありません");
    const { status, stdout, stderr } = await runCommand([
      "check",
      broken,
      join(folder, "ない表.xlsx"),
      unfilled,
      "--format",
      "json",
    ]);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(stderr).toContain("壊れた表.xlsx");
    expect(stderr).toContain("ない表.xlsx");
    const { files } = parse(stdout);
    expect(files.map(({ error }) => error?.code ?? null)).toEqual([expect.any(String), "not-found", null]);
    expect(files[2]?.sheets.length).toBeGreaterThan(0);
  });

  test("last year's file must be readable", async () => {
    const { status, stderr } = await runCommand(["check", unfilled, "--last-year", join(folder, "昨年.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("昨年.xlsx");
  });

  test("wrong usage: one sentence, status 2, nothing on the output", async () => {
    const { status, stdout, stderr } = await runCommand(["check", numeric, "--out", folder]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("progress goes to the error stream of a terminal, and is wiped at the end", async () => {
    const { stderr } = await runCommand(["check", unfilled, numeric], true);
    expect(stderr).toContain("1/2 05_未記入の様式.xlsx");
    expect(stderr.endsWith("\u001b[2K")).toBe(true);
  });

  test("help and version", async () => {
    expect((await runCommand(["--help"])).stdout).toContain("使い方");
    expect((await runCommand(["--help", "--lang", "en"])).stdout).toContain("Usage");
    expect((await runCommand(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
