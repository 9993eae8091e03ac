import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { MARK_SEVERITIES } from "../../src/host/markSignature";
import { readXlsx, writeNewWorkbook } from "../../src/host/xlsx";
import { projectFolder, runCommand } from "./runCommand";

const samples = join(projectFolder, "assets", "samples");
const numeric = join(samples, "01_数値目標の進捗状況表.xlsx");
const words = join(samples, "02_評価区分の進捗状況表.xlsx");
const unfilled = join(samples, "05_未記入の様式.xlsx");

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const sheetsOf = (path: string): readonly string[] => readXlsx(bytesOf(path)).worksheets.map(({ name }) => name);

function changePart(path: string, part: string, change: (xml: string) => string): void {
  const parts = unzipSync(bytesOf(path));
  const old = parts[part];
  writeFileSync(path, zipSync({ ...parts, [part]: strToU8(change(old === undefined ? "" : strFromU8(old))) }));
}

/** A workbook of a person with a sheet of this name: not one that this program would know as its own. */
function placeOwnSheet(path: string, name: string): void {
  const cell = { rowIndex: 0, columnIndex: 0, value: { kind: "text", text: "私のシート" } } as const;
  writeFileSync(path, writeNewWorkbook([{ name, cells: [cell], styles: {} }]));
  changePart(path, "xl/workbook.xml", (xml) => xml.replace(/<definedNames>.*<\/definedNames>/u, ""));
}

