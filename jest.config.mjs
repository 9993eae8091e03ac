/** Floors of coverage, in percent; docs/decisions/0006 says why they are where they are. */
const floors = {
  "./src/core/": { lines: 98, branches: 95 },
  "./src/host/xlsx/": { lines: 90 },
  "./src/host/excel/": { lines: 95 },
  "./src/taskpane/": { lines: 85 },
  "./src/worker/": { lines: 90 },
};

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  setupFiles: ["<rootDir>/test/browserGlobals.ts"],
  testEnvironmentOptions: { globalsCleanup: "off" },
  reporters: ["default", "<rootDir>/scripts/jestSummary.mjs"],
  // The entries are measured by scenarios, which run the bundles in a process or a browser of their own.
  collectCoverageFrom: [
    "src/**/*.{ts,tsx}",
    "!src/cli/main.ts",
    "!src/taskpane/{index,page}.tsx",
    "!src/worker/worker.ts",
  ],
  coverageReporters: ["text-summary", "json-summary", "html"],
  coverageThreshold: floors,
  transform: {
    "^.+\\.tsx?$": [
      "ts-jest",
      {
        diagnostics: false,
        tsconfig: {
          target: "ES2022",
          lib: ["ES2023", "DOM"],
          module: "CommonJS",
          moduleResolution: "node10",
          ignoreDeprecations: "6.0",
          isolatedModules: true,
          esModuleInterop: true,
          jsx: "react-jsx",
          skipLibCheck: true,
        },
      },
    ],
  },
};
