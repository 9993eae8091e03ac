"use strict";

const { join } = require("node:path");

/** Where Microsoft keeps the library; what Excel add-ins are to use by default. */
const OFFICE_JS_OF_MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const OWN_OFFICE_JS = "office-js/office.js";

/**
 * What office.js loads at run time in Excel for Windows, Mac, iPad and the web: the adapter of each, the texts in our two
 * languages, and the libraries for telemetry that the adapters ask for. Never the debug versions.
 */
const runtimeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "es6-promise.js",
  "excel-{ios,mac,web,win32}-16.00.js",
  "excel-{mac,web}-16.00-core.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "{ja-jp,en-us}/office_strings.js",
  "ariatelemetry/aria-web-telemetry.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
];

/** Copies the library beside the pane for closed networks, unmodified: the license allows nothing else. */
function officeJsPatterns(root) {
  const context = join(root, "node_modules", "@microsoft", "office-js", "dist");
  return runtimeFiles.map((from) => ({
    from,
    context,
    // Of one file the plugin knows no folder, of several it does.
    to: from.includes("{") ? "office-js/[path][name][ext]" : `office-js/${from}`,
    info: { minimized: true },
  }));
}

module.exports = { officeJsPatterns, OFFICE_JS_OF_MICROSOFT, OWN_OFFICE_JS };
