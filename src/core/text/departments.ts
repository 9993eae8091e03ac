import { remember } from "./remember";

/** How the line breaks of a department column are used: between units, or between a 課 and its 係. */
export type DepartmentHabit = { readonly lineBreakJoins: boolean };

/** Endings of organisations that stand on their own. Origin: corpus sheets and 自治体の組織規則 as commonly named. */
const unitEnding =
  /(?:課|室|係|班|部|局|所|館|センター|署|院|校|園|..会|団|機構|連盟|組合|法人|財団|公社|企業|事務局|本部|支所|支部|委員会|窓口|担当|グループ|チーム|機関|町|市|県|庁|事業者|ほか|等)$/u;
/** Endings of the innermost unit, which belongs to the 課 before it. */
const sectionEnding = /(?:係|班|担当|グループ|チーム|G)$/u;
const headEnding = /(?:課|所|館|センター|室|局|部|署|委員会|院|校|園)$/u;
const outerEnding = /(?:部|局|教育委員会)$/u;
const outerBeforeBlank = /(?:部|局|所|院|委員会)$/u;
const roomEnding = /(?:室|センター|館|所|分室)$/u;
const separators = /(?<separator>[、,，;；]|\s*[／/]\s*|\n|[ \u3000\u00a0\u2003]+)/u;

/** A word that ends names but is none: 「地域包括支援⏎センター」 is one name. */
const endingOnly = /^(?:センター|課|室|係|所|館|部|局|協議会|委員会|協会)$/u;

type Token = { readonly text: string; readonly before: string };

function tokenize(raw: string): Token[] {
  const tokens: Token[] = [];
  let before = "";
  for (const part of raw.replace(/\r\n?/gu, "\n").split(separators)) {
    if (part === "") continue;
    if (separators.test(part) && part.replace(separators, "") === "") {
      before = /[、,，;；／/]/u.test(before + part) ? "、" : (before + part).includes("\n") ? "\n" : " ";
      continue;
    }
    const text = part.trim().replace(/^[・●○■□◎＊*]/u, "");
    if (text !== "") tokens.push({ text, before });
    before = "";
  }
  return tokens;
}

/** 高齢介護課・健康課 are two units; in 人権・同和政策課 the dot belongs to the name. */
function splitDots(token: Token): Token[] {
  const parts = token.text.split(/[・･]/u);
  if (parts.length < 2 || !parts.every((part) => part.length >= 2 && unitEnding.test(part))) return [token];
  return parts.map((text, index) => ({ text, before: index === 0 ? token.before : "、" }));
}

/** 住宅課〔管理〕計画係〔収納〕収納係: duties in tortoise-shell brackets stand between the units of one cell. */
function splitDuties(token: Token): Token[] {
  const parts = token.text.split(/〔[^〕]*〕/u).filter((part) => part !== "");
  return parts.map((text, index) => ({ text, before: index === 0 ? token.before : " " }));
}

/** Whether two names share a word of two kanji (保健福祉課 and 精神保健福祉室 do). */
function shareWord(a: string, b: string): boolean {
  for (let index = 0; index + 2 <= a.length; index += 1) {
    const word = a.slice(index, index + 2);
    if (/^\p{Script=Han}{2}$/u.test(word) && b.includes(word)) return true;
  }
  return false;
}

/** 局, 部 and the 教育委員会 stand before their 課; a bracketed part belongs to what it explains. */
function goesOn(head: string, { text, before }: Token): boolean {
  if (before === "、" || before === "") return false;
  if (/^[(（]/u.test(text)) return sectionEnding.test(text.replace(/[)）]$/u, "").normalize("NFKC"));
  const outer = before === " " ? outerBeforeBlank : outerEnding;
  return outer.test(head) && /(?:課|室|センター)$/u.test(text);
}

function belongsToHead(head: string, token: Token, habit: DepartmentHabit): boolean {
  if (token.before === "、" || token.before === "") return false;
  if (goesOn(head, token)) return true;
  if (sectionEnding.test(token.text)) return headEnding.test(head);
  if (!headEnding.test(head) || !roomEnding.test(token.text)) return false;
  if (token.before === " " || shareWord(head, token.text)) return true;
  return habit.lineBreakJoins && token.text.endsWith("室");
}

type Unit = {
  /** 課, 所 …: what a 係 that follows belongs to. */
  readonly head: string;
  /** The units so far, the 課 and its 係 joined. */
  readonly units: readonly string[];
  readonly hasSection: boolean;
};

/** Blanks and breaks split only behind a complete name: 「○○心理 士協会」 is one name cut by the width of a column. */
function goesOnWithin({ head }: Unit, { before, text }: Token): boolean {
  return !unitEnding.test(head) && (before === " " || (before === "\n" && endingOnly.test(text)));
}

function extend({ units }: Unit, head: string): Unit {
  return { head, units: [...units.slice(0, -1), head], hasSection: false };
}

function addToken(so: Unit | undefined, token: Token, habit: DepartmentHabit): Unit {
  if (so !== undefined && goesOnWithin(so, token))
    return extend(so, `${so.head}${token.before === " " ? " " : ""}${token.text}`);
  if (so === undefined || !belongsToHead(so.head, token, habit)) {
    const head = token.text.replace(/^[(（](?<inner>[^()（）]*)[)）]$/u, "$<inner>");
    return { head, units: [...(so?.units ?? []), head], hasSection: false };
  }
  const joined = `${so.head} ${token.text}`;
  if (!so.hasSection && !sectionEnding.test(token.text)) return extend(so, joined);
  return { head: so.head, units: [...(so.hasSection ? so.units : so.units.slice(0, -1)), joined], hasSection: true };
}

/**
 * The units that a cell names, one entry each, as written; a 課 and its 係 are one entry, joined by a blank.
 * Separators are 、 , / and line breaks; ・ only between complete names; white space inside a name cut by the
 * column's width is kept as it is. "" gives [].
 */
export function splitDepartments(raw: string, habit: DepartmentHabit = { lineBreakJoins: false }): readonly string[] {
  let so: Unit | undefined;
  for (const token of tokenize(raw).flatMap(splitDuties).flatMap(splitDots)) so = addToken(so, token, habit);
  return so?.units ?? [];
}

/**
 * Works out from all cells of a department column how its line breaks are used: a line that ends in 係 after a 課
 * joins; two lines that both end in 課 are two units.
 */
export function departmentHabit(cells: readonly string[]): DepartmentHabit {
  let joins = 0;
  let separates = 0;
  for (const cell of cells) {
    if (!cell.includes("\n")) continue;
    const lines = cell.split(/\r?\n/u).map((line) => line.trim());
    for (const [index, line] of lines.entries()) {
      if (index === 0) continue;
      if (sectionEnding.test(line)) joins += 1;
      else if (line.endsWith("課")) separates += 1;
    }
  }
  return { lineBreakJoins: joins > separates };
}

/** Whether a text looks like the name of a department or body rather than a sentence or a mark. */
export const looksLikeDepartment: (raw: string) => boolean = remember((raw) => {
  const text = raw.trim();
  if (text.length === 0 || text.length > 60 || /[。．]/u.test(text)) return false;
  const tokens = tokenize(text);
  return tokens.length > 0 && tokens.every((token) => unitEnding.test(token.text.replace(/[（(].*$/u, "")));
});
