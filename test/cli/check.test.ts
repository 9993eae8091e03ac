import { writeFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createXlsxHost } from "../../src/host/xlsx";
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
    const { status, stdout, stderr } = await runCommand(["check", numeric, "--plan", "計画.json"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  describe("what people settled in the workbook", () => {
    const settled = async (name: string, plan: string): Promise<string> => {
      const host = createXlsxHost(new Uint8Array(readFileSync(numeric)));
      await host.store("plan", plan);
      writeFileSync(join(folder, name), host.toBytes());
      return join(folder, name);
    };

    test("findings that were accepted are counted apart, with the reason", async () => {
      const all = parse((await runCommand(["check", numeric, "--format", "json"])).stdout).files[0];
      const { ruleId, messageId, sheet } = all?.findings.find(({ severity }) => severity === "error") ?? {};
      const about = { ruleId, messageId, sheet, scope: "kind", record: null, header: null, content: null };
      const acknowledgements = [{ ...about, reason: "電話で確認済み" }];
      const file = await settled("受付済.xlsx", JSON.stringify({ version: 1, name: "計画", acknowledgements }));
      const { status, stdout } = await runCommand(["check", file, "--format", "json"]);
      const [checked] = (JSON.parse(stdout) as { files: { findings: unknown[]; acknowledged: unknown[] }[] }).files;
      expect(status).toBe(0);
      expect(checked?.acknowledged).toEqual([expect.objectContaining({ ruleId, reason: "電話で確認済み" })]);
      expect(checked?.findings).toHaveLength((all?.findings.length ?? 0) - 1);
      expect((await runCommand(["check", file])).stdout).toContain(
        "「このままでよい」とされた1件は、表示していません。",
      );
    });

    test.each(["{", "[]", JSON.stringify({ version: 2 })])(
      "a plan that is not understood changes nothing: %s",
      async (plan) => {
        const { stdout } = await runCommand(["check", await settled("読めない.xlsx", plan), "--format", "json"]);
        const all = await runCommand(["check", numeric, "--format", "json"]);
        expect(parse(stdout).files[0]?.findings).toEqual(parse(all.stdout).files[0]?.findings);
      },
    );
  });

  describe("for one department", () => {
    test("tells its rows only, and counts them", async () => {
      const all = parse((await runCommand(["check", numeric, "--format", "json"])).stdout);
      const { status, stdout } = await runCommand(["check", numeric, "--department", "福祉総務課", "--format", "json"]);
      const { files, summary } = parse(stdout);
      const records = files[0]?.sheets.flatMap((sheet) => sheet["records"] as { departments: string[] }[]) ?? [];
      expect(records.length).toBeGreaterThan(0);
      expect(records.every(({ departments }) => departments.includes("福祉総務課"))).toBe(true);
      expect(summary["records"]).toBe(records.length);
      const own = files[0]?.findings ?? [];
      expect(own.length).toBeGreaterThan(0);
      expect(own.length).toBeLessThan(all.files[0]?.findings.length ?? 0);
      expect(all.files[0]?.findings).toEqual(expect.arrayContaining([...own]));
      expect(status).toBe(0);
    });

    test("text: the other departments' rates are not explained either", async () => {
      const { stdout } = await runCommand(["check", numeric, "--department", "福祉総務課"]);
      expect(stdout).toContain("（福祉総務課）");
      expect(stdout).not.toContain("（学校教育課）");
      expect(stdout).toMatch(/^2事業を/mu);
    });

    test("one that no file names is refused, and those that there are named", async () => {
      for (const [lang, says] of [
        ["ja", "「福祉」という担当課は見当たりません"],
        ["en", "no department “福祉”"],
      ] as const) {
        const run = await runCommand(["check", numeric, "--department", "福祉", "--lang", lang]);
        expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: "" });
        expect(run.stderr.trim().split("\n")).toHaveLength(1);
        expect(run.stderr).toContain(says);
        expect(run.stderr).toContain("福祉総務課");
      }
    });

    test("one that some of the files name is no slip", async () => {
      const other = join(samples, "提出", "税務課.xlsx");
      const { stdout, stderr } = await runCommand(["check", numeric, other, "--department", "福祉総務課"]);
      expect(stderr).toBe("");
      expect(stdout).toContain("（福祉総務課）");
    });
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
