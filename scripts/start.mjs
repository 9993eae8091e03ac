// npm start: the main job on the samples. Findings are what the samples are for, so they end with status 0;
// a command that could not run ends with its own status.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = join("assets", "samples");
const command = join("dist", "cli", "shinchoku.js");

function workbooks(folder) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".xlsx"));
  return names.sort().map((name) => join(folder, name));
}

if (!existsSync(join(root, command))) {
  console.error(`${command} がありません。先に npm ci（または npm run build）を実行してください。`);
  process.exit(2);
}
const files = [...workbooks(samples), ...workbooks(join(samples, "提出"))];
console.log(`架空の「みどり野市」の見本 ${files.length} ファイルを点検します（わざとまちがいを入れてあります）。\n`);
const { status } = spawnSync(process.execPath, [command, "check", ...files], { cwd: root, stdio: "inherit" });
if (status !== 0 && status !== 1) {
  console.error("\n点検を最後まで実行できませんでした。上の表示をご確認ください。");
  process.exit(status ?? 2);
}
console.log(`
次にできること
  自分のファイルを点検する　　npx shinchoku check 進捗状況表.xlsx
  前年度の表と比べる　　　　　npx shinchoku check 進捗状況表.xlsx --last-year 前年度.xlsx
  見本とまちがいの一覧を見る　${join(samples, "README.md")}`);
