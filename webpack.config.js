"use strict";

const { chmodSync, existsSync } = require("node:fs");
const { join } = require("node:path");
const { BannerPlugin } = require("webpack");

const commandEntry = join(__dirname, "src", "cli", "main.ts");
const commandFolder = join(__dirname, "dist", "cli");

/** Marks the written bundle executable, so that `npx shinchoku` can start it. */
class ExecutablePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("ExecutablePlugin", (compilation) => {
      for (const { name } of compilation.getAssets()) chmodSync(join(compilation.outputOptions.path, name), 0o755);
    });
  }
}

/** The command line: one file with everything in it, started by Node 20. */
function commandLineConfig() {
  if (!existsSync(commandEntry)) throw new Error(`The command line's entry is missing: ${commandEntry}`);
  return {
    name: "cli",
    mode: "production",
    target: "node20",
    entry: { shinchoku: commandEntry },
    output: { path: commandFolder, filename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          loader: "ts-loader",
          // The types are checked by `npm run typecheck`; noEmit is off because the loader needs the text.
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    // Readable stack traces are worth more here than a small file.
    optimization: { minimize: false },
    performance: false,
    plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), new ExecutablePlugin()],
    stats: "errors-warnings",
  };
}

module.exports = () => [commandLineConfig()];
