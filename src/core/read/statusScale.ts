import type { HeaderMatch, StatusScale, StatusValue, ValidationList } from "../model";
import { normalizeText, toKey } from "../text";
import { splitStatus } from "./readStatus";

const marks = "A-Za-z◎○△▲×☆★◇●\\d";
/** 「A：計画どおり　B：…」: several marks with their meanings in one text. */
const legendItems = new RegExp(
  `(?<![A-Za-z\\d])(?<code>[${marks}])\\s*(?:[:…‥=]|\\.{2,}|・{2,}|[((](?=[^)]+\\)))\\s*(?<label>[^:…=]+?)\\)?(?=\\s*[、,;/／]?\\s*(?<![A-Za-z\\d])[${marks}-]\\s*(?:[:…‥=]|\\.{2,}|・{2,}|\\()|[\\n]|$)`,
  "gu",
);

function clean(label: string): string {
  const bare = label.replace(/^[\s・:=]+|[\s、,;／/。)]+$/gu, "").trim();
  // The list's own closing bracket goes, the one that the label opened stays: おおむね達成（80％以上）.
  return bare.lastIndexOf("(") > bare.lastIndexOf(")") ? `${bare})` : bare;
}

/** The marks and their meanings that a text of a legend gives; [] where it gives fewer than one. */
export function parseLegend(raw: string): readonly StatusValue[] {
  const text = normalizeText(raw);
  return [...text.matchAll(legendItems)].flatMap(({ groups }) => {
    const label = clean(groups?.["label"] ?? "");
    return groups?.["code"] && label !== "" && label.length <= 60 ? [{ code: groups["code"], label }] : [];
  });
}

/** 「評価は、」「評価区分：」 before the words, 「の5段階で記入」「から選ぶ」 behind them. */
const beforeList = /^[^／/|｜]{0,20}?(?:は[、,]?|:)\s*/u;
const afterList =
  /(?:の(?:\d|[一二三四五六七八九])(?:段階|つ|区分|種類)|(?:の(?:中|うち|いずれか|どれか))?(?:から|より|を|で|に)(?:選|記入|記載|評価|判定)|とする|です|のいずれか)[^／/]*$/u;

/** A list of words (当初の予定通り／おおむね／…) is a legend where it names at least two words that the column uses. */
function parseWordList(raw: string, used: ReadonlySet<string>): readonly StatusValue[] {
  const list = normalizeText(raw).replace(beforeList, "").replace(afterList, "");
  const words = list
    .split(/[／/、,・|｜\n;]|\s{1,}|(?=[「『])|(?<=[」』])/u)
    .map((word) => word.replace(/^[①-⑳\d]+[.)]?|[「」『』【】。]/gu, "").trim())
    .filter((word) => word !== "" && word.length <= 25);
  const hits = words.filter((word) => used.has(toKey(word)));
  return new Set(hits).size >= 2 && hits.length >= words.length * 0.4
    ? words.filter((word) => word.length >= 2).map((label) => ({ code: null, label }))
    : [];
}

function distinct(entries: readonly StatusValue[]): readonly StatusValue[] {
  const seen = new Set<string>();
  return entries.filter(({ code, label }) => {
    const key = `${code ?? ""}|${code === null ? toKey(label) : ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The drop-down list of the column, where it stands in the file. */
function fromValidations(
  validations: readonly ValidationList[],
  columnIndex: number,
  rowIndex: number,
): readonly StatusValue[] {
  const list = validations.find(({ ranges }) =>
    ranges.some(
      ({ left, right, top, bottom }) =>
        left <= columnIndex && columnIndex <= right && top <= rowIndex && rowIndex <= bottom,
    ),
  );
  return (list?.values ?? []).flatMap((value) => splitStatus(value) ?? []);
}

export type ScaleSources = {
  readonly column: HeaderMatch;
  /** Status cells as written. */
  readonly values: readonly string[];
  /** Texts of legends and notes above and below the table. */
  readonly notes: readonly string[];
  readonly validations: readonly ValidationList[];
  /** A row of the records, to find the validation by. */
  readonly rowIndex: number;
};

/**
 * The scale that a status column is filled from: the legend of the sheet, else the drop-down list, else the values
 * that occur. The legend counts where it explains at least one of the values, or no value is there yet.
 */
export function findStatusScale({ column, values, notes, validations, rowIndex }: ScaleSources): StatusScale | null {
  const read = values.flatMap((value) => splitStatus(value) ?? []);
  const used = new Set(read.map(({ label }) => toKey(label)));
  const codes = new Set(read.map(({ code }) => code));
  const legend = distinct(notes.flatMap(parseLegend));
  if (legend.length >= 2 && (read.length === 0 || legend.some(({ code }) => codes.has(code))))
    return { entries: legend, origin: "legend" };
  const words = distinct(notes.flatMap((note) => parseWordList(note, used)));
  if (words.length >= 2) return { entries: words, origin: "legend" };
  const listed = distinct(fromValidations(validations, column.columnIndex, rowIndex));
  if (listed.length > 0) return { entries: listed, origin: "validation" };
  return read.length > 0 ? { entries: distinct(read), origin: "values" } : null;
}
