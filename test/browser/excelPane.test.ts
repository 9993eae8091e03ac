import type { CellRange } from "../../src/core/model";
import { loadXlsx } from "../excelHost/loadXlsx";
import { type BookModel, cellKey, type ConditionalFormatModel } from "../excelHost/model";
import { numericSample, sampleBytes, wordSample } from "./built";
import { type Desk, describePane, front, isMarked, sheetName, untilBook } from "./describePane";

/** №5's 達成度: 80% where 60% is computed. */
const k12: CellRange = { top: 11, left: 10, bottom: 11, right: 10 };

const office = null;

/** The sample with two conditional formats of the template's own, the one that was made later in front. */
function templateWithFormats(): BookModel {
  const book = loadXlsx(sampleBytes(numericSample));
  const format = (id: string, formula: string): ConditionalFormatModel => ({
    id,
    type: "Custom",
    ranges: [{ top: 4, left: 9, bottom: 36, right: 9 }],
    formula,
    stopIfTrue: false,
    look: {},
  });
  front(book).conditionalFormats = [format("{T2}", '=$J5="集計中"'), format("{T1}", '=$J5=""')];
  return book;
}

function cellOf(book: BookModel, { top, left }: CellRange): unknown {
  return front(book).cells.get(cellKey(top, left));
}

async function checked(desk: Desk): Promise<void> {
  await desk.hand.checkAs(office);
  await untilBook(desk, (book) => isMarked(book, k12));
}

