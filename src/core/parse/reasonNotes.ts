import { normalizeText } from "../text/normalizeText";
import { groupOf } from "./matching";

/** What a note says about the statuses that need a reason. */
export type ReasonNote = {
  /** Marks and words of the scale, as normalised: C, ×, 未実施. */
  readonly codes: readonly string[];
  /** 「C以下」: the last of them and every entry after it. */
  readonly andBelow: boolean;
};

const one = String.raw`[「『"]?(?:[A-Za-z](?![A-Za-z])|[◎○△×●▲☆★]|[「『][^「」『』]{1,10}(?=[」』])|[1-5](?=評価|点|の場合))(?:評価|判定|ランク)?[」』"]?`;
const joint = String.raw`(?:[、,・/]|又は|または|及び|および|もしくは|若しくは|と|か|or)`;
const list = String.raw`(?<codes>(?<![A-Za-z])${one}(?:${joint}${one})*)`;
/** Ｃ又はＤとした場合は、, C評価は, △・×のときは */
const condition = String.raw`(?<below>以下)?の?(?:評価|判定|区分)?(?:と|に)?(?:した|評価した|判定した|なった|該当する|回答した)?(?:の)?(?:場合|とき|時|もの|事業|取組|項目|指標|評価)?(?:は|には|については|に|のみ|、|,)`;
const reason = String.raw`[^。]{0,14}?理由(?:等|欄)?[」』]?(?:欄)?(?:を|も|は|が|に)?[^。]{0,12}?(?:必ず|必須|必要|要する|記入|記載|書|明記|示し|付し|入力)`;
const patterns: readonly RegExp[] = [
  new RegExp(`${list}${condition}${reason}`, "u"),
  // 理由（Ｃ・Ｄは必須）, 理由はＣ又はＤの場合に記入
  new RegExp(
    String.raw`理由(?:等|欄)?[」』]?(?:欄)?(?:は|を)?[、,:(]{0,2}${list}(?<below>以下)?の?(?:評価)?(?:と|に)?(?:した|なった)?(?:の)?(?:場合|とき|時|もの|事業|評価)?(?:は|には|に|のみ)?[^。]{0,6}?(?:必ず|必須|記入|記載|書)`,
    "u",
  ),
];
/** The reason is welcome, or asked of nobody. */
const unasked = /任意|不要|必要はな|必要ありません|要しな|なくて(?:も)?(?:よい|良い|構)|省略|できる範囲|差し支え/u;
const codePattern = new RegExp(String.raw`[A-Za-z](?![A-Za-z])|[◎○△×●▲☆★]|[「『][^「」『』]{1,10}[」』]|[1-5]`, "gu");

/** Reads one note or header; undefined where it does not ask for reasons beside certain statuses. */
export function parseReasonNote(note: string): ReasonNote | undefined {
  const sentences = normalizeText(note)
    .split(/[。\n※]/u)
    .map((sentence) => sentence.replace(/\s+/gu, ""));
  for (const sentence of sentences) {
    if (unasked.test(sentence)) continue;
    const match = patterns.map((pattern) => pattern.exec(sentence)).find((found) => found !== null) ?? null;
    if (match === null) continue;
    const codes = groupOf(match, "codes").match(codePattern) ?? [];
    return { codes: codes.map((code) => code.replace(/[「『」』]/gu, "")), andBelow: groupOf(match, "below") !== "" };
  }
  return undefined;
}
