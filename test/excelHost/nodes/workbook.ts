import { HostFailure } from "../hostFailure";
import { HostObject, method, readOnly } from "../hostObject";
import { addSheet, type BookModel, findSheet, newId, type SheetModel } from "../model";
import { commentsNode } from "./comments";
import { namesNode } from "./names";
import { worksheetNode } from "./worksheet";

/** The workbook: where every path begins. `forget` gives an object back that the library held by reference. */
export function workbookNode(book: BookModel, forget: (reference: string) => void): HostObject {
  return new HostObject("Workbook", {
    Worksheets: readOnly(() => worksheetsNode(book)),
    Names: readOnly(() => namesNode(book)),
    Comments: readOnly(() => commentsNode(book, () => book.sheets)),
    CustomXmlParts: readOnly(() => customXmlPartsNode(book)),
    ReadOnly: readOnly(() => book.isReadOnly),
    _RemoveReference: method((reference) => forget(String(reference))),
  });
}

const events = ["DataChanged", "Added", "Deleted"];

function worksheetsNode(book: BookModel): HostObject {
  const found = (sheet: SheetModel | undefined): HostObject => {
    if (sheet === undefined) throw new HostFailure("ItemNotFound");
    return worksheetNode(book, sheet);
  };
  const byKey = (key: unknown): HostObject => found(findSheet(book, String(key)));
  const registration = events.flatMap((event) => [
    [`_Register${event}Event`, method(() => void book.registeredEvents.add(event))] as const,
    [`_Unregister${event}Event`, method(() => void book.registeredEvents.delete(event))] as const,
  ]);
  return new HostObject(
    "WorksheetCollection",
    {
      GetItem: method(byKey),
      "[]": method(byKey),
      _GetSheetById: method(byKey),
      GetItemOrNullObject: method((key) => {
        const sheet = findSheet(book, String(key));
        return sheet === undefined ? null : worksheetNode(book, sheet);
      }),
      GetActiveWorksheet: method(() => byKey(book.activeSheet)),
      Add: method((name) => {
        if (book.isStructureProtected) throw new HostFailure("AccessDenied");
        const wanted = typeof name === "string" ? name : `Sheet${String(book.sheets.length + 1)}`;
        requireSheetName(wanted);
        if (findSheet(book, wanted) !== undefined) throw new HostFailure("ItemAlreadyExists");
        const added = addSheet(book, wanted);
        book.raised.push({ event: "Added", args: { worksheetId: added.id, source: "Local" } });
        return worksheetNode(book, added);
      }),
      ...Object.fromEntries(registration),
    },
    { items: () => book.sheets.map((sheet) => worksheetNode(book, sheet)) },
  );
}

function requireSheetName(name: string): void {
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/u.test(name)) throw new HostFailure("InvalidArgument");
}

type CustomXmlPart = BookModel["customXml"][number];

function customXmlPartsNode(book: BookModel, scope: (part: CustomXmlPart) => boolean = () => true): HostObject {
  const find = (id: unknown): CustomXmlPart | undefined => book.customXml.find((part) => part.id === id);
  return new HostObject(
    "CustomXmlPartCollection",
    {
      GetByNamespace: method((namespace) => customXmlPartsNode(book, ({ xml }) => rootNamespace(xml) === namespace)),
      GetItemOrNullObject: method((id) => {
        const part = find(id);
        return part === undefined ? null : customXmlPartNode(book, part);
      }),
      "[]": method((id) => {
        const part = find(id);
        if (part === undefined) throw new HostFailure("ItemNotFound");
        return customXmlPartNode(book, part);
      }),
      Add: method((xml) => {
        const part = { id: newId(book), xml: requireXml(xml) };
        book.customXml.push(part);
        return customXmlPartNode(book, part);
      }),
    },
    { items: () => book.customXml.filter(scope).map((part) => customXmlPartNode(book, part)) },
  );
}

function requireXml(xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*(?:<\?xml[^>]*>\s*)?<[\w:.-]+[\s>/]/u.test(xml))
    throw new HostFailure("InvalidArgument");
  return xml;
}

function rootNamespace(xml: string): string | undefined {
  return /^\s*(?:<\?xml[^>]*>\s*)?<[^>]*?\sxmlns(?::[\w.-]+)?="(?<uri>[^"]*)"/u.exec(xml)?.groups?.["uri"];
}

function customXmlPartNode(book: BookModel, part: CustomXmlPart): HostObject {
  return new HostObject(
    "CustomXmlPart",
    {
      Id: readOnly(() => part.id),
      GetXml: method(() => part.xml),
      SetXml: method((xml) => {
        part.xml = requireXml(xml);
      }),
      Delete: method(() => {
        book.customXml = book.customXml.filter((other) => other !== part);
      }),
    },
    { identity: { kind: "id", id: part.id } },
  );
}
