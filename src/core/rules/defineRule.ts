import type { CellRange } from "../model/cell";
import type { Addressee, Finding, FindingData, Language, Severity } from "../model/finding";
import type { ColumnRole, ProgressRecord, ProgressSheet } from "../model/progress";
import type { WorksheetSnapshot } from "../model/worksheet";
import type { SheetFacts } from "./facts/sheetFacts";

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** One message of a rule: a function of its facts in each language, and facts to show it with in the documents. */
export type Message<Data extends FindingData> = {
  readonly sample: Data;
  readonly ja: (data: Data) => string;
  readonly en: (data: Data) => string;
};

/** Gives a message its facts' type: `message<{ stated: string }>({ sample, ja, en })`. */
export function message<Data extends FindingData>(definition: Message<Data>): Message<Data> {
  return definition;
}

export type RuleMeta = {
  /** What is wrong, as a short heading without a full stop. */
  readonly title: Bilingual;
  /** Why the reader should care: one sentence. */
  readonly why: Bilingual;
  readonly severity: Severity;
  readonly addressee: Addressee;
  /** Column roles without which the rule has nothing to look at. */
  readonly requires: { readonly allOf?: readonly ColumnRole[]; readonly anyOf?: readonly ColumnRole[] };
};

/** What a row rule sees: one record, and what holds for its whole sheet. */
export type RowContext = { readonly record: ProgressRecord; readonly facts: SheetFacts };

/** What a sheet rule sees; `lastYear` holds last year's sheets where they were given. */
export type SheetContext = {
  readonly sheet: ProgressSheet;
  readonly facts: SheetFacts;
  readonly worksheet: WorksheetSnapshot;
  readonly lastYear: readonly ProgressSheet[];
};

/** What a workbook rule sees: every worksheet, progress sheet or not. */
export type WorkbookContext = { readonly sheets: readonly ProgressSheet[] };

/** Where a finding stands, its facts, and where it departs from its rule's severity, addressee or sheet. */
export type Report<Data> = {
  readonly at: CellRange | null;
  readonly data: Data;
  readonly rowIndex?: number | null;
  readonly severity?: Severity;
  readonly addressee?: Addressee;
  /** For workbook rules: the sheet concerned; without it the finding is about the whole file. */
  readonly sheet?: string;
};

/** `report("messageId", { at, data })`: only the rule's own ids, each with its own facts. */
export type Reporter<D> = <K extends keyof D & string>(messageId: K, report: Report<D[K]>) => void;

type Definition<D extends Readonly<Record<string, FindingData>>> = {
  readonly id: string;
  readonly meta: RuleMeta;
  readonly messages: { readonly [K in keyof D]: Message<D[K]> };
  readonly row?: (context: RowContext, report: Reporter<D>) => void;
  readonly sheet?: (context: SheetContext, report: Reporter<D>) => void;
  readonly workbook?: (context: WorkbookContext, report: Reporter<D>) => void;
};

/** A rule whose facts' types were checked and put away, so that all rules fit into one list. */
export type Rule = {
  readonly id: string;
  readonly meta: RuleMeta;
  /** Every message once, told with its sample facts. */
  readonly samples: readonly { readonly messageId: string; readonly message: Bilingual }[];
  readonly checkRow: ((context: RowContext) => readonly Finding[]) | null;
  readonly checkSheet: ((context: SheetContext) => readonly Finding[]) | null;
  readonly checkWorkbook: ((context: WorkbookContext) => readonly Finding[]) | null;
};

type Place = { readonly sheet: string; readonly rowIndex: number | null };

function collect<D extends Readonly<Record<string, FindingData>>>(
  { id, meta, messages }: Definition<D>,
  { sheet, rowIndex }: Place,
  run: (report: Reporter<D>) => void,
): readonly Finding[] {
  const findings: Finding[] = [];
  run((messageId, { at, data, ...departs }) => {
    const { ja, en } = messages[messageId];
    findings.push({
      ruleId: id,
      messageId,
      severity: departs.severity ?? meta.severity,
      addressee: departs.addressee ?? meta.addressee,
      sheet: departs.sheet ?? sheet,
      range: at,
      rowIndex: departs.rowIndex ?? rowIndex,
      message: { ja: ja(data), en: en(data) },
      data,
    });
  });
  return findings;
}

function tellSample<Data extends FindingData>({ sample, ja, en }: Message<Data>): Bilingual {
  return { ja: ja(sample), en: en(sample) };
}

/** Checks a rule's messages and reports against each other while compiling, then erases their types. */
export function defineRule<D extends Readonly<Record<string, FindingData>>>(definition: Definition<D>): Rule {
  const { id, meta, messages, row, sheet, workbook } = definition;
  const samples: { messageId: string; message: Bilingual }[] = [];
  for (const messageId in messages) samples.push({ messageId, message: tellSample(messages[messageId]) });
  return {
    id,
    meta,
    samples,
    checkRow:
      row === undefined
        ? null
        : (context) =>
            collect(definition, { sheet: context.facts.name, rowIndex: context.record.rowIndex }, (report) => {
              row(context, report);
            }),
    checkSheet:
      sheet === undefined
        ? null
        : (context) =>
            collect(definition, { sheet: context.facts.name, rowIndex: null }, (report) => {
              sheet(context, report);
            }),
    checkWorkbook:
      workbook === undefined
        ? null
        : (context) =>
            collect(definition, { sheet: "", rowIndex: null }, (report) => {
              workbook(context, report);
            }),
  };
}
