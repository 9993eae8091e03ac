import { DAYS_FROM_1900_TO_1904 } from "./calendar";
import { type DateLayout, layoutDate, renderDate } from "./renderDate";
import { layoutNumber, type NumberLayout, renderGeneral, renderNumber } from "./renderNumber";
import { type FormatSection, readSections } from "./sections";
import type { FormatCondition } from "./tokens";

/** What a number becomes under its format. */
export type FormattedNumber = {
  /** The number itself; of a date in the 1904 system, the same day's number in the 1900 system. */
  readonly value: number;
  /** What Excel shows; undefined where that is the plain number, or where this reader does not know. */
  readonly text: string | undefined;
  readonly isDate: boolean;
};

type NumberSection = FormatSection & {
  readonly numbers: NumberLayout | undefined;
  readonly dates: DateLayout | undefined;
};

/** Excel accepts 255 characters; under a longer format the plain number is shown. */
const LONGEST_CODE = 400;

const MOST_REMEMBERED = 5000;

/** A number format of the file, ready to show values. */
export class NumberFormat {
  private readonly numbers: readonly NumberSection[];
  private readonly texts: FormatSection | undefined;
  private readonly hasConditions: boolean;
  private readonly shown = new Map<number, FormattedNumber>();

  constructor(
    readonly code: string,
    private readonly is1904: boolean,
  ) {
    const sections = code.length > LONGEST_CODE ? [] : readSections(code);
    const isTextLast = sections.length > 1 && sections.at(-1)?.kind === "text";
    this.texts = sections.length === 4 || isTextLast ? sections.pop() : sections.find(({ kind }) => kind === "text");
    this.numbers = sections.slice(0, 3).map((section) => ({
      ...section,
      numbers: section.kind === "number" ? layoutNumber(section) : undefined,
      dates: section.kind === "date" ? layoutDate(section) : undefined,
    }));
    this.hasConditions = this.numbers.some(({ condition }) => condition !== undefined);
  }

  /** Shows a number. The same numbers come again and again in a column, so the first ones are remembered. */
  formatNumber(value: number): FormattedNumber {
    const known = this.shown.get(value);
    if (known !== undefined) return known;
    const formatted = this.showNumber(value);
    if (this.shown.size < MOST_REMEMBERED) this.shown.set(value, formatted);
    return formatted;
  }

  private showNumber(value: number): FormattedNumber {
    const index = this.chooseSection(value);
    const section = this.numbers[index];
    if (section === undefined) return { value, text: undefined, isDate: false };
    if (section.dates !== undefined) {
      const serial = this.is1904 && section.dates.showsDay ? value + DAYS_FROM_1900_TO_1904 : value;
      return { value: serial, text: renderDate(section.dates, serial), isDate: true };
    }
    const text = render(section, value);
    const sign = value < 0 && text !== undefined && this.showsSign(index) ? "-" : "";
    const shown = text === undefined ? undefined : sign + text;
    return { value, text: shown === String(value) ? undefined : shown, isDate: false };
  }

  /** Shows a text; undefined where the format leaves it as it is. */
  formatText(value: string): string | undefined {
    if (this.texts === undefined) return undefined;
    let text = "";
    for (const token of this.texts.tokens) {
      if (token.kind === "literal") text += token.text;
      else if (token.kind === "text") text += value;
      else return undefined;
    }
    return text === value ? undefined : text;
  }

  private chooseSection(value: number): number {
    const { numbers } = this;
    if (this.hasConditions) return numbers.findIndex((_, index) => this.admits(index, value));
    if (numbers.length === 1) return 0;
    if (value < 0) return 1;
    return value === 0 && numbers.length === 3 ? 2 : 0;
  }

  /** Sections without a condition of their own beside such that have one: positive, negative, the rest. */
  private admits(index: number, value: number): boolean {
    const condition = this.numbers[index]?.condition;
    if (condition !== undefined) return isMet(condition, value);
    if (index === this.numbers.length - 1) return true;
    return index === 0 ? value > 0 : value < 0;
  }

  /** A section for negative numbers alone brings its own sign ("▲ "#,##0), any other gets a minus. */
  private showsSign(index: number): boolean {
    if (!this.hasConditions) return index === 0 && this.numbers.length === 1;
    const own = this.numbers[index]?.condition;
    const first = this.numbers[0]?.condition;
    if (own !== undefined) return !(own.operand <= 0 && (own.operator === "<" || own.operator === "<="));
    const isRestOfPositive = first?.operand === 0 && first.operator.startsWith(">");
    return !(index === 1 && (isRestOfPositive || this.numbers.length === 3));
  }
}

function render(section: NumberSection, value: number): string | undefined {
  switch (section.kind) {
    case "number":
      return section.numbers === undefined ? undefined : renderNumber(section.numbers, value);
    case "general":
      return renderAround(section, renderGeneral(value));
    case "literal":
      return renderAround(section, "");
    default:
      return undefined;
  }
}

function renderAround({ tokens }: FormatSection, number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  return tokens
    .map((token) => (token.kind === "literal" ? token.text : token.kind === "general" ? number : ""))
    .join("");
}

function isMet({ operator, operand }: FormatCondition, value: number): boolean {
  switch (operator) {
    case "<":
      return value < operand;
    case "<=":
      return value <= operand;
    case ">":
      return value > operand;
    case ">=":
      return value >= operand;
    case "<>":
      return value !== operand;
    default:
      return value === operand;
  }
}
