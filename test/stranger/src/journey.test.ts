// A ride and a parcel, from the first signature to the settled escrow, by a client that knows only what the documents say.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { hashTypedData, keccak256 } from "viem";
import { bookingClosed, Chain } from "./chain.js";
import { openMarket, type Market } from "./marketd.js";
import { deposit, Driver, newKey, register, settled, signedIn, signNeed, type Facts, type Size, type Wish } from "./people.js";
import { ProblemError, Session, until, type Answer, type Schemas } from "./rest.js";
import { digits, needOfTerms, random32, sign, structHash, types, type Hex, type Message } from "./signing.js";

type Rider = Awaited<ReturnType<typeof signedIn>>;
const car: Size = { class: "car", seats: 4, mass_g: 200_000, volume_ml: 400_000 };
const funds = "100000000";

let market: Market, facts: Facts, chain: Chain, region: Schemas["Region"], rider: Rider, owner: Rider, driver: Driver;

before(async () => {
  market = await openMarket();
  const nobody = new Session(market.url);
  facts = await nobody.get<Facts>("/v1/chain");
  chain = new Chain(facts);
  region = (await nobody.get<Schemas["RegionList"]>("/v1/regions")).items[0]!;
  rider = await signedIn(market.url);
  owner = await signedIn(market.url);
});

after(async () => {
  driver?.socket.close();
  await market?.close();
});

test("the server's facts are those of the chain and of the document", async () => {
  assert.equal(await chain.id(), facts.chain_id);
  for (const [name, fields] of Object.entries(types)) {
    if (name !== "Permit") assert.deepEqual(facts.eip712.types[name], fields, name);
  }
  const typed = { domain: facts.eip712.domain as Message, types, primaryType: "Join", message: { vehicle: facts.market, owner: facts.market, vehicleBps: 1, until: 2, nonce: 3n } };
  assert.match(hashTypedData(typed), /^0x/);
});

test("a rider without ether moves money into the market", async () => {
  await deposit(rider, facts, funds);
  const account = await rider.get<Schemas["Account"]>("/v1/account");
  assert.equal(account.market, funds);
  assert.equal(account.available, funds);
  assert.equal(await chain.balance(rider.account.address, facts.market), BigInt(funds));
});

test("an owner registers a vehicle and it connects", async () => {
  const key = newKey();
  const known = await register(owner, facts, key, car, region.id);
  assert.equal((await chain.ownerOf(key.address)).toLowerCase(), known.owner.toLowerCase());
  driver = await Driver.connect(market.url, key, facts, owner.account.address, car);
});

test("a ride, from the need to the settled escrow", () => trip({ service: "ride", stops: stops(0), seats: 2 }, "signed in"));

test("a parcel, whose recipient has the end code and no account", () => trip({ service: "delivery", stops: stops(1), mass_g: 1500, volume_ml: 4000 }, "anonymous"));

test("earnings leave at once", async () => {
  const from = owner.account.address;
  const amount = (await chain.balance(from)).toString();
  const message = { token: facts.token.address, from, market: "0x" + "00".repeat(20), amount, to: from, fee: "0", nonce: BigInt(random32()).toString(), deadline: Math.floor(Date.now() / 1000) + 600 };
  const signature = await sign(owner.account, facts.eip712.domain as Message, "Withdraw", message);
  await settled(owner, (await owner.create<Schemas["Movement"]>("/v1/account/withdrawals", { message, signature })).body);
  assert.equal(await chain.tokens(from), BigInt(amount));
});

test("what is against the rules gets its problem and changes nothing", async () => {
  const wish = await signNeed(rider, facts, { service: "ride", stops: stops(2), seats: 1 });
  await refused("unknown-field", rider.create("/v1/needs", { ...wish.post, tip: "1" }));
  await refused("idempotency-missing", rider.post("/v1/needs", wish.post));
  await refused("invalid-signature", rider.create("/v1/needs", { ...wish.post, signature: (await signNeed(rider, facts, { service: "ride", stops: stops(3), seats: 1 })).post.signature }));
  await refused("insufficient-balance", rider.create("/v1/needs", (await signNeed(rider, facts, { service: "ride", stops: stops(2), seats: 1 }, "900000000")).post));
  await refused("not-found", rider.get(`/v1/needs/${wish.id}`));
});

