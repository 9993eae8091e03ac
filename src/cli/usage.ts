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

const ja = `進捗点検（shinchoku）― 進捗状況表を点検します。ファイルは読むだけで、書き換えません。

使い方
  shinchoku check ファイル… [--last-year ファイル] [--format text|json] [--lang ja|en]

  ファイル         .xlsx または .xlsm。ワイルドカード（*.xlsx）も使えます
  --last-year      前年度の進捗状況表。同じ文章のままの欄をお知らせします
  --format json    結果を JSON で表示します
  --lang en        結果を英語で表示します
  --version        バージョンを表示します

終了コード  0: 要修正なし  1: 要修正あり  2: 読めないファイルがある、または使い方の誤り`;

const en = `shinchoku - checks municipal progress sheets. Files are only read, never changed.

Usage
  shinchoku check FILE... [--last-year FILE] [--format text|json] [--lang ja|en]

  FILE             .xlsx or .xlsm; patterns such as *.xlsx work too
  --last-year      last year's sheet: entries left word for word as they were are reported
  --format json    print the result as JSON
  --lang en        print the result in English
  --version        print the version

Exit status  0: no error  1: at least one error  2: a file could not be read, or wrong usage`;

/** The help text. */
export const usage: Readonly<Record<Language, string>> = { ja, en };