/** The severities whose marks the first worksheet shows. */
function marksIn(path: string): readonly (typeof MARK_SEVERITIES)[number][] {
  const xml = strFromU8(unzipSync(bytesOf(path))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return (["error", "warning", "info"] as const).filter((severity) => xml.includes(`shinchoku-${severity}`));
}

describe("copies", () => {
  let folder: string;
  const at = (...names: readonly string[]) => join(folder, ...names);
  const place = (source: string, ...names: readonly string[]): string => {
    copyFileSync(source, at(...names));
    return at(...names);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "shinchoku-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  describe("check --out", () => {
    const testUnderProc = existsSync("/proc/self") ? test : test.skip;
    testUnderProc("a folder that cannot be made is told, not tried for ever", async () => {
      const { status, stderr } = await runCommand(["check", place(unfilled, "a.xlsx"), "--out", "/proc/写し/2"]);
      expect(status).toBe(2);
      expect(stderr).toContain("/proc/写し/2/a.xlsx");
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    });

    test("writes a copy of each file with marks and the result, and says where", async () => {
      const before = [numeric, words].map(bytesOf);
      const { status, stdout, stderr } = await runCommand(["check", numeric, words, "--out", at("新しい", "写し")]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
      const copies = [numeric, words].map((path) => at("新しい", "写し", basename(path)));
      expect(stdout.trimEnd().split("\n").slice(-3)).toEqual([
        "印とシート「点検結果」を付けた写しを保存しました（2ファイル）。元のファイルはそのままです。",
        ...copies.map((path) => `  ${path}`),
      ]);
      expect(marksIn(copies[0]!)).toEqual(["error", "warning", "info"]);
      expect(sheetsOf(copies[0]!)).toEqual([...sheetsOf(numeric), "点検結果"]);
      expect([numeric, words].map(bytesOf)).toEqual(before);
      // Nothing is left of how they were written.
      expect(readdirSync(at("新しい", "写し"))).toHaveLength(2);
    });

    test("all else in the copy is the same, byte for byte", async () => {
      await runCommand(["check", numeric, "--out", at("写し")]);
      const [before, after] = [numeric, at("写し", basename(numeric))].map((path) => unzipSync(bytesOf(path)));
      const touched = Object.keys(after!).filter(
        (part) => Buffer.compare(Buffer.from(after![part]!), Buffer.from(before![part] ?? [])) !== 0,
      );
      expect(touched.sort()).toEqual([
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        expect.stringMatching(/^xl\/worksheets\/sheet\d+\.xml$/u),
      ]);
      expect(Object.keys(before!).filter((part) => !(part in after!))).toEqual([]);
    });

    test("JSON tells where each copy is", async () => {
      const broken = at("壊れた表.xlsx");
      writeFileSync(broken, "これはExcelではありません");
      const argv = ["check", broken, unfilled, "--out", at("写し"), "--format", "json"];
      const { status, stdout, stderr } = await runCommand(argv);
      const { files } = JSON.parse(stdout) as { files: { output: string | null }[] };
      expect(files.map(({ output }) => output)).toEqual([null, at("写し", basename(unfilled))]);
      expect(existsSync(at("写し", basename(unfilled)))).toBe(true);
      expect(status).toBe(2);
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("壊れた表.xlsx")]);
    });

    test("a copy that is checked again gives the same findings, and one sheet of results", async () => {
      const findings = async (...argv: readonly string[]): Promise<unknown> => {
        const { stdout } = await runCommand(["check", ...argv, "--format", "json"]);
        return (JSON.parse(stdout) as { files: { findings: unknown }[] }).files[0]?.findings;
      };
      const first = await findings(numeric, "--out", at("一"));
      const second = await findings(at("一", basename(numeric)), "--out", at("二"));
      expect(second).toEqual(first);
      expect(sheetsOf(at("二", basename(numeric)))).toEqual([...sheetsOf(numeric), "点検結果"]);
    });

    test("an existing output is replaced", async () => {
      mkdirSync(at("写し"));
      const output = place(words, "写し", basename(numeric));
      expect((await runCommand(["check", numeric, "--out", at("写し")])).status).toBe(1);
      expect(sheetsOf(output)).toEqual([...sheetsOf(numeric), "点検結果"]);
    });

    test("the user's own sheet 「点検結果」 stays, and takes part in the check", async () => {
      const own = at("表.xlsx");
      placeOwnSheet(own, "点検結果");
      await runCommand(["check", own, "--out", at("写し")]);
      expect(sheetsOf(at("写し", "表.xlsx"))).toEqual(["点検結果", "点検結果 (2)"]);
      expect(readXlsx(bytesOf(at("写し", "表.xlsx"))).worksheets[0]).toEqual(readXlsx(bytesOf(own)).worksheets[0]);
    });

    test("for one department: its marks, its result", async () => {
      const argv = ["check", numeric, "--department", "福祉総務課", "--out", at("写し")];
      expect((await runCommand(argv)).status).toBe(0);
      expect(marksIn(at("写し", basename(numeric)))).toEqual(["warning"]);
      const [, result] = readXlsx(bytesOf(at("写し", basename(numeric)))).worksheets.filter(
        ({ name }, index) => index === 0 || name === "点検結果",
      );
      expect(result?.rows[1]?.cells[0]?.value).toBe("担当課：福祉総務課");
    });

    test("a department that nobody names: nothing is written", async () => {
      const { status } = await runCommand(["check", numeric, "--department", "福祉", "--out", at("写し")]);
      expect(status).toBe(2);
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  describe("refused before anything is written", () => {
    const refused = async (argv: readonly string[], ...says: readonly string[]): Promise<void> => {
      const { status, stdout, stderr } = await runCommand(argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr.trimEnd().split("\n")).toEqual(says.map((text) => expect.stringContaining(text) as unknown));
    };

    test.each(["check", "unmark"])("%s: an output that is one of the inputs, one line each", async (command) => {
      mkdirSync(at("別"));
      const files = [place(words, "a.xlsx"), place(words, "別", "b.xlsx"), place(words, "c.xlsx")];
      const before = files.map(bytesOf);
      await refused([command, ...files, "--out", folder], "a.xlsx", "c.xlsx");
      expect(files.map(bytesOf)).toEqual(before);
      expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "c.xlsx", "別"]);
    });

    test("also through links, in another case, and by a way round", async () => {
      mkdirSync(at("元"));
      const file = place(words, "元", "A.xlsx");
      symlinkSync(at("元"), at("近道"));
      await refused(["check", file, "--out", at("近道")], "A.xlsx");
      await refused(["check", file, "--out", at("元", "..", "元")], "A.xlsx");
      await refused(["check", file, place(words, "a.xlsx"), "--out", at("元")], "A.xlsx", "a.xlsx", "という名前");
      // A link in the folder of copies that leads to the input, and an input that is a link in that folder.
      mkdirSync(at("写し"));
      symlinkSync(file, at("写し", "A.xlsx"));
      await refused(["check", file, "--out", at("写し")], "A.xlsx");
      await refused(["check", at("写し", "A.xlsx"), "--out", at("写し")], "A.xlsx");
      expect(readdirSync(at("写し"))).toEqual(["A.xlsx"]);
    });

    test("last year's file is an input too", async () => {
      const lastYear = place(words, "02_評価区分の進捗状況表.xlsx");
      await refused(["check", words, "--last-year", lastYear, "--out", folder], "02_評価区分の進捗状況表.xlsx");
    });

    test.each(["check", "unmark"])("%s: two outputs of one name, whatever its case", async (command) => {
      for (const name of ["一", "二"]) mkdirSync(at(name));
      const files = [place(words, "一", "表.xlsx"), place(words, "二", "表.XLSX")];
      await refused([command, ...files, "--out", at("写し")], "「表.xlsx」という名前のファイルが2つ以上あります");
      expect(existsSync(at("写し"))).toBe(false);
    });

    test("a folder that is a file", async () => {
      await refused(["check", words, "--out", place(words, "写し")], "フォルダーではありません");
    });
  });

  describe("files that cannot be changed as wished", () => {
    test("a protected sheet: the result is there, and its name is told", async () => {
      const file = place(numeric, "表.xlsx");
      changePart(file, "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      );
      const { status, stderr } = await runCommand(["check", file, "--out", at("写し")]);
      expect(status).toBe(1);
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("「令和7年度進捗状況」は保護されている")]);
      expect(marksIn(at("写し", "表.xlsx"))).toEqual([]);
      expect(sheetsOf(at("写し", "表.xlsx"))).toContain("点検結果");
    });

    test("a locked structure: the marks are there", async () => {
      const file = place(numeric, "表.xlsx");
      changePart(file, "xl/workbook.xml", (xml) =>
        xml.replace(/<bookViews>|<sheets>/u, '<workbookProtection lockStructure="1"/>$&'),
      );
      const { status, stderr } = await runCommand(["check", file, "--out", at("写し")]);
      expect(status).toBe(1);
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("シートの追加が禁止されている")]);
      expect(marksIn(at("写し", "表.xlsx"))).toHaveLength(3);
      expect(sheetsOf(at("写し", "表.xlsx"))).not.toContain("点検結果");
    });

    test("a signed file: its result as a workbook of its own, under a name that says so", async () => {
      const file = place(unfilled, "表.xlsx");
      changePart(file, "_xmlsignatures/origin.sigs", () => "");
      const { status, stdout, stderr } = await runCommand(["check", file, "--out", at("写し")]);
      expect(status).toBe(0);
      expect(readdirSync(at("写し"))).toEqual(["表_点検結果.xlsx"]);
      expect(sheetsOf(at("写し", "表_点検結果.xlsx"))).toEqual(["点検結果"]);
      expect(stdout).toContain(at("写し", "表_点検結果.xlsx"));
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("電子署名があるか特殊な形式")]);
    });

    test("… and not in place of a file that is one of the inputs or outputs", async () => {
      const file = place(unfilled, "表.xlsx");
      changePart(file, "_xmlsignatures/origin.sigs", () => "");
      const { status, stderr } = await runCommand([
        "check",
        file,
        place(unfilled, "表_点検結果.xlsx"),
        "--out",
        at("写し"),
      ]);
      expect(status).toBe(2);
      expect(readdirSync(at("写し"))).toEqual(["表_点検結果.xlsx"]);
      expect(sheetsOf(at("写し", "表_点検結果.xlsx")).length).toBeGreaterThan(1);
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("「表.xlsx」")]);
    });

    test("an output that cannot be saved: told, status 2, and the others are saved", async () => {
      // A folder of the output's name is in the way, for everybody on every system.
      mkdirSync(at("写し", basename(numeric)), { recursive: true });
      const { status, stdout, stderr } = await runCommand(["check", numeric, unfilled, "--out", at("写し")]);
      expect(status).toBe(2);
      expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("に保存できません")]);
      expect(stdout).toContain(`（1ファイル）`);
      expect(readdirSync(at("写し")).sort()).toEqual([basename(numeric), basename(unfilled)].sort());
    });
  });

  describe("unmark", () => {
    test("gives the file back: cells, formats, rules and order", async () => {
      await runCommand(["check", numeric, "--out", at("印あり")]);
      const marked = at("印あり", basename(numeric));
      const { status, stdout, stderr } = await runCommand(["unmark", marked, "--out", at("印なし")]);
      const output = at("印なし", basename(numeric));
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: `印を消して保存しました: ${output}\n`,
        stderr: "",
      });
      const [before, after] = [numeric, output].map((path) => unzipSync(bytesOf(path)));
      expect(Object.keys(after!).sort()).toEqual(Object.keys(before!).sort());
      const touched = Object.keys(before!).filter(
        (part) => Buffer.compare(Buffer.from(after![part]!), Buffer.from(before![part]!)) !== 0,
      );
      // Formats that the sheet of results used stay behind, unused.
      expect(touched).toEqual(["xl/styles.xml"]);
    });

    test("the user's own sheet of that name stays; a check in another language puts its list in place of the former", async () => {
      const own = at("表.xlsx");
      placeOwnSheet(own, "点検結果");
      await runCommand(["check", own, "--out", at("一")]);
      await runCommand(["check", at("一", "表.xlsx"), "--lang", "en", "--out", at("二")]);
      expect(sheetsOf(at("二", "表.xlsx"))).toEqual(["点検結果", "Check result"]);
      await runCommand(["unmark", at("二", "表.xlsx"), "--lang", "ja", "--out", at("三")]);
      expect(sheetsOf(at("三", "表.xlsx"))).toEqual(["点検結果"]);
    });

    test("a file without marks is copied as it is, and that is said", async () => {
      const { status, stdout } = await runCommand(["unmark", words, "--out", at("写し")]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^印はありませんでした。/u);
      expect(bytesOf(at("写し", basename(words)))).toEqual(bytesOf(words));
    });

    test("one that cannot be read or unmarked does not stop the others", async () => {
      await runCommand(["check", numeric, "--out", at("印あり")]);
      const locked = at("印あり", basename(numeric));
      changePart(locked, "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      );
      const { status, stdout, stderr } = await runCommand([
        "unmark",
        at("無い.xlsx"),
        locked,
        words,
        "--out",
        at("写し"),
      ]);
      expect(status).toBe(2);
      expect(stdout.trim().split("\n")).toHaveLength(1);
      expect(stderr.trim().split("\n")).toEqual([
        expect.stringContaining("無い.xlsx"),
        expect.stringContaining("保護されているため、印を消せません"),
      ]);
      expect(readdirSync(at("写し"))).toEqual([basename(words)]);
    });

    test("a sheet of results that formulas use stays, and that is told", async () => {
      await runCommand(["check", numeric, "--out", at("印あり")]);
      const marked = at("印あり", basename(numeric));
      changePart(marked, "xl/worksheets/sheet1.xml", (xml) =>
        xml.replace("</sheetData>", '<row r="999"><c r="A999"><f>点検結果!A1</f></c></row></sheetData>'),
      );
      const { status, stderr } = await runCommand(["unmark", marked, "--out", at("写し")]);
      expect(status).toBe(0);
      expect(stderr).toContain("残しました");
      expect(marksIn(at("写し", basename(numeric)))).toEqual([]);
      expect(sheetsOf(at("写し", basename(numeric)))).toContain("点検結果");
    });
  });
});
