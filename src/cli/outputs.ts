import { open, mkdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Language } from "../core/model";
import { UsageError } from "./usage";

const refusals: Readonly<
  Record<"notFolder" | "isInput" | "sameName", Readonly<Record<Language, (place: string) => string>>>
> = {
  notFolder: {
    ja: (place) => `「${place}」はフォルダーではありません。--out には保存先のフォルダーを指定してください。`,
    en: (place) => `${place} is no folder. Give a folder to --out.`,
  },
  isInput: {
    ja: (place) => `「${place}」は元のファイルと同じ場所になります。--out には別のフォルダーを指定してください。`,
    en: (place) => `${place} would replace an input. Give another folder to --out.`,
  },
  sameName: {
    ja: (place) => `「${place}」という名前のファイルが2つ以上あります。フォルダーごとに分けて実行してください。`,
    en: (place) => `More than one file is named ${place}. Run the command once for each folder.`,
  },
};

/** The place where a path leads to, through links; what does not exist yet stays as it is named. */
async function realPlace(path: string): Promise<string> {
  const absolute = resolve(path);
  const parent = dirname(absolute);
  return realpath(absolute).catch(async () =>
    parent === absolute ? absolute : join(await realPlace(parent), basename(absolute)),
  );
}

/** Shares of Windows know no case, and macOS takes composed and decomposed characters for the same. */
function placeKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** A place as it is named, and as links lead: both belong to whoever named it. */
async function placesOf(path: string): Promise<readonly string[]> {
  const named = join(await realPlace(dirname(resolve(path))), basename(path));
  return [placeKey(named), placeKey(await realPlace(path))];
}

function refuse(lines: readonly { readonly why: keyof typeof refusals; readonly place: string }[]): UsageError {
  const tell = (language: Language) => lines.map(({ why, place }) => refusals[why][language](place)).join("\n");
  return new UsageError({ ja: tell("ja"), en: tell("en") });
}

/**
 * Where each file's copy goes: under the same name into the folder. Nothing is written yet.
 * @throws UsageError with one line for each output that would replace one of `inputs` or share its name with another.
 */
export async function planOutputs(
  files: readonly string[],
  folder: string,
  inputs: readonly string[] = files,
): Promise<ReadonlyMap<string, string>> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => true,
  );
  if (!isFolder) throw refuse([{ why: "notFolder", place: folder }]);
  const taken = new Set((await Promise.all(inputs.map(placesOf))).flat());
  const outputs = new Map(files.map((file) => [file, join(folder, basename(file))]));
  const overwriting: string[] = [];
  const byName = new Map<string, string[]>();
  for (const output of outputs.values()) {
    if ((await placesOf(output)).some((place) => taken.has(place))) overwriting.push(output);
    const name = placeKey(basename(output));
    byName.set(name, [...(byName.get(name) ?? []), basename(output)]);
  }
  const shared = [...byName.values()].flatMap(([name = "", ...others]) => (others.length > 0 ? [name] : []));
  const refused = [
    ...overwriting.map((place) => ({ why: "isInput" as const, place })),
    ...shared.map((place) => ({ why: "sameName" as const, place })),
  ];
  if (refused.length > 0) throw refuse(refused);
  return outputs;
}

/**
 * Makes a folder with those above it. Node's own `recursive` tries for ever where the folder above is there and the
 * system still answers "not found", as under /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const parent = dirname(folder);
  if (isThere || parent === folder) return;
  await makeFolder(parent);
  // Somebody else may make it at the same moment; a file in its place is told when it is written into.
  await mkdir(folder).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
}

let written = 0;

/** Writes a file as a whole: beside its place, then renamed, so that nobody ever sees a part of it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  // A short name: the file's own may be as long as the disk allows.
  const beside = join(folder, `.shinchoku-${String(process.pid)}-${String((written += 1))}.tmp`);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
