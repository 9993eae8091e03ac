import type { Direction } from "../model/achievement";
import { toKey } from "../text/normalizeText";

/**
 * Words of a direction column, or of a target that is told as a change. The first pattern that fits decides.
 * Origin: 総合計画's 方向性 columns (増加/減少を目指す) and 流山市's ↑↓→, domain.md 1.2 and 1.3.
 */
const patterns: readonly (readonly [Exclude<Direction, "unknown">, RegExp])[] = [
  [
    "lower",
    /^(?:↓|⇓|⬇|↘|減|低下|下降|少ない|小さい|マイナス|down|lower)|減少|減ら|低減|削減|低下|抑制|下げ|少ないほど|小さいほど|短縮|縮小|下回/u,
  ],
  [
    "higher",
    /^(?:↑|⇑|⬆|↗|\+|増|上昇|多い|大きい|プラス|up|higher)|増加|増や|上昇|向上|拡大|上げ|多いほど|大きいほど|上回|伸ば/u,
  ],
  ["maintain", /^(?:→|⇒|➡)|維持|横ばい|現状|同水準|同程度|keep|maintain/u],
];

/** Reads 増加・減少・維持, ↑↓→ and their kin; undefined for anything else. 増加または維持 counts as 増加. */
export function parseDirection(raw: string): Exclude<Direction, "unknown"> | undefined {
  const key = toKey(raw);
  return key === "" ? undefined : patterns.find(([, pattern]) => pattern.test(key))?.[0];
}
