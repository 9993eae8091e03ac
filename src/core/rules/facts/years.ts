import { parseFiscalYear } from "../../text/fiscalYear";

/** The Western year of 令和N年度, for comparing; 0 for a column without a year. */
export function westernYear(year: string | null): number {
  return parseFiscalYear(year ?? "")?.western ?? 0;
}
