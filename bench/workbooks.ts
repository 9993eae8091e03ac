// Workbooks to measure with: made, not collected, so that they can stand in the repository. What they hold looks like
// what municipalities write: 12 columns, a quarter of them prose, shared strings with furigana settings as Excel writes.
// The text deflates to about a quarter, as that of the real sheets does: repeated sentences would make inflating, and
// so the limit, too cheap.
import { strToU8, zipSync } from "fflate";

/** A file to read. */
export type BenchFile = { readonly name: string; readonly bytes: Uint8Array; readonly cells: number };

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const headers = "№,施策,事業名,事業の内容,担当課,指標,目標値,実績値,達成度,実施状況,課題と今後の取組,更新日".split(",");
const departments =
  "健幸保健課,高齢介護課,社会・障がい者福祉課,子育て支援課,学校教育課,人権・同和政策課,商工観光課".split(",");
const areas =
  "地域におけるネットワークの強化,自殺対策を支える人材の育成,住民への啓発と周知,生きることの促進要因への支援".split(
    ",",
  );
const projects =
  "ゲートキーパー養成講座,こころの健康相談,庁内連絡会議,学校における出前授業,広報紙による周知,高齢者見守り訪問".split(
    ",",
  );
const indicators = "開催回数,参加者数,相談件数,配布部数,満足度".split(",");
const words = (
  "関係機関,相談窓口,民生委員,児童生徒,高齢者,若年層,働く世代,保護者,自治会,社会福祉協議会,医療機関,保健所,庁内,地域,学校,事業所,ハローワーク," +
  "研修会,講演会,連絡会議,出前講座,リーフレット,広報紙,ホームページ,アンケート,啓発物品,電話相談,訪問指導,見守り活動,居場所づくり,健康診査," +
  "新型コロナウイルス感染症,緊急事態宣言,書面開催,オンライン,人材育成,普及啓発,早期発見,孤立防止,生活困窮,就労支援,こころの健康,ひきこもり," +
  "連携し,配布し,実施し,検討し,開催し,周知し,共有し,見送り,延期し,継続し,把握し,つなぎ,支援し,確認し,依頼し,作成し,増加し,減少し,見直し," +
  "必要に応じて,前年度に比べ,引き続き,年度当初から,おおむね,今後は,特に,あわせて,定期的に,個別に,計画どおり,一部,可能な範囲で,次年度に向けて"
).split(",");
const kanji =
  "自殺対策計画推進事業実施状況課題今後取組目標達成評価関係機関連携相談支援窓口周知広報啓発研修講座開催参加者数住民地域福祉保健医療教育学校児童生徒高齢障害者生活困窮就労企業団体会議情報共有提供作成配布確認把握検討継続強化充実改善件回人年度月";
const joints =
  "を,に,の,は,が,で,と,や,へ,も,から,まで,による,について,に関する,のため、,とともに、,ほか、,、,において".split(",");
const endings =
  "した。,する。,を図った。,に努めた。,を進める。,が課題である。,ができた。,できなかった。,を予定している。,である。".split(
    ",",
  );

/** A small generator with a fixed start: every run measures the same files. */
function createDice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type StringTable = { readonly texts: string[]; readonly indices: Map<string, number> };

function shared(table: StringTable, text: string): number {
  const known = table.indices.get(text);
  if (known !== undefined) return known;
  table.indices.set(text, table.texts.length);
  table.texts.push(text);
  return table.texts.length - 1;
}

