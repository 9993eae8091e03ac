// npm's prepare: builds after npm ci. The first `npx shinchoku` on a machine runs it as well: what is built then stays, so
// that the command starts at once and a build with settings of its own (--env) is not undone.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (place) => fileURLToPath(new URL(place, import.meta.url));
const isBuilt = existsSync(path("../dist/cli/shinchoku.js"));

if (process.env.npm_command !== "exec" || !isBuilt) {
  const webpack = path("../node_modules/webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack], { cwd: path(".."), stdio: "inherit" });
  process.exit(status ?? 1);
}
