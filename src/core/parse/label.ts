/** Words that say which column a figure belongs to, not what it counts: no label. Origin: corpus, and usual header words. */
const columnWords =
  /(?:目標値?|実績値?|現状値?|基準値?|数値|達成値|計画値|年度末|当初|今年度|本年度|令和[^ ]{0,4}年度|予定|見込み?|速報値?|暫定値?)(?=$|[ は:])/gu;
const decoration = /^[\s→⇒・･●○■□◆◇▪◎★☆▼▽►➢✓\-*:=、,，。;+/「」『』)\]]+|[\s・･●■□◆◇:=、,，。;+/([「『~→⇒]+$/gu;
const particle = /(?<=[\p{Script=Han}\p{Script=Katakana}ー」』)])(?:は|が|を|も|で|に|の)$/u;

/** The label beside a quantity: without bullets, colons, column words and a closing particle. */
export function tidyLabel(text: string): string {
  let label = text.replace(/\s+/gu, " ").trim();
  for (let before = ""; before !== label;) {
    before = label;
    label = label.replace(decoration, "").replace(particle, "");
  }
  const bare = dropLoneBracket(label.replace(columnWords, "").trim());
  return closeQuotes(bare === "" ? "" : bare);
}

/** Gives a label the quote that the tidying took from its edge. */
function closeQuotes(label: string): string {
  const opened = (label.match(/「/gu) ?? []).length;
  const closed = (label.match(/」/gu) ?? []).length;
  if (closed > opened) return `${"「".repeat(closed - opened)}${label}`;
  return `${label}${"」".repeat(opened - closed)}`;
}

function dropLoneBracket(label: string): string {
  return label.endsWith(")") && !label.includes("(") ? label.slice(0, -1).trim() : label;
}
