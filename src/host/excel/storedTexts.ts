import { parseStoredXml, STORED_NAMESPACE, toStoredXml } from "../storedText";
import { requestWritable } from "./readOnly";
import { runInExcel } from "./runInExcel";

type FoundPart = { readonly part: Excel.CustomXmlPart; readonly xml: string };

/** The text under the key; null where nothing is stored, or only something damaged. */
export function readStored(key: string): Promise<string | null> {
  return runInExcel({}, async (context) => {
    const found = (await readParts(context)).map(({ xml }) => parseStoredXml(xml));
    return found.find((stored) => stored?.key === key)?.text ?? null;
  });
}

/** Stores a text, in the key's own part; further parts of the same key, as copying leaves them, are removed. */
export function store(key: string, text: string): Promise<void> {
  return runInExcel({}, async (context) => {
    const requireWritable = requestWritable(context);
    const parts = await readParts(context);
    requireWritable();
    const [first, ...others] = parts.filter(({ xml }) => parseStoredXml(xml)?.key === key);
    const xml = toStoredXml({ key, text });
    if (first === undefined) context.workbook.customXmlParts.add(xml);
    else first.part.setXml(xml);
    for (const { part } of others) part.delete();
    await context.sync();
  });
}

/** Found by their namespace, not by a remembered id: copying a workbook, or a server's cleaning, loses ids. */
async function readParts(context: Excel.RequestContext): Promise<FoundPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(STORED_NAMESPACE);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return texts.map(({ part, xml }) => ({ part, xml: xml.value }));
}
