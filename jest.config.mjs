/** Floors of coverage, in percent; docs/decisions/0006 says why they are where they are. */
const floors = {
  "./src/core/": { lines: 98, branches: 95 },
  "./src/host/xlsx/": { lines: 90 },
  "./src/host/excel/": { lines: 95 },
};

/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironmentOptions: { globalsCleanup: "off" },
  reporters: ["default", "<rootDir>/scripts/jestSummary.mjs"],
  // The command line is measured by its scenarios, which run the bundle in a process of its own.
  collectCoverageFrom: ["src/**/*.{ts,tsx}", "!src/cli/main.ts"],
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
