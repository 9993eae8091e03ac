// npm start: the main job on the samples, then the page with a sample open, until Ctrl+C. With `-- --no-serve` or
// SHINCHOKU_NO_SERVE=1 it ends after the check. Findings are what the samples are for, so they end with status 0;
// a command that could not run ends with its own status.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveFolder } from "./serveFolder.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = join("assets", "samples");
const command = join("dist", "cli", "shinchoku.js");
const page = "shinchoku.html";

function workbooks(folder) {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".xlsx"));
  return names.sort().map((name) => join(folder, name));
}

function checkSamples() {
  const files = [...workbooks(samples), ...workbooks(join(samples, "提出"))];
  console.log(`架空の「みどり野市」の見本 ${files.length} ファイルを点検します（わざとまちがいを入れてあります）。\n`);
  const { status } = spawnSync(process.execPath, [command, "check", ...files], { cwd: root, stdio: "inherit" });
  if (status === 0 || status === 1) return;
  console.error("\n点検を最後まで実行できませんでした。上の表示をご確認ください。");
  process.exit(status ?? 2);
}

async function servePage() {
  const port = Number(process.env.PORT ?? 0);
  try {
    const { address } = await serveFolder(join(root, "dist"), port);
    console.log(`
見本を開いた画面（ブラウザーで開いてください。終わるときは Ctrl+C）
  ${address}/${page}#sample`);
  } catch (error) {
    console.error(
      `\n画面を表示できません。PORT=${port} は使えません（${error.code}）。別の番号にするか、PORT を外してください。`,
    );
    process.exit(2);
  }
}

for (const file of [command, join("dist", page)]) {
  if (existsSync(join(root, file))) continue;
  console.error(`${file} がありません。先に npm ci（または npm run build）を実行してください。`);
  process.exit(2);
}
checkSamples();
console.log(`
次にできること
  自分のファイルを点検する　　npx shinchoku check 進捗状況表.xlsx
  自分の課の行だけを点検する　npx shinchoku check 進捗状況表.xlsx --department 福祉課
  印を付けた写しを作る　　　　npx shinchoku check 進捗状況表.xlsx --out 写し
  写しの印を取り除く　　　　　npx shinchoku unmark 写し/進捗状況表.xlsx --out 印なし
  前年度の表と比べる　　　　　npx shinchoku check 進捗状況表.xlsx --last-year 前年度.xlsx
  画面で点検する　　　　　　　${join("dist", page)} をブラウザーで開く（ダブルクリック。サーバーは要りません）
  Excel の中で使う　　　　　　npm run start:excel
  見本とまちがいの一覧を見る　${join(samples, "README.md")}`);
if (!process.argv.includes("--no-serve") && process.env.SHINCHOKU_NO_SERVE !== "1") {
  // To be told to end is how serving ends: no failure.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
  await servePage();
}
