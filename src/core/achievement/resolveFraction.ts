import type { Quantity } from "../model/achievement";
import { tidyNumber } from "../parse/numberGrammar";

const showsPercent = /[%％]|パーセント|割/u;
/** Nobody reaches 1 % of such a target: the 1 is a whole. */
const highPercent = 50;

/** 0.6 beside 37.1 is rather 60 than 0.6; 0.8 beside 1.9 is a rate of its own. */
export function isNearerAsPercent(fraction: number, peer: number): boolean {
  return Math.abs(Math.log((fraction * 100) / peer)) < Math.abs(Math.log(fraction / peer));
}

/** Whether the quantity can be a fraction that lost its percent sign, beside that partner. */
function mayBeFraction({ value, unit, raw }: Quantity, partner: Quantity): boolean {
  if (showsPercent.test(raw) || value <= 0 || value > 1) return false;
  const signed = showsPercent.test(partner.raw);
  if (value === 1 && !signed && partner.value < highPercent) return false;
  return unit === "%" || (unit === "" && signed);
}

/**
 * A number without % between 0 and 1 beside a percent above 1 stands for a percent: 0.6 beside 37.10% is 60 %, and 0.55
 * in a row whose unit column says ％ is 55 beside 63. A bare 1 needs a partner with its own percent sign, or a high one.
 */
export function resolveFraction<Q extends Quantity>(quantity: Q, partner: Quantity | null): Q {
  if (partner?.unit !== "%" || partner.value <= 1 || !mayBeFraction(quantity, partner)) return quantity;
  if (!isNearerAsPercent(quantity.value, partner.value)) return quantity;
  return { ...quantity, value: tidyNumber(quantity.value * 100), unit: "%", notes: [...quantity.notes, "fraction"] };
}
