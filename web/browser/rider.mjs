// What a person does at the page, in steps that the tests put together.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = process.env.MARKETD_PICTURES;

/** long is for what the chain and vehicles do; each step waits for what it is about, not for this. */
const long = 120_000;

export function browse() {
  const executablePath = process.env.MARKETD_CHROMIUM;
  assert.ok(executablePath, "set MARKETD_CHROMIUM to a Chromium; scripts/chromium.sh prints the path of one");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader", "--disable-background-networking"] });
}

export class Person {
  /** complaints are what the browser's console and the policy (CSP) found wrong. */
  complaints = [];

  constructor(page, name) {
    this.page = page;
    this.name = name;
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !/Failed to load resource|ERR_CONNECTION/.test(message.text())) this.complaints.push(message.text());
    });
  }

  /** at opens the page in a browser of its own, with nothing stored. */
  static async at(browser, url, name, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "UTC", permissions: ["clipboard-read", "clipboard-write"], ...options });
    context.setDefaultTimeout(30_000);
    const person = new Person(await context.newPage(), name);
    await person.page.goto(url);
    return person;
  }

  button(name) {
    return this.page.getByRole("button", { name });
  }

  heading(name) {
    return this.page.getByRole("heading", { level: 2, name });
  }

  async sees(text, timeout = long) {
    await this.page.getByText(text).first().waitFor({ timeout });
  }

  async picture(step) {
    if (!pictures) return;
    await mkdir(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${this.name}-${step}.png`) });
  }

  /** search takes a place by typing, with the keyboard alone. */
  async search(text, place) {
    const field = this.page.getByRole("combobox").first();
    await field.click();
    await field.fill(text);
    await this.page.getByRole("option", { name: place }).first().waitFor();
    await field.press("Enter");
    await this.button(/Ask the market|Den Markt fragen/).waitFor();
  }

  /** ask posts the wish; a first time it makes a key and gets demo money. */
  async ask() {
    await this.page.locator(".primary.ask:enabled").click();
    const key = this.button(/key made in this browser|Schlüssel in diesem Browser/);
    const money = this.button(/demo money|Spielgeld/);
    const trip = this.page.locator(".trip");
    for (const next of [key, money]) {
      await next.or(trip).first().waitFor({ timeout: long });
      if (await trip.isVisible()) return;
      await this.picture(next === key ? "begin" : "money");
      await next.click();
    }
    await trip.waitFor({ timeout: long });
  }

  /** compare types the digits that the vehicle displays. */
  async compare() {
    const display = this.page.locator(".display b");
    await display.waitFor({ timeout: long });
    await this.page.getByLabel(/Digit 1 of 4|Ziffer 1 von 4/).fill((await display.textContent()) ?? "");
  }

  /** clean fails on anything that axe, the console or the policy complains of. What fades in while axe looks is looked at again: it has less contrast for a moment. */
  async clean(screen) {
    await this.page.evaluate(axeSource);
    let violations = [];
    for (let look = 0; look < 3; look++) {
      await this.settled();
      ({ violations } = await this.page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })));
      if (violations.length === 0) break;
    }
    const found = violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.map((n) => n.target.join(" ") + " " + (n.failureSummary ?? "")).join("\n  ")}`);
    assert.deepEqual(found, [], `axe on ${this.name}, ${screen}`);
    assert.deepEqual(this.complaints, [], `console of ${this.name}, ${screen}`);
  }

  /** settled waits until nothing fades or slides any more; what turns for ever may. */
  async settled() {
    await this.page.evaluate(() => Promise.all(document.getAnimations()
      .filter((a) => a.effect?.getComputedTiming().iterations !== Infinity)
      .map((a) => a.finished.catch(() => {}))));
  }

  stored(name) {
    return this.page.evaluate((key) => JSON.parse(localStorage.getItem(`marketd.${key}`) ?? "null"), name);
  }

  leave() {
    return this.page.context().close();
  }
}
