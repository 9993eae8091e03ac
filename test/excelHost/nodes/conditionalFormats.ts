import { overlap } from "../area";
import { HostFailure } from "../hostFailure";
import { HostObject, method, property, readOnly } from "../hostObject";
import { type ConditionalFormatModel, newId } from "../model";
import { type Place, requireUnprotected } from "./context";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const lines = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"];

/** The conditional formats that touch some cells, from the highest priority down. */
export function conditionalFormatsNode(place: Place): HostObject {
  const { book, sheet, ranges } = place;
  const touching = (): ConditionalFormatModel[] =>
    sheet.conditionalFormats.filter((one) =>
      one.ranges.some((range) => ranges.some((other) => overlap(range, other) !== undefined)),
    );
  const find = (id: unknown): HostObject => {
    const found = sheet.conditionalFormats.find((one) => one.id === id);
    if (found === undefined) throw new HostFailure("ItemNotFound");
    return conditionalFormatNode(place, found);
  };
  return new HostObject(
    "ConditionalFormatCollection",
    {
      Add: method((type) => {
        requireUnprotected(sheet);
        if (type !== "Custom") throw new HostFailure("InvalidArgument");
        const added = { id: newId(book), type, ranges, formula: "", stopIfTrue: false, look: {} };
        // A new one has the highest priority.
        sheet.conditionalFormats.unshift(added);
        return conditionalFormatNode(place, added);
      }),
      GetItemAt: method((index) => find(touching()[Number(index)]?.id)),
      "[]": method(find),
    },
    { items: () => touching().map((one) => conditionalFormatNode(place, one)) },
  );
}

function conditionalFormatNode(place: Place, model: ConditionalFormatModel): HostObject {
  const { sheet } = place;
  const custom = (): HostObject =>
    new HostObject("CustomConditionalFormat", { Rule: readOnly(rule), Format: readOnly(() => lookNode(model)) });
  const rule = (): HostObject =>
    new HostObject("ConditionalFormatRule", {
      Formula: {
        get: () => `=${model.formula}`,
        set: (formula) => {
          model.formula = String(formula).replace(/^=/u, "");
        },
      },
    });
  return new HostObject(
    "ConditionalFormat",
    {
      Id: readOnly(() => model.id),
      Type: readOnly(() => model.type),
      Priority: readOnly(() => sheet.conditionalFormats.indexOf(model)),
      StopIfTrue: property(model, "stopIfTrue"),
      Custom: readOnly(() => {
        if (model.type !== "Custom") throw new HostFailure("GeneralException");
        return custom();
      }),
      CustomOrNullObject: readOnly(() => (model.type === "Custom" ? custom() : null)),
      Delete: method(() => {
        requireUnprotected(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== model);
      }),
    },
    { identity: { kind: "id", id: model.id } },
  );
}

function lookNode({ look }: ConditionalFormatModel): HostObject {
  const border = (side: unknown): HostObject => {
    if (!sides.includes(String(side))) throw new HostFailure("InvalidArgument");
    return new HostObject("ConditionalRangeBorder", {
      Style: {
        set: (style) => {
          if (!lines.includes(String(style))) throw new HostFailure("InvalidArgument");
          look[`border.${String(side)}.style`] = style;
        },
      },
      Color: property(look, `border.${String(side)}.color`),
    });
  };
  return new HostObject("ConditionalRangeFormat", {
    Fill: readOnly(() => new HostObject("ConditionalRangeFill", { Color: property(look, "fill.color") })),
    Borders: readOnly(
      () => new HostObject("ConditionalRangeBorderCollection", { GetItem: method(border), "[]": method(border) }),
    ),
  });
}
