import type { PageOptions } from "./pageOptions";

const APP_EXCEL = 1;
const READ_WRITE = 1;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;

const light = { foreground: "#000000", background: "#FFFFFF" };
const dark = { foreground: "#FFFFFF", background: "#262626" };

/** What Excel on Windows tells a page of itself (`window.external.GetContext()`). */
export function createContext({ excelApi = "1.15", locale = "ja-JP", dark: isDark = false }: PageOptions): object {
  const settings = new Map<string, string>();
  return {
    GetAppType: () => APP_EXCEL,
    GetSolutionRef: () => "7d9c6a1e-5b0e-4a57-9a0b-0f5d3c2e7a11",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "C:\\進捗状況表.xlsx",
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetHostCustomMessage: () => undefined,
    GetHostFullVersion: () => "16.0.17328.20000",
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () =>
      JSON.stringify({ ExcelApi: excelApi, RichApiRuntime: "1.1", Settings: "1.1", DialogApi: "1.2" }),
    GetOfficeThemeInfo: () => JSON.stringify(toTheme(isDark ? dark : light)),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        for (const [index, key] of keys.entries()) settings.set(key, values[index] ?? "");
      },
    }),
  };
}

/** Colours go over as numbers. */
function toTheme({ foreground, background }: typeof light): object {
  const toNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16);
  return {
    bodyForegroundColor: toNumber(foreground),
    bodyBackgroundColor: toNumber(background),
    controlForegroundColor: toNumber(foreground),
    controlBackgroundColor: toNumber(background),
  };
}
