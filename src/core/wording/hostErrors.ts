import type { Language } from "../model/finding";
import type { HostErrorCode } from "../model/hostError";

/** What happened, then what to do or what still works. */
const words: Readonly<Record<HostErrorCode, Readonly<Record<Language, string>>>> = {
  protected: {
    ja: "このシートは保護されています。印は付けられませんが、一覧で確認できます。書き込むときは、校閲タブの「シート保護の解除」のあとにもう一度お試しください。",
    en: "This sheet is protected. It cannot be marked, but the list shows everything. To change it, unprotect the sheet (Review tab) and try again.",
  },
  "read-only": {
    ja: "このファイルは読み取り専用です。印や修正は書き込めませんが、一覧で確認できます。書き込むときは、名前を付けて保存してからお試しください。",
    en: "This file is read-only. It cannot be marked or changed, but the list shows everything. To change it, save it under another name first.",
  },
  "sheet-missing": {
    ja: "対象のシートか範囲が見つかりません。削除や名前の変更がなかったかを確認し、もう一度点検してください。",
    en: "The sheet or range was not found. Check whether it was deleted or renamed, then check again.",
  },
  "sheet-exists": {
    ja: "同じ名前のシートがすでにあります。残す場合はシートの名前を変え、不要な場合は削除してから、もう一度お試しください。",
    en: "There is a sheet of this name already. Rename it to keep it, or delete it, then try again.",
  },
  "too-large": {
    ja: "データが大きすぎるため、一度に処理できません。使っていない行や列、シートを減らしてから、もう一度お試しください。",
    en: "There is too much data to handle at once. Remove unused rows, columns or sheets, then try again.",
  },
  editing: {
    ja: "セルを編集しているため、処理できません。Enterキーで入力を確定してから、もう一度お試しください。",
    en: "A cell is being edited. Press Enter to finish typing, then try again.",
  },
  unsupported: {
    ja: "お使いのExcelでは、この操作はできません。ほかの機能はそのままお使いいただけます。",
    en: "This version of Excel cannot do this. Everything else keeps working.",
  },
  cancelled: {
    ja: "途中でやめました。続けるときは、もう一度ボタンを押してください。",
    en: "Stopped before the end. To go on, press the button again.",
  },
  timeout: {
    ja: "時間がかかりすぎたため、中断しました。Excelの計算や保存が終わってから、もう一度お試しください。",
    en: "This took too long and was stopped. Wait until Excel has finished calculating or saving, then try again.",
  },
  unknown: {
    ja: "うまく処理できませんでした。もう一度お試しください。続くときは、ファイルを保存してからExcelを開き直してください。",
    en: "This did not work. Try again; if it goes on failing, save the file and restart Excel.",
  },
};

/** What a host could not do, for a person: the fact, then the remedy. */
export function tellHostError(code: HostErrorCode, language: Language): string {
  return words[code][language];
}