/** trip posts a need, serves it and checks each step at the server and on the chain. */
async function trip(wish: Wish, recipient: "signed in" | "anonymous"): Promise<void> {
  const [from, to] = wish.stops;
  driver.at(from);
  const signed = await signNeed(rider, facts, wish);
  const key = crypto.randomUUID();
  const posted = await rider.create<Schemas["Need"]>("/v1/needs", signed.post, key);
  assert.equal(posted.status, 201);
  assert.equal(posted.body.id, signed.id);
  const again = await rider.create<Schemas["Need"]>("/v1/needs", signed.post, key);
  assert.deepEqual([again.status, again.body.id, again.headers.get("Idempotent-Replayed")], [201, signed.id, "true"]);

  const story = follow(signed.id);
  const bid = await bidFor(signed.id, signed.post);
  const mission = await driver.socket.frame("mission", signed.id);
  assert.equal(structHash("Bid", mission.bid), bid);
  const funded = await driver.socket.frame("funded", signed.id);
  const [opened, ...more] = await chain.opened(signed.id);
  assert.deepEqual([opened?.transactionHash, opened?.args.bid, more.length], [funded.tx, bid, 0]);

  driver.take(funded);
  await driver.status(signed.id, 6, from);
  driver.at(from);
  await driver.status(signed.id, 7, from);
  await until("the vehicle at the pickup", 10, () => need(signed.id), (now) => now.phase === "at_pickup");
  assert.equal(digits(funded.details.blind, bid), digits(signed.blind, bid));
  await refused("wrong-code", rider.post(`/v1/needs/${signed.id}/start`, { code: signed.end }));
  await rider.post(`/v1/needs/${signed.id}/start`, { code: signed.start });
  const { code } = await driver.socket.frame("start", signed.id);
  assert.equal(keccak256(code), mission.terms.codes);
  await driver.status(signed.id, 8, from, { code });
  driver.at(to);
  await driver.status(signed.id, 9, to);

  const teller = recipient === "anonymous" ? new Session(market.url) : rider;
  await teller.post(`/v1/needs/${signed.id}/receipt`, { code: signed.end });
  await paid(signed.id, bid, BigInt(mission.amount));
  const phases = (await story).filter((event) => event.event === "phase").map((event) => (event.data as Schemas["PhaseChange"]).phase);
  assert.deepEqual(phases, ["awarded", "ready", "enroute", "at_pickup", "underway", "at_dropoff", "completed"]);
}

/** bidFor answers the invitation to a need, after a bid above its maximum was refused. */
async function bidFor(id: Hex, post: Schemas["NeedPost"]): Promise<Hex> {
  const invitation = await driver.socket.frame("need", id);
  assert.equal(needOfTerms(invitation.terms), id);
  assert.equal(invitation.terms.trip_hash, structHash("Trip", post.need.trip));
  const dear = await driver.signBid(invitation, (BigInt(post.need.maxAmount) + 1n).toString());
  assert.equal((await driver.socket.ask(dear.frame)).problem?.type, "/problems/bid-above-maximum");
  const bid = await driver.signBid(invitation, (BigInt(post.need.maxAmount) / 2n).toString());
  await driver.socket.tell(bid.frame);
  return bid.id;
}

/** paid waits until the escrow is closed and checks the chain: one opening, one closing, exact shares. */
async function paid(id: Hex, bid: Hex, amount: bigint): Promise<void> {
  const ended = await until("the escrow closed", 60, () => need(id), (now) => now.escrow.state === "closed");
  assert.deepEqual([ended.phase, ended.escrow.paid], ["completed", amount.toString()]);
  const booking = await chain.booking(id);
  assert.equal(booking.state, bookingClosed);
  assert.ok(bid.startsWith(booking.bid));
  const [closed, ...more] = await chain.closed(id);
  const toMarket = (amount * BigInt(facts.rules.marketBps)) / 10_000n;
  const toVehicle = amount / 10n;
  assert.deepEqual([closed?.args, more.length], [{ need: id, cause: 0, paid: amount, refunded: 0n, toMarket, toVehicle }, 0]);
  assert.equal(await chain.balance(rider.account.address, facts.market), BigInt((await rider.get<Schemas["Account"]>("/v1/account")).market));
}

const need = (id: Hex) => rider.get<Schemas["Need"]>(`/v1/needs/${id}`);

/** follow collects the whole stream of a need; versions only rise. */
async function follow(id: Hex) {
  const seen = [];
  let version = 0;
  for await (const event of rider.events(id)) {
    if (event.id) {
      assert.ok(Number(event.id) > version, `version ${event.id} after ${version}`);
      version = Number(event.id);
    }
    seen.push(event);
  }
  return seen;
}

/** refused expects a problem of one type. */
async function refused(type: string, call: Promise<unknown>): Promise<void> {
  const problem = await call.then((answer) => assert.fail(`not refused as ${type}: ${JSON.stringify((answer as Answer<unknown>)?.body ?? answer)}`), (error) => error);
  assert.ok(problem instanceof ProblemError, String(problem));
  assert.equal(problem.problem.type, `/problems/${type}`, problem.message);
  assert.equal(problem.problem.status, problem.status);
}

/** stops are two places near the centre of the region, about a kilometre apart. */
function stops(row: number): Wish["stops"] {
  const [lng, lat] = region.centre as [number, number];
  const at = (north: number, east: number) => ({ lat: Number((lat + north).toFixed(7)), lng: Number((lng + east).toFixed(7)) });
  return [at(0.001 * row, -0.004), at(0.001 * row + 0.004, 0.005)];
}
