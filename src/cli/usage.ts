import type { Language } from "../core/model";

/** A wrong call: shown as one line in the user's language, then exit status 2. */
export class UsageError extends Error {
  constructor(
    readonly text: Readonly<Record<Language, string>>,
    options?: { cause?: unknown },
  ) {
    super(text.ja, options);
  }
}

const ja = `進捗点検（shinchoku）― 進捗状況表を点検します。元のファイルは読むだけで、書き換えません。

使い方
  shinchoku check ファイル… [--out フォルダー] [--department 課名] [--last-year ファイル]
                            [--format text|json] [--lang ja|en]
  shinchoku unmark ファイル… --out フォルダー [--lang ja|en]

  check            点検します
  unmark           印とシート「点検結果」を取り除いた写しを保存します
  ファイル         .xlsx または .xlsm。ワイルドカード（*.xlsx）も使えます
  --out            写しの保存先。check では、印とシート「点検結果」を付けた写しを同じ名前で保存します
  --department     その課の行だけを点検します
  --last-year      前年度の進捗状況表。同じ文章のままの欄をお知らせします
  --format json    結果を JSON で表示します
  --lang en        結果を英語で表示します
  --version        バージョンを表示します

終了コード  0: 要修正なし  1: 要修正あり  2: 読めない・保存できないファイルがある、または使い方の誤り`;

const en = `shinchoku - checks municipal progress sheets. The files themselves are only read, never changed.

Usage
  shinchoku check FILE... [--out FOLDER] [--department NAME] [--last-year FILE] [--format text|json] [--lang ja|en]
  shinchoku unmark FILE... --out FOLDER [--lang ja|en]

  check            check the sheets
  unmark           save copies without marks and without the sheet of results
  FILE             .xlsx or .xlsm; patterns such as *.xlsx work too
  --out            folder for copies; check saves each under its name, with marks and a sheet “Check result”
  --department     check the rows of this department only
  --last-year      last year's sheet: entries left word for word as they were are reported
  --format json    print the result as JSON
  --lang en        print the result in English
  --version        print the version

Exit status  0: no error  1: at least one error  2: a file could not be read or saved, or wrong usage`;

/** The help text. */
export const usage: Readonly<Record<Language, string>> = { ja, en };
