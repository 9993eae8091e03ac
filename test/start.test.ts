import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { resolve } from "node:path";

const root = resolve(__dirname, "..");
const script = resolve(root, "scripts", "start.mjs");

type Answer = { readonly status: number | undefined; readonly body: string };

/** Asks as a browser does, but for the path, which a browser would tidy up. */
function ask(port: number, path: string, host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((settle, fail) => {
    get({ host: "127.0.0.1", port, path, headers: { host }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => settle({ status: response.statusCode, body: Buffer.concat(parts).toString("utf8") }));
    }).on("error", fail);
  });
}

describe("npm start (after npm run build)", () => {
  let child: ChildProcess;
  let printed = "";
  let port = 0;

  beforeAll(async () => {
    child = spawn(process.execPath, [script], {
      cwd: root,
      env: { ...process.env, PORT: "0", SHINCHOKU_NO_SERVE: "" },
    });
    child.stdout?.setEncoding("utf8");
    port = await new Promise<number>((settle, fail) => {
      child.stdout?.on("data", (part: string) => {
        printed += part;
        const found = /http:\/\/127\.0\.0\.1:(?<port>\d+)\/shinchoku\.html#sample\n/u.exec(printed)?.groups?.["port"];
        if (found !== undefined) settle(Number(found));
      });
      child.on("exit", (status) => fail(new Error(`ended with ${status}: ${printed}`)));
    });
  }, 60_000);

  afterAll(() => {
    child.kill("SIGKILL");
  });

  test("prints the check of the samples before the address of the page", () => {
    expect(printed).toContain("01_数値目標の進捗状況表.xlsx");
    expect(printed.indexOf("01_数値目標の進捗状況表.xlsx")).toBeLessThan(printed.indexOf("http://"));
  });

  test("serves the page", async () => {
    const { status, body } = await ask(port, "/shinchoku.html");
    expect(status).toBe(200);
    expect(body).toMatch(/^<!doctype html>/u);
  });

  test.each(["/", "/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/cli", "/%zz", "/a%00.html"])(
    "serves nothing at %s",
    async (path) => {
      expect((await ask(port, path)).status).toBe(404);
    },
  );

  test("serves nobody who asks for another machine", async () => {
    expect((await ask(port, "/shinchoku.html", "example.org")).status).toBe(404);
  });

  const testSignals = process.platform === "win32" ? test.skip : test;
  testSignals("ends with success when it is told to end", async () => {
    const ended = new Promise((settle) => child.once("exit", settle));
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});

test("the continuous integration does not wait for a page that nobody opens", () => {
  const workflow = readFileSync(resolve(root, ".github", "workflows", "check.yml"), "utf8");
  expect(workflow).toContain("npm start -- --no-serve");
  expect(workflow).not.toMatch(/npm start$/mu);
});

test("npm start -- --no-serve ends after the check, with success", () => {
  const { status, stdout } = spawnSync(process.execPath, [script, "--no-serve"], { cwd: root, encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toContain("npx shinchoku check");
  expect(stdout).not.toContain("http://");
}, 60_000);
