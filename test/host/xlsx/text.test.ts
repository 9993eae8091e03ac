import { readCell, readSheet, type WorkbookDraft } from "./buildXlsx";

const sharedCell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const shared = (item: string): WorkbookDraft => ({ rows: sharedCell, strings: item });
const cell = (content: string, type: string): WorkbookDraft => ({
  rows: `<row r="1"><c r="A1" t="${type}">${content}</c></row>`,
});

describe("the text of a cell", () => {
  test.each([
    ["a shared string", shared("<si><t>課</t></si>"), "課"],
    ["blanks at its ends", shared('<si><t xml:space="preserve"> 課　</t></si>'), " 課　"],
    ["rich text", shared("<si><r><rPr><b/></rPr><t>令和</t></r><r><t>2年度</t></r></si>"), "令和2年度"],
    [
      "no furigana of a shared string",
      shared('<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>'),
      "課",
    ],
    [
      "no furigana between the runs of rich text",
      shared(
        '<si><r><t>健康</t></r><rPh sb="0" eb="2"><t>ケンコウ</t></rPh><r><t>課</t></r><rPh sb="2" eb="3"><t>カ</t></rPh></si>',
      ),
      "健康課",
    ],
    [
      "no furigana of an inline string",
      cell('<is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is>', "inlineStr"),
      "課",
    ],
    ["an inline string", cell("<is><t>６回</t></is>", "inlineStr"), "６回"],
    ["inline rich text", cell("<is><r><t>６</t></r><r><t>回</t></r></is>", "inlineStr"), "６回"],
    ["a formula's text", cell('<f>"a"</f><v>おおむね</v>', "str"), "おおむね"],
    ["XML's references", shared("<si><t>&lt;A&amp;B&gt; &#12354;&#x20BB7;</t></si>"), "<A&B> あ𠮷"],
    ["Excel's escapes in a shared string", shared("<si><t>上_x000D_\n下</t></si>"), "上\r\n下"],
    ["Excel's escapes in a formula's text", cell("<f>A2</f><v>上_x000a_下</v>", "str"), "上\n下"],
    ["Excel's escapes in an inline string", cell("<is><t>_x0009_</t></is>", "inlineStr"), "\t"],
    ["an escape that is meant literally", shared("<si><t>_x005F_x000D_</t></si>"), "_x000D_"],
    ["underscores that escape nothing", shared("<si><t>_x00_ a_xyz_</t></si>"), "_x00_ a_xyz_"],
    ["CDATA", shared("<si><t>a<![CDATA[<b> & ]]>c</t></si>"), "a<b> & c"],
    ["CDATA in a formula's text", cell("<f>A2</f><v><![CDATA[1<2]]></v>", "str"), "1<2"],
    ["comments inside of elements", shared("<si><!-- <t>x</t> --><t>a<!-- b -->c</t><!----></si>"), "ac"],
    ["comments inside of a cell", cell("<!-- a --><is><!-- b --><t>課</t></is><!-- c -->", "inlineStr"), "課"],
    ["processing instructions", shared('<?mso a="<t>x</t>"?><si><t>a<?b?>c</t></si>'), "ac"],
    ["line ends as XML defines them", shared("<si><t>a\r\nb\rc\nd</t></si>"), "a\nb\nc\nd"],
    ["a carriage return that was meant", shared("<si><t>a&#13;\nb</t></si>"), "a\r\nb"],
    [
      "single quotes around attributes",
      { rows: "<row r='1'><c r = 'A1' t='inlineStr'><is><t>課</t></is></c></row>" },
      "課",
    ],
    ["a greater-than in an attribute", shared('<si><t foo="a>b" xml:space="preserve">課</t></si>'), "課"],
    [
      "blanks inside of tags",
      { rows: '<row\n r="1"\t><c\r\n r="A1" t="inlineStr" ><is ><t >課</t ></is ></c ></row >' },
      "課",
    ],
    ["a dictionary's own words", shared("<si><t>__proto__</t></si>"), "__proto__"],
  ])("%s", (_, draft: WorkbookDraft, text) => {
    expect(readCell(draft)?.value).toBe(text);
  });

  it("numbers shared strings by all items, also empty ones", () => {
    const strings =
      '<si/><si><t/></si><si><t></t></si><si>\n</si><si><phoneticPr fontId="1"/></si><si><t>六番目</t></si>';
    expect(readCell({ rows: '<row r="1"><c r="A1" t="s"><v>5</v></c></row>', strings })?.value).toBe("六番目");
  });

  it("leaves out cells of empty text, but not blanks that somebody typed", () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is/></c></row>';
    const { cells } = readSheet({ rows, strings: '<si><t/></si><si><t xml:space="preserve">　</t></si>' }).rows[0]!;
    expect(cells).toEqual([{ columnIndex: 1, value: "　" }]);
  });

  it("keeps the empty text of a formula", () => {
    expect(readCell(cell('<f>IF(A2="","",A2)</f><v></v>', "str"))).toEqual({
      columnIndex: 0,
      value: "",
      formula: 'IF(A2="","",A2)',
    });
  });
});
