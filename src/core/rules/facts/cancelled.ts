import type { ProgressRecord } from "../../model/progress";
import { normalizeText } from "../../text/normalizeText";
import { fieldsOf, sameYear } from "./fields";
import { saysOf } from "./words";

/** The event did not take place. */
const calledOff = /中止|取りやめ|取り止め|見送(?:り|った)/u;

/** Something took place after all, or only a part was called off. */
const partly =
  /一部|うち|[0-9一二三四五六七八九十]+(?:回|件|か所|会場|講座|クール)[はがを目]?.{0,12}(?:中止|見送|取りやめ|取り止め|休止|延期)|代替|代わり|替え|オンライン|書面|電話|動画|配信|縮小|除き|除いて|以外|ほか|他は|場合|予定どおり|通常|再開|期間|できた|行った|行い/u;
/** Held or carried out, and not merely planned, called off or impossible. */
const tookPlace =
  /(?:実施|開催)(?!予定|を?予定|の予定|を?中止|を?見送|を?取り|の?見送|せず|しな|なし|無し|でき(?:ず|な)|が?困難|に至ら|する予定)/u;
const later = /予定|次年度|来年度|翌年度|今後|延期/u;

/** Whether the text says that the whole project was called off: short, and nothing else happened. */
function saysCancelled(text: string): boolean {
  const said = normalizeText(text);
  const sentences = said.split(/[。\n]/u).filter((sentence) => sentence.trim() !== "");
  if (said.length > 60 || !calledOff.test(said) || partly.test(said) || tookPlace.test(said)) return false;
  return sentences.every((sentence) => calledOff.test(sentence) || later.test(sentence));
}

/** Whether the record reports its project of that year as called off as a whole. */
export function isWhollyCancelled(record: ProgressRecord, year: string | null): boolean {
  const fields = (role: "actual" | "result") => fieldsOf(record, role).filter((field) => sameYear(field.year, year));
  return (
    fields("actual").some((field) => saysOf(field) === "cancelled" && calledOff.test(field.text)) ||
    fields("result").some(({ text }) => saysCancelled(text))
  );
}
