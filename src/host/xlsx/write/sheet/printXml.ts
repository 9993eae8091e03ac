import type { PrintSetup } from "../../../../core/model";
import { HostError } from "../../../WorkbookHost";
import { escapeElementText } from "../xml/escapes";

const paperSizes = { A3: 8, A4: 9 } as const;
const standardMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
/** Inches between the paper's edge and the header or the footer. */
const HEADER_MARGIN = 0.3;
/** Excel's limit for a header with its codes. */
const LONGEST_HEADER = 255;

type Texts = NonNullable<PrintSetup["header"]>;

/** What `<sheetPr>` holds for printing. */
export function sheetPropertiesXml(print: PrintSetup | undefined): string {
  return print?.fitToWidth === undefined ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
}

/** Margins, paper, header and page breaks, in the order of the schema. */
export function printXml(print: PrintSetup | undefined): string {
  if (print === undefined) return "";
  return [marginsXml(print), pageSetupXml(print), headerFooterXml(print), rowBreaksXml(print)].join("");
}

function marginsXml({ margins }: PrintSetup): string {
  const { left, right, top, bottom } = margins ?? standardMargins;
  const edge = Math.min(HEADER_MARGIN, top, bottom);
  return `<pageMargins left="${String(left)}" right="${String(right)}" top="${String(top)}" bottom="${String(bottom)}" header="${String(edge)}" footer="${String(edge)}"/>`;
}

function pageSetupXml({ paper, landscape, fitToWidth, blackAndWhite }: PrintSetup): string {
  const fit = fitToWidth === undefined ? "" : ` fitToWidth="${String(fitToWidth)}" fitToHeight="0"`;
  const orientation = landscape ? "landscape" : "portrait";
  const monochrome = blackAndWhite === true ? ' blackAndWhite="1"' : "";
  return `<pageSetup paperSize="${String(paperSizes[paper])}"${fit} orientation="${orientation}"${monochrome}/>`;
}

/** Texts are handed on with Excel's codes: &P is the page, &N the number of pages, && a single "&". */
function headerFooterXml({ header, footer }: PrintSetup): string {
  const content = element("oddHeader", header) + element("oddFooter", footer);
  return content === "" ? "" : `<headerFooter>${content}</headerFooter>`;
}

function element(name: string, texts: Texts | undefined): string {
  const sections = [
    { code: "&L", text: texts?.left },
    { code: "&C", text: texts?.center },
    { code: "&R", text: texts?.right },
  ];
  const coded = sections.map(({ code, text = "" }) => (text === "" ? "" : code + text)).join("");
  if (coded.length > LONGEST_HEADER) throw new HostError("too-large", "a header holds 255 characters at most");
  return coded === "" ? "" : `<${name}>${escapeElementText(coded)}</${name}>`;
}

/** A break is named by the first row of the new page, counted from zero: the number of rows above it. */
function rowBreaksXml({ rowBreaks = [] }: PrintSetup): string {
  const rows = [...new Set(rowBreaks)].filter((row) => row > 0).sort((a, b) => a - b);
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`).join("");
  return `<rowBreaks count="${String(rows.length)}" manualBreakCount="${String(rows.length)}">${breaks}</rowBreaks>`;
}
