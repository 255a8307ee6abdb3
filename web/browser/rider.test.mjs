import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { Market } from "./market.mjs";
import { browse, Person } from "./rider.mjs";
import { withWallet } from "./wallet.mjs";

let market;
let browser;
let quarrel; // takes minutes in which nobody does anything, so that it goes on beside the other tests

before(async () => {
  [market, browser] = await Promise.all([Market.open(), browse()]);
  quarrel = missAndDispute();
  quarrel.catch(() => {}); // the test that waits for it tells
});

/** missAndDispute lets a vehicle wait until it claims its fee, and has the arbiter divide that. */
async function missAndDispute() {
  const rider = await Person.at(browser, market.url, "dispute", { viewport: { width: 390, height: 844 } });
  await rider.search("opera h", /Opera House/);
  await rider.ask();
  await rider.heading("The vehicle waited and left").waitFor({ timeout: 480_000 });
  await rider.button("Something went wrong").click();
  await rider.page.getByLabel("What happened").fill("It stood on the other bank of the river.");
  await rider.picture("telling");
  await rider.clean("dispute");
  await rider.button("Ask the arbiter").click();
  await rider.sees(/before the arbiter/, 30_000);
  await rider.picture("before-the-arbiter");

  const arbiter = await Person.at(browser, `${market.url}/disputes`, "arbiter");
  await arbiter.button("I have a saved key").click();
  await arbiter.page.getByLabel(/Saved key/).fill(await market.key("arbiter"));
  await arbiter.button("Use this key").click();
  await arbiter.sees("It stood on the other bank of the river.", 20_000);
  await arbiter.sees(/nothing shows that the ride began/);
  await arbiter.picture("case");
  await arbiter.page.getByRole("slider").fill("0");
  await arbiter.button(/^Rule: 0.00 /).click();
  await arbiter.sees("Nothing is in dispute.", 30_000);
  await arbiter.clean("disputes");

  await rider.sees("No money moved.", 30_000);
  await rider.picture("given-back");
  await Promise.all([rider.leave(), arbiter.leave()]);
}

after(async () => {
  await browser?.close();
  await market?.close();
});

test("the first load is under 150 kB before the map", async () => {
  const html = await (await fetch(market.url)).text();
  const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((m) => m[1]);
  assert.ok(first.length >= 2, `scripts and styles in ${html}`);
  const bodies = await Promise.all(first.map(async (path) => gzipSync(Buffer.from(await (await fetch(market.url + path)).arrayBuffer())).length));
  const size = gzipSync(html).length + bodies.reduce((a, b) => a + b, 0);
  assert.ok(size < 150_000, `${size} bytes`);
  assert.doesNotMatch(html, /<script(?![^>]*src=)/, "no inline script");
});

test("a rider books a ride to the receipt", { timeout: 300_000 }, async () => {
  const rider = await Person.at(browser, market.url, "ride");
  await rider.sees("Central Station");
  await rider.picture("where-to");
  await rider.clean("where to");
  await rider.search("central st", /Central Station/);
  await rider.sees(/Car in/);
  await rider.picture("offer");
  await rider.clean("offer");
  await rider.ask();
  await rider.sees(/will come/);
  await rider.picture("bids");
  await rider.clean("bids");
  await rider.sees(/Held safely on the chain/);
  await rider.picture("on-the-way");
  await rider.sees("Compare four digits");
  await rider.clean("here");
  await rider.picture("here");
  await rider.compare();
  await rider.sees(/^Under way/);
  await rider.picture("under-way");
  await rider.clean("under way");
  await rider.button("I have arrived").click({ timeout: 240_000 });
  await rider.heading("Thank you for riding.").waitFor({ timeout: 60_000 });
  await rider.sees("Where it went");
  assert.equal(await rider.page.locator(".tx").count(), 2, "both transactions are on the receipt");
  await rider.picture("receipt");
  await rider.clean("receipt");

  await rider.button(/Money and settings/).click();
  await rider.sees("Ready to spend here");
  await rider.picture("account");
  await rider.clean("account");
  await rider.button("Your trips").click();
  await rider.sees(/Done/);
  await rider.clean("history");
  await rider.leave();
});

