// Tests in a browser: jest --config test/checks/jest.browser.mjs. The unit tests leave them out.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { jest } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

export default {
  ...jest,
  rootDir: root,
  testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  // Each drives a browser, which takes the other cores.
  maxWorkers: 1,
  globalSetup: "<rootDir>/test/browser/setup.mjs",
  globalTeardown: "<rootDir>/test/browser/teardown.mjs",
};
