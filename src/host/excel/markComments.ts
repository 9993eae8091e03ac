import { type CellRange, type Mark, rangeToA1 } from "../../core/model";
import { excelCode } from "./hostErrors";
import type { Pace } from "./runInExcel";

/** By this beginning every session and every person recognises the comments that belong to marks. */
const SIGN = "【進捗点検】";

/** More are slow to add, and nobody reads them. */
const MOST_COMMENTS = 500;
const MOST_IN_A_BATCH = 100;

/** So many cells may refuse a comment; then it is the workbook that refuses, not the cell. */
const MOST_REFUSED = 20;

/** What Excel answers where it has the requirement set, but not the feature. */
const missing: ReadonlySet<string | undefined> = new Set(["ApiNotFound", "NotImplemented", "UnsupportedOperation"]);

/** A comment that is to stand on a cell. */
export type CommentWish = { readonly sheet: Excel.Worksheet; readonly cell: string; readonly text: string };

/** Asks for the comments of a worksheet. */
export function requestComments(sheet: Excel.Worksheet): Excel.CommentCollection {
  const { comments } = sheet;
  comments.load("items/id,items/content,items/replies/items/id");
  return comments;
}

/** Whether this Excel has no comments, whatever it says of its requirement sets. */
export function lacksComments(error: unknown): boolean {
  return missing.has(excelCode(error));
}

/** Whether a comment belongs to marks. One that a person has answered is the person's from then on. */
export function isOurComment({ content, replies }: Excel.Comment): boolean {
  return content.startsWith(SIGN) && replies.items.length === 0;
}

/** One comment a cell, with the texts of all its marks; a mark on several cells has it on the first. */
export function toWishes(sheet: Excel.Worksheet, marks: readonly Mark[]): CommentWish[] {
  const texts = new Map<string, string[]>();
  for (const { range, text } of marks) {
    const cell = rangeToA1(firstCell(range));
    const known = texts.get(cell);
    if (known === undefined) texts.set(cell, [text]);
    else if (!known.includes(text)) known.push(text);
  }
  return [...texts].map(([cell, lines]) => ({ sheet, cell, text: SIGN + lines.join("\n") }));
}

function firstCell({ top, left }: CellRange): CellRange {
  return { top, left, bottom: top, right: left };
}

/** Comments with their cells, in A1 notation. */
export type PlacedComment = { readonly comment: Excel.Comment; readonly cell: string };

/** Asks where comments stand; gives the way to read the answer after the next batch. */
export function requestPlaces(comments: readonly Excel.Comment[]): () => PlacedComment[] {
  const asked = comments.map((comment) => {
    const location = comment.getLocation();
    location.load("rowIndex,columnIndex");
    return { comment, location };
  });
  return () =>
    asked.map(({ comment, location: { rowIndex: top, columnIndex: left } }) => ({
      comment,
      cell: rangeToA1({ top, left, bottom: top, right: left }),
    }));
}

/** What is to be done with comments, and how many stand already. */
export type CommentPlan = {
  readonly kept: number;
  readonly removed: readonly Excel.Comment[];
  readonly added: readonly CommentWish[];
};

/** What has to change so that a worksheet shows these comments; cells with a person's own comment are left alone. */
export function planComments(wishes: readonly CommentWish[], placed: readonly PlacedComment[]): CommentPlan {
  const foreign = new Set(placed.filter(({ comment }) => !isOurComment(comment)).map(({ cell }) => cell));
  const possible = new Map(wishes.filter(({ cell }) => !foreign.has(cell)).map((wish) => [wish.cell, wish]));
  const removed: Excel.Comment[] = [];
  let kept = 0;
  for (const { comment, cell } of placed.filter((one) => isOurComment(one.comment))) {
    if (possible.get(cell)?.text === comment.content) {
      kept += 1;
      possible.delete(cell);
    } else {
      removed.push(comment);
    }
  }
  return { kept, removed, added: [...possible.values()] };
}

/**
 * Adds comments to a workbook that has so many, and gives how many were added. A cell may refuse one, as where it has a
 * note (メモ), which only newer versions can tell. Excel keeps what it did before it failed, so the number of comments
 * tells which cell it was: that one is left out, and the rest goes on.
 */
export async function addComments(
  { context, pace }: { readonly context: Excel.RequestContext; readonly pace: Pace },
  wishes: readonly CommentWish[],
  present: number,
): Promise<number> {
  let waiting = wishes.slice(0, MOST_COMMENTS);
  let added = 0;
  for (let refused = 0; waiting.length > 0 && refused < MOST_REFUSED;) {
    const batch = waiting.slice(0, MOST_IN_A_BATCH);
    pace.step();
    const isDone = await tryBatch(context, batch);
    if (isDone === undefined) break;
    const done = isDone ? batch.length : Math.min((await countComments(context)) - present - added, batch.length - 1);
    added += done;
    if (!isDone) refused += 1;
    waiting = waiting.slice(isDone ? done : done + 1);
  }
  return added;
}

/** False where a cell refused its comment; undefined where there are no comments at all. */
async function tryBatch(context: Excel.RequestContext, batch: readonly CommentWish[]): Promise<boolean | undefined> {
  for (const { sheet, cell, text } of batch) context.workbook.comments.add(sheet.getRange(cell), text);
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    return lacksComments(error) ? undefined : false;
  }
}

async function countComments(context: Excel.RequestContext): Promise<number> {
  const count = context.workbook.comments.getCount();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- a count is a result: it comes without a load
  return count.value;
}