test("a drone brings a parcel, and its recipient confirms by the link without an account", { timeout: 300_000 }, async () => {
  const sender = await Person.at(browser, market.url, "parcel", { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await sender.page.getByText("Delivery", { exact: true }).click();
  await sender.search("observ", /^Observatory/);
  await sender.page.getByText("Letter").click();
  await sender.page.getByLabel("Who receives it").fill("Ada");
  await sender.picture("offer");
  await sender.clean("delivery");
  await sender.ask();
  await sender.page.reload(); // in the middle: everything is still there
  await sender.button("Copy the link").click({ timeout: 60_000 });
  const link = await sender.page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /\/follow#need=0x[0-9a-f]{64}&token=.+&code=0x[0-9a-f]{64}$/i);
  const kind = await sender.page.locator(".vehicle").textContent();
  assert.match(kind ?? "", /drone/);

  const ada = await Person.at(browser, link, "recipient", { viewport: { width: 390, height: 844 } });
  await ada.sees("A parcel for you");
  await ada.clean("recipient");
  await sender.compare();
  await sender.sees(/^Under way/);
  await sender.picture("under-way");
  await ada.picture("under-way");
  await sender.page.reload();
  await ada.page.locator("button.primary:enabled").click({ timeout: 240_000 });
  await ada.heading(/Confirmed/).waitFor({ timeout: 30_000 });
  await ada.picture("confirmed");
  assert.equal(await ada.stored("identity"), null);
  await sender.heading("Delivered. Thank you.").waitFor({ timeout: 60_000 });
  await sender.picture("receipt");
  await sender.clean("parcel's receipt");
  await Promise.all([sender.leave(), ada.leave()]);
});

test("a rider chooses, refuses a wrong vehicle, sees the fee and cancels", { timeout: 300_000 }, async () => {
  const rider = await Person.at(browser, market.url, "chooser", { locale: "de-DE", viewport: { width: 390, height: 844 } });
  await rider.sees("Wohin?");
  await rider.search("king", /King/);
  await rider.page.getByLabel("Mit anderen an Bord").selectOption("shared");
  await rider.page.getByText("Andere dürfen mitkommen").waitFor();
  await rider.page.getByLabel("Wer das Gebot wählt").selectOption("choose");
  await rider.ask();
  await rider.heading("Fahrzeug wählen").waitFor({ timeout: 60_000 });
  await rider.clean("choose");
  await rider.picture("choose");
  await rider.button(/Nehmen/).nth(1).click();
  await rider.sees("Vier Ziffern vergleichen");
  const right = await rider.page.locator(".display b").textContent();
  const wrong = right === "0000" ? "1111" : "0000";
  for (const left of [/Noch 2 Versuche/, /Noch 1 Versuch/, /Dreimal falsch/]) {
    await rider.page.getByLabel("Ziffer 1 von 4").fill(wrong);
    await rider.sees(left, 10_000);
  }
  await rider.picture("wrong-vehicle");
  await rider.clean("wrong vehicle");
  await rider.button("Fahrt absagen").click();
  await rider.sees(/Absagen kostet jetzt/);
  await rider.picture("cancel");
  await rider.button(/^Absagen, für/).click();
  await rider.heading("Abgesagt").waitFor();
  await rider.sees(/gingen an das Fahrzeug/);
  await rider.picture("cancelled");
  await rider.leave();
});

test("nobody bids at too low a ceiling; raising it takes the wish back and asks again", { timeout: 300_000 }, async () => {
  const rider = await Person.at(browser, market.url, "raise");
  await rider.search("opera h", /Opera House/);
  await rider.page.getByLabel(/The most you would pay/).fill("1.00");
  await rider.page.keyboard.press("Enter");
  await rider.sees(/ask for .* or more/);
  await rider.ask();
  await rider.sees("Nobody has bid yet");
  await rider.picture("nobody-bid");
  await rider.clean("nobody bid");
  await rider.button(/Ask again · at most 1.50/).click();
  await rider.button(/Ask again · at most 2.00/).waitFor();
  const trips = await rider.stored("trips");
  assert.deepEqual(trips.map((t) => t.post.need.maxAmount), ["1500000", "1000000"]);
  assert.notEqual(trips[0].end, trips[1].end, "codes are never used twice");
  await rider.button("Cancel the trip").click();
  await rider.button("Cancel, free").click();
  await rider.heading("Cancelled").waitFor();
  await rider.leave();
});

test("an answer that is lost and a reload book one trip, not two", { timeout: 300_000 }, async () => {
  const rider = await Person.at(browser, market.url, "lost");
  await rider.search("opera h", /Opera House/);
  await rider.ask();
  await rider.button("Cancel the trip").click();
  await rider.button(/^Cancel, /).click();
  await rider.heading("Cancelled").waitFor();
  await rider.button("Plan another trip").click();

  const keys = [];
  rider.page.on("request", (r) => r.method() === "POST" && r.url().endsWith("/v1/needs") && keys.push(r.headers()["idempotency-key"]));
  await rider.page.route("**/v1/needs", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await rider.page.locator(".primary.ask:enabled").click();
  await rider.sees(/did not answer/, 30_000);
  await rider.page.unroute("**/v1/needs");
  await rider.page.reload();
  await rider.page.locator(".trip").waitFor({ timeout: 60_000 });
  assert.ok(keys.length >= 2 && new Set(keys).size === 1, `keys ${keys}`);
  await rider.button("Cancel the trip").click();
  await rider.button(/^Cancel, /).click();
  await rider.heading("Cancelled").waitFor();
  await rider.button(/Money and settings/).click();
  await rider.button("Your trips").click();
  await rider.sees("Opera House");
  assert.equal(await rider.page.getByText(/Cancelled$/).count(), 2, "two trips in all: the first and this one");
  await rider.leave();
});

test("a wallet signs in, pays and books; its chain is added to it", { timeout: 300_000 }, async () => {
  const rider = await Person.at(browser, "about:blank", "wallet");
  const asked = await withWallet(rider.page);
  await rider.page.goto(market.url);
  await rider.search("mint", /Old Mint/);
  await rider.page.locator(".primary.ask:enabled").click();
  await rider.button("Use Test Wallet").click();
  await rider.button(/demo money/).click({ timeout: 60_000 });
  await rider.sees(/Held safely on the chain/);
  await rider.button(/^Stop$/).click();
  await rider.button("Stop now").click();
  await rider.sees(/Stop was called/, 15_000);
  await rider.button("Cancel the trip").click();
  await rider.button(/^Cancel, /).click();
  await rider.heading("Cancelled").waitFor({ timeout: 30_000 });
  for (const method of ["personal_sign", "wallet_addEthereumChain", "eth_signTypedData_v4"]) assert.ok(asked.includes(method), method);
  assert.deepEqual(rider.complaints, []);
  await rider.leave();
});

test("a rider whose vehicle claims a no-show asks the arbiter, who gives the fee back", { timeout: 600_000 }, () => quarrel);

test("the market is killed in the middle of a ride; the page says so, and the ride goes on", { timeout: 300_000 }, async () => {
  const rider = await Person.at(browser, market.url, "crash");
  await rider.search("central st", /Central Station/);
  await rider.ask();
  await rider.sees(/Held safely on the chain/);
  const again = market.crash();
  await rider.sees(/Reconnecting/, 60_000);
  await rider.picture("reconnecting");
  await again;
  await rider.sees("Connected again.", 60_000);
  await rider.compare();
  await rider.button("I have arrived").click({ timeout: 240_000 });
  await rider.heading("Thank you for riding.").waitFor({ timeout: 90_000 });
  await rider.leave();
});
