import type { SheetLayout } from "../../sheetLayout";
import { openFile } from "../openPackage";
import type { Package } from "../parts/package";
import { readWorkbookPart } from "../workbookPart";
import { readStyleLooks, type StyleLooks, usualLooks } from "./cellLooks";
import { readSheetLayout } from "./sheetPart";

/** How the worksheets of a workbook look, in their order. Throws a WorkbookError as reading does. */
export function readLayouts(file: Package): readonly SheetLayout[] {
  const { workbookName, workbookXml } = openFile(file);
  const relationships = file.relationships(workbookName);
  const partOf = (type: string): string | undefined =>
    [...relationships.values()].find((relationship) => relationship.type === type && file.has(relationship.target))
      ?.target;
  const styles = readStyles(file, partOf("styles"), partOf("theme"));
  return readWorkbookPart(workbookXml).sheets.flatMap(({ name, relationshipId }) => {
    const relationship = relationships.get(relationshipId);
    if (relationship?.type !== "worksheet") return [];
    return [readSheetLayout(name, file.xml(relationship.target, "worksheet"), styles)];
  });
}

function readStyles(file: Package, styles: string | undefined, theme: string | undefined): StyleLooks {
  if (styles === undefined) return usualLooks;
  const themeXml = theme === undefined ? undefined : file.document(theme).xml;
  return readStyleLooks(file.xml(styles, "styleSheet"), themeXml);
}
