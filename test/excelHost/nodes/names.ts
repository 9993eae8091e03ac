import { HostFailure } from "../hostFailure";
import { HostObject, method, property, readOnly } from "../hostObject";
import type { NameModel } from "../model";

/** The defined names of the workbook, or of one worksheet. */
export function namesNode(owner: { names: NameModel[] }): HostObject {
  const find = (name: unknown): NameModel | undefined =>
    owner.names.find((one) => one.name.toLowerCase() === String(name).toLowerCase());
  return new HostObject(
    "NamedItemCollection",
    {
      GetItemOrNullObject: method((name) => {
        const found = find(name);
        return found === undefined ? null : nameNode(owner, found);
      }),
      "[]": method((name) => {
        const found = find(name);
        if (found === undefined) throw new HostFailure("ItemNotFound");
        return nameNode(owner, found);
      }),
      Add: method((name, formula) => {
        if (find(name) !== undefined) throw new HostFailure("ItemAlreadyExists");
        if (typeof formula !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(String(name))) {
          throw new HostFailure("InvalidArgument");
        }
        const added = { name: String(name), formula: formula.replace(/^=/u, ""), visible: true };
        owner.names.push(added);
        return nameNode(owner, added);
      }),
    },
    { items: () => owner.names.map((name) => nameNode(owner, name)) },
  );
}

function nameNode(owner: { names: NameModel[] }, model: NameModel): HostObject {
  return new HostObject(
    "NamedItem",
    {
      Name: readOnly(() => model.name),
      Formula: {
        get: () => `=${model.formula}`,
        set: (formula) => {
          model.formula = String(formula).replace(/^=/u, "");
        },
      },
      Visible: property(model, "visible"),
      Delete: method(() => {
        owner.names = owner.names.filter((other) => other !== model);
      }),
    },
    { identity: { kind: "id", id: model.name } },
  );
}