describePane("the pane in Excel (after npm run build)", (paneTest) => {
  paneTest("asks once whose rows these are, checks those alone, and remembers the answer", async (open) => {
    const desk = await open();
    const { page, hand, excel } = desk;
    await hand.check();
    await page.getByRole("heading", { name: "あなたの課は？" }).waitFor();
    expect(front(await excel.book()).conditionalFormats).toEqual([]);
    await hand.answer("高齢者支援課");
    await page.getByRole("heading", { name: "3事業すべて記入済みです。" }).waitFor();
    expect(await hand.finding().allInnerTexts()).toEqual([expect.stringContaining("№22 介護予防の教室")]);
    await page.getByText("印は画面用です。内容・書式は変わりません。").waitFor();
    const book = await excel.book();
    expect([front(book).conditionalFormats.length, isMarked(book, k12)]).toEqual([1, false]);

    await page.reload();
    await hand.check();
    await page.getByText("高齢者支援課の行を見ています").waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
  });

  paneTest("tells how far the sheet is, first what to fill in, then what to confirm", async (open) => {
    const { page, hand } = await open();
    await hand.checkAs(office);
    await page.getByRole("heading", { name: "27取組のうち26取組は記入済みです。残り1欄" }).waitFor();
    const list = await page.getByRole("list", { name: "点検結果の一覧" }).innerText();
    expect(list).toMatch(/ご記入をお願いしたい点\s+1件[^]*J31[^]*ご確認いただきたい点\s+8件[^]*G10/u);
  });

  paneTest("goes to a finding's cell by a click and by 次へ, and spells the computation out", async (open) => {
    const desk = await open();
    const { hand } = desk;
    await hand.checkAs(office);
    const line = await hand.open("民生委員");
    expect(await line.innerText()).toContain("実績96人÷目標160人＝60％");
    await untilBook(desk, ({ selection }) => selection.endsWith("!K12"));
    await hand.button("次へ").click();
    await untilBook(desk, ({ selection }) => selection.endsWith("!K17"));
    await hand.finding("こころの健康講演会").locator("dl").waitFor();
    await hand.button("前へ").click();
    await untilBook(desk, ({ selection }) => selection.endsWith("!K12"));
  });

  paneTest("takes what the user mends off the list, and its mark off the sheet", async (open) => {
    const desk = await open();
    const { hand, excel } = desk;
    await checked(desk);
    await excel.userEdits(sheetName, "K12", "60%");
    await hand.finding("K12").waitFor({ state: "detached" });
    await untilBook(desk, (book) => !isMarked(book, k12));
    await excel.userEdits(sheetName, "K12", "80%");
    await hand.finding("K12").waitFor();
    await untilBook(desk, (book) => isMarked(book, k12));
  });

  paneTest("mends by one click what it showed before, and takes it back", async (open) => {
    const desk = await open();
    const { page, hand, excel } = desk;
    await checked(desk);
    const before = cellOf(await excel.book(), k12);
    const line = await hand.open("民生委員");
    await line.getByRole("img", { name: "直した後 60%" }).waitFor();
    await hand.button("直す").click();
    await page.getByText("1欄を直しました。").waitFor();
    await hand.finding("K12").waitFor({ state: "detached" });
    await untilBook(desk, (book) => !isMarked(book, k12));
    expect(cellOf(await excel.book(), k12)).toMatchObject({ value: "60%" });
    await hand.button("元に戻す").click();
    await hand.finding("K12").waitFor();
    await untilBook(desk, (book) => isMarked(book, k12));
    expect(cellOf(await excel.book(), k12)).toEqual(before);
  });

  paneTest(
    "leaves the workbook as it was when the marks are taken back, the template's formats in order",
    async (open) => {
      const workbook = templateWithFormats();
      const desk = await open({ workbook });
      const { page, hand, excel } = desk;
      await hand.checkAs(office);
      await untilBook(desk, (book) => isMarked(book, k12));
      expect(front(await excel.book()).conditionalFormats.length).toBeGreaterThan(2);
      await page.getByRole("button", { name: "印を消す" }).first().click();
      await hand.button("印を付ける").waitFor();
      await untilBook(desk, (book) => !isMarked(book, k12));
      const after = await excel.book();
      expect(front(after).conditionalFormats).toEqual(front(workbook).conditionalFormats);
      expect(front(after).cells).toEqual(front(workbook).cells);
      expect(after.customXml).toEqual([]);
      await hand.button("点検しなおす").click();
      await hand.finding("K12").waitFor();
      expect(front(await excel.book()).conditionalFormats).toHaveLength(2);
    },
  );

  paneTest("keeps what was accepted for whoever opens the workbook next", async (open) => {
    const first = await open();
    await checked(first);
    const line = await first.hand.open("民生委員");
    await line.getByRole("button", { name: "このままでよい" }).click();
    await line.getByRole("radio", { name: "その他" }).check();
    await line.getByRole("textbox").fill("延べ人数で数えるため");
    await first.hand.button("このままにする").click();
    await first.hand.finding("K12").waitFor({ state: "detached" });
    await untilBook(first, (book) => !isMarked(book, k12) && book.customXml.length > 0);

    const second = await open({ workbook: await first.excel.book() });
    const { page, hand } = second;
    await hand.checkAs(office);
    await hand.finding("K13").or(hand.finding("K17")).first().waitFor();
    expect(await hand.finding("K12").count()).toBe(0);
    await hand.tool("このままでよいとしたもの（1件）");
    await page.getByText("理由：延べ人数で数えるため").waitFor();
    await page.getByRole("button", { name: /^取り消す：№5/u }).click();
    await hand.button("一覧に戻る").click();
    await hand.finding("K12").waitFor();
  });

  paneTest("saves with the workbook what a person says of a column", async (open) => {
    const first = await open();
    await first.hand.checkAs(office);
    await first.hand.tool("この列は何ですか");
    const column = first.page.getByRole("combobox", { name: "K列" });
    expect(await column.inputValue()).toBe("achievement");
    await column.selectOption("other");
    await first.page.getByText("選び直した列です").waitFor();
    await first.hand.button("一覧に戻る").click();
    await first.hand.finding("K12").waitFor({ state: "detached" });
    await untilBook(first, ({ customXml }) => customXml.length > 0);

    const { page, hand } = await open({ workbook: await first.excel.book() });
    await hand.checkAs(office);
    expect(await hand.finding("K12").count()).toBe(0);
    await hand.tool("この列は何ですか");
    expect(await page.getByRole("combobox", { name: "K列" }).inputValue()).toBe("other");
    await hand.button(/^自動に戻す/u).click();
    await hand.button("一覧に戻る").click();
    await hand.finding("K12").waitFor();
  });

  paneTest("finds everything again after rows were put in", async (open) => {
    const desk = await open();
    await checked(desk);
    await desk.excel.userMovesRows(sheetName, 6, 2);
    await desk.hand.finding("民生委員", "K14").waitFor();
    await untilBook(desk, (book) => isMarked(book, { ...k12, top: 13, bottom: 13 }) && !isMarked(book, k12));
  });

  paneTest("mends a word by the template's own list, on a sheet with three header rows", async (open) => {
    const desk = await open({ workbook: sampleBytes(wordSample) });
    const { hand, excel } = desk;
    await hand.checkAs(office);
    await hand.open("E13");
    await untilBook(desk, ({ selection }) => selection.endsWith("!E13"));
    await excel.userEdits(front(await excel.book()).name, "E13", "B");
    await hand.finding("E13").waitFor({ state: "detached" });
  });

  paneTest("writes the 提出票 into a sheet of its own, and checks on", async (open) => {
    const desk = await open();
    const { page, hand, excel } = desk;
    await hand.checkAs("福祉総務課");
    await hand.tool("提出票を作る");
    await page.getByText("シート「提出票」を作りました。").waitFor();
    const written = (await excel.book()).sheets.find(({ name }) => name === "提出票");
    const texts = [...(written?.cells.values() ?? [])].map(({ value }) => JSON.stringify(value)).join("\n");
    expect(texts).toContain("民生委員・児童委員の研修");
    await page.getByText("「令和7年度進捗状況」を点検しました").waitFor();
  });
});
