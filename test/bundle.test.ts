import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";

const dist = resolve(__dirname, "..", "dist");
const KILOBYTE = 1024;
const LARGEST_START = 350 * KILOBYTE;

const read = (...path: readonly string[]): string => {
  const file = join(dist, ...path);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run build`);
  return readFileSync(file, "utf8");
};

/** The scripts that an HTML text names, in their order. */
const sources = (html: string): readonly string[] =>
  [...html.matchAll(/<script[^>]* src="(?<source>[^"]*)"/gu)].map(({ groups }) => groups?.["source"] ?? "");

/** The one file of dist/scripts whose name begins so. */
function script(name: string): string {
  const found = readdirSync(join(dist, "scripts")).filter(
    (file) => file.startsWith(`${name}.`) && file.endsWith(".js"),
  );
  expect(found).toHaveLength(1);
  return read("scripts", found[0]!);
}

/** Texts that only one part of the program holds, as the minifier leaves them. */
const markers = {
  xlsx: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  core: "(?:192[6-9]|19[3-9]",
};

describe("the task pane (after npm run build)", () => {
  const html = (): string => read("taskpane.html");
  const own = (): readonly string[] => sources(html()).filter((source) => !source.includes("office.js"));

  test("loads office.js first, from Microsoft or from its own folder", () => {
    expect(sources(html())[0]).toMatch(
      /^(?:https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted|office-js)\/office\.js$/u,
    );
    expect(html().match(/https?:\/\//gu)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test("starts with at most 350 KB of compressed scripts", () => {
    expect(own().length).toBeGreaterThan(0);
    const size = own().reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(size).toBeGreaterThan(50 * KILOBYTE);
    expect(size).toBeLessThanOrEqual(LARGEST_START);
  });

  test("leaves .xlsx files to a script that the worker loads when it needs it", () => {
    const start = own()
      .map((file) => read(file))
      .join("\n");
    expect(start).not.toContain(markers.xlsx);
    expect(script("worker")).toContain(markers.core);
    expect(script("worker")).not.toContain(markers.xlsx);
    expect(script("xlsx")).toContain(markers.xlsx);
  });

  test("ships no source maps, and no script that nothing refers to", () => {
    const files = readdirSync(dist, { recursive: true }).map(String);
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    const scripts = readdirSync(join(dist, "scripts")).filter((file) => file.endsWith(".js"));
    expect(scripts).toHaveLength(own().length + 2);
  });
});

describe("the page in one file (after npm run build)", () => {
  const html = (): string => read("shinchoku.html");
  const elements = (): readonly { attributes: string; text: string }[] =>
    [...html().matchAll(/<script(?<attributes>[^>]*)>(?<text>[^]*?)<\/script>/gu)].map(({ groups }) => ({
      attributes: groups?.["attributes"] ?? "",
      text: groups?.["text"] ?? "",
    }));
  /** The page without the texts of its scripts: what a browser may act on. */
  const markup = (): string => html().replace(/(?<open><script[^>]*>)[^]*?<\/script>/gu, "$<open></script>");

  test("names nothing outside of it", () => {
    expect(markup()).toContain('<div id="root">');
    expect(markup()).not.toMatch(/\b(?:src|href|srcset|action|data)=/u);
    expect(markup()).not.toMatch(/https?:|<link|<iframe|<base|@import|type="?module/u);
  });

  test("forbids every connection", () => {
    const policy = /http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)"/u.exec(html())?.groups?.["policy"];
    const rules = new Map((policy ?? "").split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules.get("default-src")).toEqual(["'none'"]);
    expect(rules.get("connect-src")).toEqual(["'none'"]);
    const allowed = new Set([...rules.values()].flat());
    expect([...allowed].sort()).toEqual(["'none'", "'unsafe-inline'", "blob:", "data:"]);
    expect(html().indexOf("Content-Security-Policy")).toBeLessThan(html().indexOf("<script"));
  });

  test("holds scripts that parse, the worker with the .xlsx host, and workbooks", () => {
    const classic = elements().filter(({ attributes }) => attributes === "");
    expect(classic.length).toBeGreaterThan(0);
    for (const { text } of classic) expect(() => new Script(text)).not.toThrow();
    const worker = elements().find(({ attributes }) => attributes.includes('id="worker"'))?.text ?? "";
    expect(() => new Script(worker)).not.toThrow();
    for (const marker of [markers.core, markers.xlsx]) expect(worker).toContain(marker);
    const samples = elements().filter(({ attributes }) => attributes.includes("data-sample"));
    expect(samples.length).toBeGreaterThan(0);
    for (const { text } of samples) expect(Buffer.from(text, "base64").subarray(0, 2).toString()).toBe("PK");
  });

  test("has no script that ends before its end", () => {
    for (const { text } of elements()) expect(text).not.toMatch(/<!--|<\/script/iu);
    expect(html().match(/<\/script>/giu)).toHaveLength(elements().length);
  });
});
