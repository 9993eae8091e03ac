/**
 * The basic policy areas that the national guideline asks every municipal suicide-prevention plan for, by number.
 * Origin: 市町村自殺対策計画策定の手引 (厚生労働省, 平成29年): 基本施策 5 項目, as listed in 地域自殺対策政策パッケージ.
 */
export const standardPolicyAreas: ReadonlyMap<number, string> = new Map([
  [1, "地域におけるネットワークの強化"],
  [2, "自殺対策を支える人材の育成"],
  [3, "住民への啓発と周知"],
  [4, "生きることの促進要因への支援"],
  [5, "児童生徒のSOSの出し方に関する教育"],
]);
