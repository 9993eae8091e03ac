/** Code units that the scanners compare with. */
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const LESS_THAN = 0x3c;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;

/** Whether a code unit ends an element's name: white space, "/" or ">". */
export function endsName(char: number): boolean {
  return char === GREATER_THAN || char === SLASH || char <= SPACE;
}
