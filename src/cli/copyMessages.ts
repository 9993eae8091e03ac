import type { Language } from "../core/model";

type Sentence<Facts> = Readonly<Record<Language, (facts: Facts) => string>>;

/** What is told about a copy; every sentence is one line. */
export const copyMessages = {
  markedCopies: {
    ja: ({ count }) =>
      `印とシート「点検結果」を付けた写しを保存しました（${String(count)}ファイル）。元のファイルはそのままです。`,
    en: ({ count }) =>
      `Copies with marks and the sheet “Check result” were saved (${String(count)}). The files themselves are as they were.`,
  } satisfies Sentence<{ readonly count: number }>,
  unmarked: {
    ja: ({ output }) => `印を消して保存しました: ${output}`,
    en: ({ output }) => `Saved without marks: ${output}`,
  } satisfies Sentence<{ readonly output: string }>,
  hadNoMarks: {
    ja: ({ output }) => `印はありませんでした。そのまま保存しました: ${output}`,
    en: ({ output }) => `There were no marks; saved as it is: ${output}`,
  } satisfies Sentence<{ readonly output: string }>,
  sheetNotMarked: {
    ja: ({ file, sheet }) =>
      `「${file}」のシート「${sheet}」は保護されているため、印を付けていません。シート「点検結果」で確認するか、保護を外して点検し直してください。`,
    en: ({ file, sheet }) =>
      `${file}: the sheet ${sheet} is protected and carries no marks. See the sheet “Check result”, or remove the protection and check again.`,
  } satisfies Sentence<{ readonly file: string; readonly sheet: string }>,
  sheetNotWritable: {
    ja: ({ file, sheet }) =>
      `「${file}」のシート「${sheet}」は、書き込めない形式のため印を付けていません。シート「点検結果」で確認してください。`,
    en: ({ file, sheet }) =>
      `${file}: the sheet ${sheet} is of a kind that cannot be marked. See the sheet “Check result”.`,
  } satisfies Sentence<{ readonly file: string; readonly sheet: string }>,
  structureLocked: {
    ja: ({ file }) =>
      `「${file}」はシートの追加が禁止されているため、シート「点検結果」を付けていません。必要なときは、ブックの保護を外して点検し直してください。`,
    en: ({ file }) =>
      `${file} allows no new sheets, so there is no sheet “Check result”. Remove the workbook's protection and check again if you need it.`,
  } satisfies Sentence<{ readonly file: string }>,
  resultApart: {
    ja: ({ file, output }) =>
      `「${file}」は電子署名があるか特殊な形式のため、印を付けられません。点検結果だけを「${output}」に保存しました。`,
    en: ({ file, output }) =>
      `${file} is signed or of a kind that cannot be changed, so it is not marked. The result alone was saved in ${output}.`,
  } satisfies Sentence<{ readonly file: string; readonly output: string }>,
  resultNotApart: {
    ja: ({ file }) =>
      `「${file}」は電子署名があるか特殊な形式のため、印を付けられません。Excelで新しいファイルとして保存し直してください。`,
    en: ({ file }) =>
      `${file} is signed or of a kind that cannot be changed, so it is not marked. Save it anew in Excel.`,
  } satisfies Sentence<{ readonly file: string }>,
  marksStay: {
    ja: ({ file }) => `「${file}」は保護されているため、印を消せません。保護を外してから、もう一度実行してください。`,
    en: ({ file }) => `${file} is protected, so its marks cannot be removed. Remove the protection and try again.`,
  } satisfies Sentence<{ readonly file: string }>,
  cannotUnmark: {
    ja: ({ file }) =>
      `「${file}」は電子署名があるか特殊な形式のため、印を消せません。Excelで新しいファイルとして保存し直してください。`,
    en: ({ file }) =>
      `${file} is signed or of a kind that cannot be changed, so its marks stay. Save it anew in Excel.`,
  } satisfies Sentence<{ readonly file: string }>,
  resultStays: {
    ja: ({ file }) =>
      `「${file}」のシート「点検結果」は、ほかのセルの式から使われているなどの理由で残しました。不要なら、Excelで削除してください。`,
    en: ({ file }) =>
      `${file}: the sheet “Check result” stays, as formulas elsewhere use it. Delete it in Excel if you do not need it.`,
  } satisfies Sentence<{ readonly file: string }>,
  changedMeanwhile: {
    ja: ({ file }) =>
      `「${file}」は点検のあいだに書き換えられたため、写しを作りませんでした。もう一度実行してください。`,
    en: ({ file }) => `${file} was changed during the check, so no copy was made. Please run the command again.`,
  } satisfies Sentence<{ readonly file: string }>,
  notSaved: {
    ja: ({ output }) =>
      `「${output}」に保存できません。ほかの人が開いていないか、フォルダーに書き込めるかを確認してください。`,
    en: ({ output }) =>
      `${output} cannot be saved. Check whether somebody has it open and whether you may write there.`,
  } satisfies Sentence<{ readonly output: string }>,
} as const;
