/**
 * Digits that are no value: dates, years, orders, ages and class names inside a label, populations a rate refers to.
 * They are hidden from the quantity grammar by a filler of the same length, so that positions stay.
 * Origin of each pattern in its comment; more in sheets.md "Targets and actuals as clerks type them".
 */
const eraYear = String.raw`(?:令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHST](?=\s?\d|元))\s?(?:\d{1,2}|元)`;
const monthDay = String.raw`(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\s?\d{1,2}日|末|頃|上旬|中旬|下旬|号)?|\.\d{1,2}(?:\.\d{1,2})?|[/-]\d{1,2}(?:[/-]\d{1,2})?(?!\d|[人回件名%]))`;
const year = String.raw`(?:${eraYear}|(?<!\d)(?:19|20)\d\d(?=年|[./-]\d))`;

const dates: readonly RegExp[] = [
  // R4.3.31, 令和3年3月, H24年～H28年, 平成24年～28年, 2020年度, 2021/3/31: as sheets mix them
  new RegExp(
    String.raw`${year}(?:年度?(?:末|中|当初)?)?\s?${monthDay}?(?:\s?[~-]\s?(?:${eraYear}|\d{1,4})(?:年度?(?:末)?)\s?${monthDay}?)?`,
    "gu",
  ),
  // 5月, 10月1日, 8月～3月, 12月末; not か月, not 月２回
  /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\s?\d{1,2}日|末|頃|上旬|中旬|下旬|号)?(?:\s?[~-]\s?\d{1,2}(?:月(?:\s?\d{1,2}日)?|日)(?:末)?)?/gu,
  // 10時30分, 13:30～15:00
  /\d{1,2}時(?:間)?(?:\d{1,2}分|半)(?!間)|\d{1,2}時(?!間)|\d{1,2}:\d{2}(?:\s?[~-]\s?\d{1,2}:\d{2})?/gu,
];

const names: readonly RegExp[] = [
  // 5点満点中3.8点, 3.8点/5点
  /\d+点(?:満点)?中|\/\s?\d+点(?:満点)?/gu,
  // 2/11, 8/1～8/31: a date; 3/4回, 45/50: actual and target in one, which of the two is meant nobody can tell
  /(?<![\d.])\d[\d,]*(?:\.\d+)?\s?\/\s?\d[\d,]*(?:\.\d+)?(?:\s?[~-]\s?\d{1,2}\/\d{1,2})?(?![\d.])/gu,
  // 第24回, 第3次, 第１期計画
  /第\s?[\d一二三四五六七八九十]+\s?[回次期号条項章弾版部波]?/gu,
  // 20歳未満の…, 40～64歳, 65歳以上人口, 4か月児, 3歳児, 1歳6か月児
  /\d+(?:歳)?\s?[~-]\s?\d+歳(?:以上|未満)?|\d+歳(?:未満|以上|以下)?(?:\d+か月)?(?:児|代|の|[\p{Script=Han}])|\d+(?:歳|才)(?:未満|以上|以下|まで)/gu,
  /\d+(?:\s?[~,、・-]\s?\d+)*か月(?:児|健診|まで|未満|頃)/gu,
  // 小学6年生, 中学2年, 5・6年生, 3年目, 1学年
  /(?:小学校?|中学校?|高校|大学)\s?\d(?:\s?[~・-]\s?\d)?\s?年生?|\d(?:\s?[~・,-]\s?\d)?\s?(?:年生|年目|年次|学年|期生|回目|人目|日目)/gu,
  // 人口10万人対, 人口10万当たり, 1人当たり, 1回あたり, 1世帯平均
  /(?:人口)?\s?10万\s?人?\s?(?:対|当たり|あたり|当り|に対)|\d+[\p{Script=Han}かクール]{1,3}(?:当たり|あたり|当り|につき|ごと|毎)/gu,
  // COVID-19, K6, SDGs3, No.12, №8, P.21, p66 — letters before digits; not 120t-CO2, which is a unit
  /(?<![A-Za-z\d]|\d ?[千万]?(?:t|kg)-)(?:[A-Za-z]+[-.]?\s?\d+(?:\.\d+)?|(?:No|NO|no|P|p)\.?\s?\d+)(?![\d.%]|\s?[人回件名冊枚部か箇校社施団店])/gu,
  // 3分の2
  /\d+分の\d+/gu,
  // 24時間365日, 1人1台
  /24時間(?:\s?365日)?|1人1台/gu,
  // 0120-000-000, 03-1234-5678
  /\d{2,5}-\d{1,4}-\d{3,4}/gu,
  // 指標1, 目標２:, 基本施策1, 重点施策３, 施策の柱2
  /(?:指標|基本施策|重点施策|基本目標|重点目標|施策の?柱?|基本方針|方針|区分|項目|別表|様式|資料|目標(?=\d\s?[::)]))\s?\d{1,2}(?![\d.,]|\s?[%人回件名])/gu,
];
/** Stands for the digits of a date; other digits that are no value get the next character. */
export const dateFiller = "\u{F8FF}";
const nameFiller = "\u{F8FE}";

/** The text with every digit that is no value filled over; same length, so positions still hold. */
export function hideLabelDigits(text: string): string {
  const withoutDates = fill(text, dates, dateFiller);
  return fill(withoutDates, names, nameFiller);
}

function fill(text: string, patterns: readonly RegExp[], filler: string): string {
  return patterns.reduce((hidden, pattern) => hidden.replace(pattern, (found) => filler.repeat(found.length)), text);
}

const onlyDates = /^[\u{F8FF}\s年度末頃時点の現在中期間までに実績値目標見込~・、:=]*$/u;

/** Whether a text whose digits are hidden says nothing but a date. */
export function isDateOnly(hidden: string): boolean {
  return onlyDates.test(hidden);
}
