"use strict";

const { chmodSync, existsSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { InlinePagePlugin } = require("./scripts/webpack/inlinePagePlugin");
const { officeJsPatterns, OFFICE_JS_OF_MICROSOFT, OWN_OFFICE_JS } = require("./scripts/webpack/officeJs");

const source = (...path) => join(__dirname, "src", ...path);
const built = join(__dirname, "dist");
const samples = ["01_数値目標の進捗状況表.xlsx", "02_評価区分の進捗状況表.xlsx", "03_二か年の進捗状況表.xlsx"].map(
  (name) => join(__dirname, "assets", "samples", name),
);

/** Where `npm run start:excel` serves the pane; `--env baseUrl=https://…` puts another place into the manifest. */
const LOCAL_URL = "https://localhost:3000";
const KILOBYTE = 1024;

/** TypeScript for all programs. The types are checked by `npm run typecheck`; noEmit is off because the loader needs the text. */
function readsTypeScript() {
  return {
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
  };
}

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
  const entry = source("cli", "main.ts");
  if (!existsSync(entry)) throw new Error(`The command line's entry is missing: ${entry}`);
  return {
    name: "cli",
    mode: "production",
    target: "node20",
    entry: { shinchoku: entry },
    output: { path: join(built, "cli"), filename: "[name].js", clean: true },
    ...readsTypeScript(),
    // Readable stack traces are worth more here than a small file.
    optimization: { minimize: false },
    performance: false,
    plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }), new ExecutablePlugin()],
    stats: "errors-warnings",
  };
}

/**
 * The task pane in Excel with its manifest and icons, and the page without Excel: one HTML file with everything in it,
 * which opens from a shared folder. One compilation, so that what both use is read and minified once.
 */
function browserConfig({ selfhost = false, baseUrl = LOCAL_URL, WEBPACK_SERVE: serving = false }) {
  const placeUrl = (manifest) => manifest.toString().replaceAll(LOCAL_URL, new URL(baseUrl).href.replace(/\/$/u, ""));
  return {
    name: "browser",
    mode: serving ? "development" : "production",
    devtool: false,
    // WebView2 and Safari 16.4 or newer: the core's regular expressions look behind.
    target: ["web", "es2022"],
    entry: {
      taskpane: source("taskpane", "index.tsx"),
      // Opened as a file, it has no address that it could load anything from.
      page: { import: source("taskpane", "page.tsx"), publicPath: "" },
    },
    output: {
      path: built,
      filename: "scripts/[name].[contenthash].js",
      clean: { keep: (file) => file.startsWith("cli/") },
    },
    ...readsTypeScript(),
    optimization: {
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          shared: {
            name: "shared",
            chunks: ({ name }) => name === "taskpane" || name === "page",
            minChunks: 2,
            enforce: true,
          },
        },
      },
    },
    // The HTML is written by the plugins; nothing else may change it.
    experiments: { html: false },
    // Before compression; test/bundle.test.ts holds the size after it.
    performance: {
      hints: serving ? false : "error",
      maxEntrypointSize: 1500 * KILOBYTE,
      maxAssetSize: 1500 * KILOBYTE,
      assetFilter: (file) => /^scripts\/.*\.js$/u.test(file),
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: source("taskpane", "taskpane.html"),
        chunks: ["taskpane"],
        templateParameters: { officeJs: selfhost ? OWN_OFFICE_JS : OFFICE_JS_OF_MICROSOFT },
        minify: false,
      }),
      new InlinePagePlugin({ file: "shinchoku.html", title: "進捗点検", page: "page", worker: "worker", samples }),
      new CopyPlugin({
        patterns: [
          { from: join(__dirname, "manifest.xml"), transform: placeUrl },
          { from: join(__dirname, "assets", "icons", "*.png"), to: "icons/[name][ext]" },
          ...(selfhost ? officeJsPatterns(__dirname) : []),
        ],
      }),
    ],
    devServer: {
      host: "localhost",
      port: new URL(LOCAL_URL).port,
      server: developmentServer(),
      hot: false,
      static: false,
      client: { overlay: false },
    },
    cache: {
      type: "filesystem",
      cacheDirectory: join(__dirname, ".cache", "webpack"),
      buildDependencies: {
        config: [__filename, join(__dirname, "package-lock.json"), join(__dirname, "tsconfig.json")],
      },
    },
    stats: "errors-warnings",
  };
}

/** https with the certificate that the environment names, else with one that the server signs itself. */
function developmentServer() {
  const { SHINCHOKU_KEY: key, SHINCHOKU_CERTIFICATE: cert } = process.env;
  return { type: "https", options: key === undefined || cert === undefined ? {} : { key, cert } };
}

module.exports = (env = {}) => [commandLineConfig(), browserConfig(env)];
