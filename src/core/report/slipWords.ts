import type { Language } from "../model/finding";

/** The words of the 提出票. */
export type SlipWords = {
  readonly sheet: string;
  readonly title: string;
  /** Which tables the slip is about, and the file that holds them. */
  readonly about: (tables: readonly string[], fileName: string) => string;
  readonly department: (name: string) => string;
  readonly everybody: string;
  readonly boxes: readonly [string, string, string];
  /** What stands in the box for the date. */
  readonly date: string;
  readonly header: readonly [string, string, string, string];
  readonly accepted: string;
  readonly acceptedHeader: readonly [string, string, string, string];
  readonly fill: string;
  readonly confirm: string;
  readonly nothing: string;
  /** Where all that was found about a project was accepted. */
  readonly seeBelow: string;
  readonly accept: string;
  readonly whole: string;
  readonly point: (header: string, message: string) => string;
  readonly reason: (header: string, message: string, reason: string) => string;
  readonly page: string;
};

export const slipWords: Readonly<Record<Language, SlipWords>> = {
  ja: {
    sheet: "提出票",
    title: "進捗状況表　提出票",
    about: (tables, fileName) =>
      [
        ...(tables.length > 0 ? [`対象の表：${tables.join("、")}`] : []),
        ...(fileName === "" ? [] : [`ファイル：${fileName}`]),
      ].join("\n"),
    department: (name) => `担当課：${name}`,
    everybody: "担当課：すべて",
    boxes: ["課長確認", "担当", "日付"],
    date: "月　　日",
    header: ["№", "事業名", "区分", "点検結果"],
    accepted: "このままでよいとした点",
    acceptedHeader: ["№", "事業名", "区分", "内容と理由"],
    fill: "ご記入",
    confirm: "ご確認",
    nothing: "直すところは見つかりませんでした。",
    seeBelow: "このままでよいとした点のみです（下の表）。",
    accept: "このまま",
    whole: "（シート全体）",
    point: (header, message) => (header === "" ? message : `【${header}】${message}`),
    reason: (header, message, reason) => `${header === "" ? "" : `【${header}】`}${message}\n理由：${reason}`,
    page: "&P／&N頁",
  },
  en: {
    sheet: "Submission slip",
    title: "Progress sheet: submission slip",
    about: (tables, fileName) =>
      [
        ...(tables.length > 0 ? [`Table: ${tables.join(", ")}`] : []),
        ...(fileName === "" ? [] : [`File: ${fileName}`]),
      ].join("\n"),
    department: (name) => `Department: ${name}`,
    everybody: "Department: all",
    boxes: ["Head", "In charge", "Date"],
    date: "",
    header: ["No.", "Project", "Task", "Result of the check"],
    accepted: "Accepted as it is",
    acceptedHeader: ["No.", "Project", "Task", "Finding and reason"],
    fill: "Fill in",
    confirm: "Confirm",
    nothing: "Nothing to correct was found.",
    seeBelow: "Only what was accepted (see below).",
    accept: "As it is",
    whole: "(whole sheet)",
    point: (header, message) => (header === "" ? message : `[${header}] ${message}`),
    reason: (header, message, reason) => `${header === "" ? "" : `[${header}] `}${message}\nReason: ${reason}`,
    page: "&P / &N",
  },
};
