import { HostFailure } from "../hostFailure";
import { HostObject, method, property, readOnly } from "../hostObject";
import { type BookModel, cellKey, type CommentModel, newId, type SheetModel } from "../model";
import { placeOf, requireUnprotected } from "./context";
import { rangeNode } from "./range";

/** The comments of some worksheets. */
export function commentsNode(book: BookModel, sheets: () => readonly SheetModel[]): HostObject {
  if (!book.hasComments) throw new HostFailure("NotImplemented");
  const all = (): { sheet: SheetModel; comment: CommentModel }[] =>
    sheets().flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));
  const find = (id: unknown): HostObject => {
    const found = all().find(({ comment }) => comment.id === id);
    if (found === undefined) throw new HostFailure("ItemNotFound");
    return commentNode(book, found.sheet, found.comment);
  };
  return new HostObject(
    "CommentCollection",
    {
      Add: method((cell, content) => {
        const { sheet, ranges } = placeOf(cell);
        const comment = addComment(book, { sheet, range: ranges[0] }, content);
        return commentNode(book, sheet, comment);
      }),
      GetCount: method(() => all().length),
      GetItem: method(find),
      "[]": method(find),
    },
    { items: () => all().map(({ sheet, comment }) => commentNode(book, sheet, comment)) },
  );
}

type Target = { readonly sheet: SheetModel; readonly range: ReturnType<typeof placeOf>["ranges"][number] | undefined };

function addComment(book: BookModel, { sheet, range }: Target, content: unknown): CommentModel {
  requireUnprotected(sheet);
  const isCell = range !== undefined && range.top === range.bottom && range.left === range.right;
  if (!isCell || typeof content !== "string" || content === "") throw new HostFailure("InvalidArgument");
  const { top: rowIndex, left: columnIndex } = range;
  const hasOne = sheet.comments.some((one) => one.rowIndex === rowIndex && one.columnIndex === columnIndex);
  if (hasOne || sheet.notes.has(cellKey(rowIndex, columnIndex))) throw new HostFailure("ItemAlreadyExists");
  const comment = { id: newId(book), rowIndex, columnIndex, content, replies: [] };
  sheet.comments.push(comment);
  return comment;
}

function commentNode(book: BookModel, sheet: SheetModel, comment: CommentModel): HostObject {
  const { rowIndex: top, columnIndex: left } = comment;
  return new HostObject(
    "Comment",
    {
      Id: readOnly(() => comment.id),
      Content: property(comment, "content"),
      Replies: readOnly(() => repliesNode(comment)),
      GetLocation: method(() => rangeNode({ book, sheet, range: { top, left, bottom: top, right: left } })),
      Delete: method(() => {
        requireUnprotected(sheet);
        sheet.comments = sheet.comments.filter((other) => other !== comment);
      }),
    },
    { identity: { kind: "id", id: comment.id } },
  );
}

function repliesNode({ id, replies }: CommentModel): HostObject {
  const items = (): HostObject[] =>
    replies.map((_, index) => {
      const replyId = `${id}.${index}`;
      return new HostObject("CommentReply", { Id: readOnly(() => replyId) }, { identity: { kind: "id", id: replyId } });
    });
  return new HostObject("CommentReplyCollection", {}, { items });
}
