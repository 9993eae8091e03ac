import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

function findProgram(name: string): string | undefined {
  return ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].map((folder) => join(folder, name)).find(existsSync);
}

/** What rendering needs and this machine does not have; empty where it can render. */
export function missingPrograms(): readonly string[] {
  return ["soffice", "pdftoppm"].filter((name) => findProgram(name) === undefined);
}

/** One digest a page, by the pixels. */
function digestPages(pdf: string, folder: string): readonly string[] {
  mkdirSync(folder);
  execFileSync(findProgram("pdftoppm") ?? "", ["-r", "50", pdf, join(folder, "page")], { stdio: "pipe" });
  return readdirSync(folder)
    .sort()
    .map((page) =>
      createHash("sha256")
        .update(readFileSync(join(folder, page)))
        .digest("hex"),
    );
}

/**
 * The pages of workbooks as LibreOffice prints them, one digest a page; null for a file that it could not open. All are
 * converted in one run with a profile of its own.
 */
export function renderPages(files: readonly Uint8Array[]): readonly (readonly string[] | null)[] {
  const folder = mkdtempSync(join(tmpdir(), "shinchoku-pages-"));
  try {
    // A page may show its file's name: the same place in the list gives the same name.
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${String(index)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    execFileSync(
      findProgram("soffice") ?? "",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", out, ...paths],
      { stdio: "pipe", timeout: 600_000 },
    );
    return files.map((_, index) => {
      const pdf = join(out, `${String(index)}.pdf`);
      return existsSync(pdf) ? digestPages(pdf, join(folder, `pages${String(index)}`)) : null;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
