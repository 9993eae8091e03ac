import type { HostErrorCode } from "../../host/WorkbookHost";

const reasons: Readonly<Partial<Record<HostErrorCode, string>>> = {
  protected:
    "このセルは保護されています。色の付いた入力欄に記入してください。入力欄がないときは、Excelで「シート保護の解除」をしてから、開き直してください。",
  "read-only": "このファイルは読み取り専用です。",
  unsupported: "このファイルまたはセルは、この画面では変更できません。Excelで変更してください。",
  "too-large": "一つのセルに入る文字数を超えています。短くしてください。",
};

/** The page's own texts in Japanese. Those of the pane stand in its own strings. */
export const pageStringsJa = {
  product: "進捗点検",
  version: (version: string) => `版 ${version}`,
  start: {
    title: "進捗状況表を点検します",
    lead: "Excelのファイル（.xlsx）を選ぶと、記入もれや計算違いを探して、セルに印を付けて示します。",
    open: "ファイルを選ぶ",
    sample: "見本で試す",
    otherSamples: "ほかの見本：",
    drop: "ここにファイルを置いて開くこともできます（複数可）。",
    offline: "外部への通信は行いません。ファイルの内容は、このパソコンの中だけで扱います。元のファイルは変わりません。",
  },
  files: "開いているファイル",
  open: "開く",
  openTitle: "ファイルを開く（複数選べます）",
  save: "コピーを保存",
  saveWithMarks: "印を付けて保存",
  saveWithMarksHint: "あとで見直すとき",
  saveWithoutMarks: "印なしで保存",
  saveWithoutMarksHint: "提出するとき",
  promise: "外部への通信は行いません。元のファイルは変わりません。",
  saving: "保存しています…",
  language: "English",
  languageTitle: "表示を英語にする",
  close: (file: string) => `「${file}」を閉じる`,
  unsaved: "未保存",
  opening: (count: number) => `${String(count)}件のファイルを開いています…`,
  dropHere: "ここに置くと開きます",
  messages: "ファイルのお知らせ",
  dismiss: "閉じる",
  unexpected: (file: string) => `「${file}」を開けません。もう一度選ぶか、Excelで保存し直してから選んでください。`,
  saved: (file: string, marks: "with" | "without") =>
    `「${file}」として${marks === "with" ? "印を付けて" : "印なしで"}保存しました。保存先は、ブラウザーの「ダウンロード」です。`,
  saveFailed: "保存できませんでした。もう一度お試しください。",
  copyName: (stem: string) => `${stem}（点検済）`,
  closing: {
    title: "保存していない変更があります",
    text: (file: string) => `「${file}」を閉じると、保存していない変更は失われます。`,
    discard: "保存せずに閉じる",
    keep: "閉じない",
  },
  sheetTab: "表",
  paneTab: "点検",
  narrowTabs: "表と点検の切り替え",
  resize: "点検欄の幅",
  sheet: {
    label: (sheet: string) => `シート「${sheet}」`,
    tabs: "シート",
    row: (number: string, name: string) => (number === "" ? name : `№${number}　${name}`),
    cellText: "セルの内容",
    editor: (cell: string) => `${cell}に入力`,
    announce: (cell: string, text: string, mark: string) =>
      `${cell}　${text === "" ? "空欄" : text}${mark === "" ? "" : `　${mark}`}`,
    formula: (formula: string) => `計算式：=${formula}`,
    formulaWarning: "このセルには計算式があります。入力すると、計算式は入力した値に置き換わります（Escでやめる）。",
    formulaRefused: "計算式は、この画面では入力できません。値を入力するか、Excelで入力してください。",
    outdated: "（再計算前）",
    outdatedHint: "計算式の結果は、保存したコピーをExcelで開くと計算し直されます。",
    list: (cell: string) => `${cell}の選択肢を開く`,
    undo: "元に戻す",
    redo: "やり直す",
    refused: (code: HostErrorCode) => reasons[code] ?? "入力できませんでした。もう一度お試しください。",
    takenBack: (code: HostErrorCode, cells: number) =>
      `入力した${String(cells)}セルを元に戻しました。${reasons[code] ?? "ファイルに書き込めませんでした。"}`,
    empty: "このファイルには、表示できるシートがありません。",
  },
  marks: { error: "要修正", fill: "要記入", warning: "要確認", info: "参考" },
  failure: {
    title: "表示できなくなりました",
    text: "入力した内容は残っています。先にコピーを保存してから、この画面を開き直してください。",
  },
};

export type PageStrings = typeof pageStringsJa;