function buildRow(row: number, table: StringTable, dice: (sides: number) => number): string {
  const pick = (words: readonly string[]): string => words[dice(words.length)]!;
  const compound = (): string => Array.from({ length: 2 + dice(3) }, () => kanji.charAt(dice(kanji.length))).join("");
  const phrase = (): string => (dice(2) === 0 ? pick(words) : compound()) + pick(joints);
  const sentence = (): string => Array.from({ length: 3 + dice(5) }, phrase).join("") + pick(words) + pick(endings);
  const prose = (): string => Array.from({ length: 1 + dice(3) }, sentence).join(dice(3) === 0 ? "\n" : "");
  const text = (column: string, value: string): string =>
    `<c r="${column}${row}" s="1" t="s"><v>${shared(table, value)}</v></c>`;
  const number = (column: string, style: number, value: number): string =>
    `<c r="${column}${row}" s="${style}"><v>${value}</v></c>`;
  const target = 1 + dice(2000);
  const actual = dice(target * 2);
  const cells = [
    number("A", 1, row - 1),
    text("B", pick(areas)),
    text("C", `${pick(projects)}（第${1 + dice(60)}次）`),
    text("D", prose()),
    text("E", pick(departments)),
    text("F", pick(indicators)),
    number("G", 2, target),
    number("H", 2, actual),
    number("I", 3, actual / target),
    text("J", `${1 + dice(12)}月${1 + dice(28)}日、${dice(300)}人。${prose()}`),
    text("K", prose()),
    number("L", 4, 43831 + dice(700)),
  ];
  return `<row r="${row}" spans="1:12" ht="54" customHeight="1" x14ac:dyDescent="0.4">${cells.join("")}</row>`;
}

/** A workbook of one worksheet: one header row and as many others as asked for. */
export function buildWorkbook(name: string, rows: number, seed: number): BenchFile {
  const table: StringTable = { texts: [], indices: new Map() };
  const dice = createDice(seed);
  const header = headers.map(
    (text, column) => `<c r="${"ABCDEFGHIJKL"[column]!}1" s="1" t="s"><v>${shared(table, text)}</v></c>`,
  );
  const body = Array.from({ length: rows }, (_, index) => buildRow(index + 2, table, dice));
  const rowsXml = [`<row r="1" spans="1:12">${header.join("")}</row>`, ...body].join("");
  const strings = table.texts.map((text) => `<si><t>${text}</t><phoneticPr fontId="1"/></si>`).join("");
  const parts = { ...frameParts(), ...contentParts(rowsXml, rows, strings, table.texts.length) };
  const zipped = zipSync(
    Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(declaration + xml)])),
  );
  return { name, bytes: zipped, cells: (rows + 1) * headers.length };
}

function contentParts(rowsXml: string, rows: number, strings: string, count: number): Record<string, string> {
  return {
    "xl/worksheets/sheet1.xml": `<worksheet ${main} xmlns:r="${officeRelationships}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L${rows + 1}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="18.75"/><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="12" width="24" customWidth="1"/></cols><sheetData>${rowsXml}</sheetData><phoneticPr fontId="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main} count="${rows * 7}" uniqueCount="${count}">${strings}</sst>`,
  };
}

function frameParts(): Record<string, string> {
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${officeRelationships}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const fonts = Array.from(
    { length: 60 },
    (_, index) => `<a:font script="S${index}" typeface="書体 ${index * 7919}"/>`,
  ).join("");
  const cellStyles = [0, 0, 38, 9, 14].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "spreadsheetml.sheet.main")}${override("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet")}${override("xl/theme/theme1.xml", "theme")}${override("xl/styles.xml", "spreadsheetml.styles")}${override("xl/sharedStrings.xml", "spreadsheetml.sharedStrings")}</Types>`,
    "_rels/.rels": `<Relationships ${packageRelationships}>${relationship(1, "officeDocument", "xl/workbook.xml")}${relationship(2, "extended-properties", "docProps/app.xml")}</Relationships>`,
    "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${officeRelationships}"><sheets><sheet name="令和2年度進捗状況" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${packageRelationships}>${relationship(1, "worksheet", "worksheets/sheet1.xml")}${relationship(2, "theme", "theme/theme1.xml")}${relationship(3, "styles", "styles.xml")}${relationship(4, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/theme/theme1.xml": `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:fontScheme name="Office"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme></a:themeElements></a:theme>`,
    "xl/styles.xml": `<styleSheet ${main}><fonts count="1"><font><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5">${cellStyles.join("")}</cellXfs></styleSheet>`,
  };
}
