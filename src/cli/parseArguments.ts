import { parseArgs } from "node:util";
import type { Language } from "../core/model";
import { UsageError } from "./usage";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "help" | "version"; readonly language: Language }
  | {
      readonly kind: "check";
      readonly patterns: readonly string[];
      readonly lastYear: string | null;
      readonly format: "text" | "json";
      readonly language: Language;
    };

const laterCommands = new Set(["unmark", "plan", "distribute", "consolidate", "summarize", "export", "rollover"]);
const laterOptions = ["out", "plan", "department"] as const;

const options = {
  format: { type: "string", default: "text" },
  lang: { type: "string", default: "ja" },
  "last-year": { type: "string" },
  out: { type: "string" },
  plan: { type: "string" },
  department: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /(?<name>--?[a-z-]+)/u.exec(String(error))?.groups?.["name"] ?? "";
    const text = {
      ja: `オプション ${option} の指定が正しくありません。shinchoku --help で使い方をご確認ください。`,
      en: `The option ${option} is not given rightly. See shinchoku --help.`,
    };
    throw new UsageError(text, { cause: error });
  }
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UsageError({
    ja: `--${name} は ${allowed.join(" か ")} のどちらかを指定してください（「${value}」は使えません）。`,
    en: `--${name} takes ${allowed.join(" or ")} (“${value}” is neither).`,
  });
}

function notYet(what: string): UsageError {
  return new UsageError({
    ja: `${what} は、この版ではまだ使えません。使えるのは check（${laterOptions.map((option) => `--${option}`).join("・")} を除く）です。`,
    en: `${what} is not available in this version; check is (without ${laterOptions.map((option) => `--${option}`).join(", ")}).`,
  });
}

/**
 * Reads the arguments after the program's name.
 * @throws UsageError with one sentence for the user where the call is wrong or asks for what this version cannot do.
 */
export function parseArguments(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  const language = oneOf("lang", values.lang, ["ja", "en"]);
  const [command, ...patterns] = positionals;
  if (values.version) return { kind: "version", language };
  if (values.help || command === undefined) return { kind: "help", language };
  if (laterCommands.has(command)) throw notYet(command);
  if (command !== "check")
    throw new UsageError({
      ja: `「${command}」というコマンドはありません。shinchoku --help で使い方をご確認ください。`,
      en: `There is no command “${command}”. See shinchoku --help.`,
    });
  const later = laterOptions.find((option) => values[option] !== undefined);
  if (later !== undefined) throw notYet(`--${later}`);
  if (patterns.length === 0)
    throw new UsageError({
      ja: "点検するファイルを指定してください。例: shinchoku check 進捗状況表.xlsx",
      en: "Name the files to check, such as: shinchoku check sheet.xlsx",
    });
  return {
    kind: "check",
    patterns,
    lastYear: values["last-year"] ?? null,
    format: oneOf("format", values.format, ["text", "json"]),
    language,
  };
}
