import { normalizeText, toKey } from "../../text/normalizeText";

/** Words that promise a figure later. Origin: domain.md 1.5 (集計中/公表待ち/未公表) and V24. */
const pendingPattern =
  /集計中|未集計|未公表|公表待ち|公表前|未確定|精査中|算出中|算定中|確認中|照会中|調査中|結果待ち|後日報告|追って報告|確定予定|公表予定|報告予定/u;
const provisionalPattern = /暫定|速報|見込|概算/u;

/** A cell that says nothing but that its content follows later; a sentence that mentions it is no such cell. */
export function saysPending(text: string): boolean {
  return toKey(text).length <= 20 && pendingPattern.test(normalizeText(text));
}

/** A figure that is marked as not final: 1,200人（速報値）. */
export function saysProvisional(text: string): boolean {
  return toKey(text).length <= 30 && provisionalPattern.test(normalizeText(text));
}
