/** Excel's grid. What lies outside of it is damage. */
export const LAST_ROW_INDEX = 1_048_575;
export const LAST_COLUMN_INDEX = 16_383;
