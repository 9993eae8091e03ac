/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { requirementSets } from "../src/host/excel/requirementSets";

const root = resolve(__dirname, "..");
const LOCAL_URL = "https://localhost:3000/";
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(text, "application/xml");

const all = (name: string): readonly Element[] => [...manifest.getElementsByTagNameNS("*", name)];
const only = (name: string): Element => {
  const found = all(name);
  if (found.length !== 1) throw new Error(`${name}: one was expected, not ${found.length}`);
  return found[0]!;
};
const value = (element: Element): string => element.getAttribute("DefaultValue") ?? "";
/** What an element says in Japanese (its default) and in English. */
const spoken = (element: Element): { ja: string; en: string | undefined } => ({
  ja: value(element),
  en:
    [...element.children].find((child) => child.getAttribute("Locale") === "en-US")?.getAttribute("Value") ?? undefined,
});
const resources = (): readonly Element[] =>
  ["Image", "Url", "String"].flatMap((name) => all(name)).filter(({ id }) => id !== "");
const urls = (): readonly string[] =>
  [...manifest.querySelectorAll("[DefaultValue]")].map(value).filter((address) => /^[a-z]+:/u.test(address));

/** Width and height from the header of a PNG file. */
function sizeOf(file: string): readonly number[] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("is well-formed, and a task pane", () => {
  expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
  expect(manifest.documentElement.localName).toBe("OfficeApp");
  expect(manifest.documentElement.getAttribute("xsi:type")).toBe("TaskPaneApp");
});

test("says who it is in the order that the schema wants", () => {
  expect([...manifest.documentElement.children].map(({ localName }) => localName)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
  expect(only("Id").textContent).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(only("Version").textContent).toBe(`${version}.0`);
  expect(only("DefaultLocale").textContent).toBe("ja-JP");
  expect(only("Permissions").textContent).toBe("ReadWriteDocument");
});

test("is for Excel, for the oldest one that the code can do with", () => {
  expect(all("Host").map((host) => host.getAttribute("Name") ?? host.getAttribute("xsi:type"))).toEqual([
    "Workbook",
    "Workbook",
  ]);
  expect(only("Set").getAttribute("Name")).toBe("ExcelApi");
  expect(only("Set").getAttribute("MinVersion")).toBe(requirementSets.minimum);
});

test("has one button, which opens the pane and nothing else", () => {
  expect(only("Control").getAttribute("xsi:type")).toBe("Button");
  expect(only("Action").getAttribute("xsi:type")).toBe("ShowTaskpane");
  expect(all("FunctionFile")).toEqual([]);
  expect(text).not.toContain("AutoShowTaskpaneWithDocument");
});

test("uses short resource ids, each defined once and used", () => {
  const ids = resources().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  const used = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid"));
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
});

test("points each use to a resource of its kind", () => {
  const kindOf = new Map(resources().map((element) => [element.id, element.parentElement?.localName]));
  const kinds = new Map([
    ["Image", "Images"],
    ["Label", "ShortStrings"],
    ["Title", "ShortStrings"],
    ["Description", "LongStrings"],
  ]);
  for (const element of manifest.querySelectorAll("[resid]")) {
    const wanted = kinds.get(element.localName) ?? "Urls";
    expect({ id: element.getAttribute("resid"), kind: kindOf.get(element.getAttribute("resid") ?? "") }).toEqual({
      id: element.getAttribute("resid"),
      kind: wanted,
    });
  }
});

test("speaks Japanese and English everywhere, within the lengths that Office allows", () => {
  const strings = [only("DisplayName"), ...all("Description").slice(0, 1), ...all("String")];
  expect(strings.length).toBeGreaterThan(6);
  const longest = (element: Element): number => {
    if (element.localName === "DisplayName") return 125;
    return element.localName === "Description" || element.parentElement?.localName === "LongStrings" ? 250 : 125;
  };
  for (const element of strings) {
    const { ja, en } = spoken(element);
    expect(ja).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[\p{ASCII}“”’–…]+$/u);
    expect(Math.max(ja.length, en?.length ?? 0)).toBeLessThanOrEqual(longest(element));
  }
});

test("asks for nothing but https, at the address that the build can replace", () => {
  expect(urls().length).toBeGreaterThan(8);
  for (const url of urls()) expect(url).toMatch(new RegExp(`^${LOCAL_URL}`, "u"));
});

test("has icons of the stated sizes, in all of which it is shown", () => {
  const images = all("Image").filter(({ id }) => id !== "");
  for (const image of images) {
    const size = Number(image.id.replace("Icon.", ""));
    expect(sizeOf(join(root, "assets", value(image).slice(LOCAL_URL.length)))).toEqual([size, size]);
  }
  for (const icon of all("Icon")) {
    const uses = [...icon.children].map((child) => [child.getAttribute("size"), child.getAttribute("resid")]);
    expect(uses).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"].map((size) => [size, `Icon.${size}`]));
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const)
    expect(sizeOf(join(root, "assets", value(only(name)).slice(LOCAL_URL.length)))).toEqual([size, size]);
});

test("refers to files that the build makes (npm run build)", () => {
  const missing = urls().filter((url) => !existsSync(join(root, "dist", url.slice(LOCAL_URL.length))));
  expect(missing).toEqual([]);
  // The address is the one that it was built for; the rest is the same.
  const built = readFileSync(join(root, "dist", "manifest.xml"), "utf8");
  const address = /"(?<address>https:[^"]*)\/taskpane\.html"/u.exec(built)?.groups?.["address"] ?? "";
  expect(built).toBe(text.replaceAll(LOCAL_URL.slice(0, -1), address));
});
