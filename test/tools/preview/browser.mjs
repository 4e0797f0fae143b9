// Starts the Chromium that is installed, else the one that the packages bring.
import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
const ARGS = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"];

/** Settings for `chromium.launch` and `chromium.launchServer`. */
export async function launchOptions() {
  const stated = process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path));
  return { executablePath: stated ?? (await sparticuz.executablePath()), args: ARGS, headless: true };
}

const whyNot = (error) =>
  new Error(`No Chromium can start here: install chromium, or name one with CHROMIUM. ${error.message}`);

/** A browser, or an error that says what to do. */
export async function launchBrowser() {
  try {
    return await chromium.launch(await launchOptions());
  } catch (error) {
    throw whyNot(error);
  }
}

/** A browser that other processes connect to. */
export async function launchBrowserServer() {
  try {
    return await chromium.launchServer(await launchOptions());
  } catch (error) {
    throw whyNot(error);
  }
}
