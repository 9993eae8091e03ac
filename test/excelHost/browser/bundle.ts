import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";

const root = join(__dirname, "../../..");

/** One script for a page, of an entry in TypeScript and all it needs. */
export async function bundleForPage(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "page-script-"));
  try {
    await runWebpack(entry, folder);
    return readFileSync(join(folder, "page.js"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runWebpack(entry: string, folder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: ["web", "es2022"],
    entry,
    output: { path: folder, filename: "page.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/u,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    cache: { type: "filesystem", name: "page-script", cacheDirectory: join(root, ".cache", "webpack") },
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => {
      if (error === null) resolve(result);
      else reject(error);
    });
  });
  await new Promise<void>((resolve) => {
    compiler.close(() => {
      resolve();
    });
  });
  if (stats?.hasErrors() !== false) throw new Error(stats?.toString("errors-only") ?? "webpack gave nothing");
}
