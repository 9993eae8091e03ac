import { toColumnLetters, type HeaderMatch, type ReadRecord, type ReadSheet } from "../../src/core/model";

const oneLine = (text: string) => text.replace(/\n/gu, "⏎");
const orDash = (parts: readonly string[], separator: string) =>
  parts.length === 0 ? "-" : oneLine(parts.join(separator));

function columnLine({ columnIndex, role, year, header }: HeaderMatch): string {
  return `  ${toColumnLetters(columnIndex)} ${role}${year === null ? "" : ` ${year}`} 「${oneLine(header)}」`;
}

function statusText({ status }: ReadRecord): string {
  if (status === null) return "-";
  return status.code === null || status.code === status.label ? status.label : `${status.code}:${status.label}`;
}

/** The project's name, or 「the indicator」 on sheets that list indicators only. */
function nameOf({ displayName, fields }: ReadRecord): string {
  if (displayName !== "") return displayName;
  const indicator = fields.find(({ role }) => role === "indicator")?.text ?? "";
  return indicator === "" ? "-" : `「${indicator}」`;
}

function recordLine(record: ReadRecord): string {
  const marks = [record.repeated ? "再掲" : "", record.omitted ? "省略" : ""].filter((mark) => mark !== "");
  return [
    `  ${String(record.rowIndex + 1)}`,
    orDash(record.projectNumbers, ","),
    oneLine(nameOf(record)),
    orDash(record.policyArea, " > "),
    orDash(record.departments, " + "),
    oneLine(statusText(record)),
    ...marks,
  ].join(" | ");
}

function sheetLines(sheet: ReadSheet): readonly string[] {
  const title = `# ${sheet.name} ${sheet.kind}${sheet.visible ? "" : " hidden"}`;
  if (sheet.kind === "other") return [title, `  ${sheet.why ?? ""}`];
  const scale = sheet.statusScale;
  return [
    title,
    ...(sheet.headerRows.length > 0 ? [`header rows: ${sheet.headerRows.map((row) => row + 1).join(", ")}`] : []),
    "columns:",
    ...sheet.columns.map(columnLine),
    ...(scale
      ? [
          `scale: ${scale.origin} ${scale.entries.map(({ code, label }) => (code === null ? label : `${code}:${label}`)).join(" / ")}`,
        ]
      : []),
    ...(sheet.sections.length > 0 ? ["sections:"] : []),
    ...sheet.sections.map(
      ({ rowIndex, level, text }) => `  ${String(rowIndex + 1)} ${"#".repeat(level)} ${oneLine(text)}`,
    ),
    "records: row | № | name | area | departments | status",
    ...sheet.records.map(recordLine),
  ];
}

/** What was read, one line a record, so that a change shows as a diff a person can judge. */
export function renderSheets(sheets: readonly ReadSheet[]): string {
  return `${sheets.map((sheet) => sheetLines(sheet).join("\n")).join("\n\n")}\n`;
}
