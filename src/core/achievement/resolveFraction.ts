import type { Quantity } from "../model/achievement";
import { tidyNumber } from "../parse/numberGrammar";

const showsPercent = /[%％]|パーセント|割/u;

function isTypedPercent({ raw, unit, value }: Quantity): boolean {
  return unit === "%" && value > 1 && showsPercent.test(raw);
}

/** A number without % between 0 and 1 beside a percent above 1 stands for a percent: 0.6 beside 37.10% is 60 %. */
export function resolveFraction<Q extends Quantity>(quantity: Q, partner: Quantity | null): Q {
  const bare = !showsPercent.test(quantity.raw) && (quantity.unit === "" || quantity.unit === "%");
  const fraction = bare && quantity.value > 0 && quantity.value <= 1;
  if (!fraction || partner === null || !isTypedPercent(partner)) return quantity;
  return { ...quantity, value: tidyNumber(quantity.value * 100), unit: "%", notes: [...quantity.notes, "fraction"] };
}
