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
      /** Null: the rows of all departments. */
      readonly department: string | null;
      /** The folder for marked copies; null where none are wanted. */
      readonly out: string | null;
      readonly format: "text" | "json";
      readonly language: Language;
    }
  | {
      readonly kind: "unmark";
      readonly patterns: readonly string[];
      readonly out: string;
      readonly language: Language;
    };

const commands = ["check", "unmark"] as const;
const laterCommands = new Set(["plan", "distribute", "consolidate", "summarize", "export", "rollover"]);

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
    ja: `${what} は、この版ではまだ使えません。使えるのは check（--plan を除く）と unmark です。`,
    en: `${what} is not available in this version; check (without --plan) and unmark are.`,
  });
}

const noFiles: Readonly<Record<(typeof commands)[number], ConstructorParameters<typeof UsageError>[0]>> = {
  check: {
    ja: "点検するファイルを指定してください。例: shinchoku check 進捗状況表.xlsx",
    en: "Name the files to check, such as: shinchoku check sheet.xlsx",
  },
  unmark: {
    ja: "印を消すファイルを指定してください。例: shinchoku unmark 進捗状況表.xlsx --out 印なし",
    en: "Name the files to take marks from, such as: shinchoku unmark sheet.xlsx --out unmarked",
  },
};

type Values = ReturnType<typeof parse>["values"];

/** An option that names something; a name without characters is none. */
function named(name: "out" | "department", value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value.trim() !== "") return value;
  throw new UsageError({
    ja: `--${name} の指定が空です。shinchoku --help で使い方をご確認ください。`,
    en: `--${name} is empty. See shinchoku --help.`,
  });
}

function unmarkRequest(patterns: readonly string[], values: Values, language: Language): Request {
  const foreign = (["department", "last-year"] as const).find((option) => values[option] !== undefined);
  if (foreign !== undefined) {
    throw new UsageError({
      ja: `--${foreign} は unmark では使えません。shinchoku --help で使い方をご確認ください。`,
      en: `--${foreign} does not go with unmark. See shinchoku --help.`,
    });
  }
  const out = named("out", values.out);
  if (out === null) {
    throw new UsageError({
      ja: "保存先のフォルダーを --out で指定してください。例: shinchoku unmark 進捗状況表.xlsx --out 印なし",
      en: "Give the folder for the copies with --out, such as: shinchoku unmark sheet.xlsx --out unmarked",
    });
  }
  return { kind: "unmark", patterns, out, language };
}

/**
 * Reads the arguments after the program's name.
 * @throws UsageError with one sentence for the user where the call is wrong or asks for what this version cannot do.
 */
export function parseArguments(argv: readonly string[]): Request {
  const { values, positionals } = parse(argv);
  const language = oneOf("lang", values.lang, ["ja", "en"]);
  const [word, ...patterns] = positionals;
  if (values.version) return { kind: "version", language };
  if (values.help || word === undefined) return { kind: "help", language };
  if (laterCommands.has(word)) throw notYet(word);
  const command = commands.find((known) => known === word);
  if (command === undefined)
    throw new UsageError({
      ja: `「${word}」というコマンドはありません。shinchoku --help で使い方をご確認ください。`,
      en: `There is no command “${word}”. See shinchoku --help.`,
    });
  if (values.plan !== undefined) throw notYet("--plan");
  if (patterns.length === 0) throw new UsageError(noFiles[command]);
  if (command === "unmark") return unmarkRequest(patterns, values, language);
  return {
    kind: "check",
    patterns,
    lastYear: values["last-year"] ?? null,
    department: named("department", values.department),
    out: named("out", values.out),
    format: oneOf("format", values.format, ["text", "json"]),
    language,
  };
}
