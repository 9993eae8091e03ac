import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "..");
const command = join(root, "dist", "cli", "shinchoku.js");

test("npx shinchoku does not build again what is built (after npm run build)", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Readonly<Record<string, string>>;
  };
  const before = statSync(command).ctimeMs;
  const [program = "", ...given] = (scripts["prepare"] ?? "").split(" ");
  expect(program).toBe("node");
  const { status, stdout } = spawnSync(process.execPath, given, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, npm_command: "exec" },
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(statSync(command).ctimeMs).toBe(before);
});
