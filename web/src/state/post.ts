// From a wish to a posted need: codes, signature, storage, post. Whatever breaks in between, nothing is booked twice.
import { call, Problem } from "../api/http";
import type { Chain, Details, Hex, Need, NeedMessage, NeedPost, Quote, QuoteRequest } from "../api/types";
import type { Signer } from "../chain/signer";
import { newId } from "./id";
import { vault } from "./shelf";
import type { TripRecord } from "./vault";

export interface Wish {
  request: QuoteRequest;
  ceiling: string;
  recipient: string;
  replaces?: Hex;
}

/** sign asks for the typed data with fresh codes, checks it, signs it, and stores all of it before anything is sent. */
export async function sign(wish: Wish, chain: Chain, signer: Signer, token: string): Promise<TripRecord> {
  const { codesOf, random32 } = await import("../chain/codes");
  const { sameNeed, structHash } = await import("../chain/typed");
  const end = random32();
  const blind = random32();
  const body: QuoteRequest = { ...wish.request, max_amount: wish.ceiling, codes: codesOf(end).codes, blind, rider: signer.address };
  if (wish.replaces) body.replaces = wish.replaces;
  const quote = await call<Quote>("/v1/quotes", { body, token });
  if (!quote.typed_data || !quote.details) throw new Error("The market gave nothing to sign.");
  check(quote.details, body);
  if (!sameNeed(quote.typed_data, chain, quote.details)) throw new Error("What the market gave to sign is not this trip.");
  const message = { ...(quote.typed_data.message as unknown as NeedMessage) };
  if (message.maxAmount !== wish.ceiling || message.codes !== body.codes || message.choose !== (body.choose ?? false)) {
    throw new Error("What the market gave to sign is not what you asked for.");
  }
  const signature = await signer.signTyped(quote.typed_data);
  const post: NeedPost = { need: message, details: quote.details, signature };
  if (body.notes) post.notes = body.notes;
  if (wish.replaces) post.replaces = wish.replaces;
  const record: TripRecord = {
    need: structHash(quote.typed_data.types as never, "Need", quote.typed_data.message),
    account: signer.address,
    end,
    blind,
    post,
    key: newId(),
    posted: false,
    ended: false,
    service: wish.request.service,
    recipient: wish.recipient,
    createdAt: Date.now(),
    tries: 3,
  };
  vault.keep(record);
  return record;
}

/** sharedBit of a need's options lets others come along. */
const sharedBit = 1n;

/** check compares the details with the wish: a market cannot move the places or the load. */
function check(details: Details, wish: QuoteRequest): void {
  const places = wish.stops.every((stop, i) => {
    const place = details.stops[i];
    return place?.latE7 === Math.round(stop.lat * 1e7) && place.lngE7 === Math.round(stop.lng * 1e7);
  });
  const sharing = (BigInt(details.options) & sharedBit) !== 0n;
  const load = wish.service === "ride" ? details.seats === (wish.seats ?? 1) : details.massGrams === (wish.mass_g ?? 0);
  if (!places || !load || sharing !== (wish.options ?? []).includes("shared") || details.blind !== wish.blind || details.stops.length !== wish.stops.length) {
    throw new Error("What the market gave to sign is another trip than you asked for.");
  }
}

/** send posts a stored need. The same key goes with it after any number of crashes, so it is booked once at most. */
export async function send(record: TripRecord, token: string): Promise<Need> {
  try {
    const need = await call<Need>("/v1/needs", { body: record.post, token, idempotencyKey: record.key });
    vault.change(record.need, { posted: true });
    return need;
  } catch (problem) {
    // A clear refusal: this need will never be. Everything else may have arrived, and is sent again.
    if (problem instanceof Problem && refused(problem)) vault.forget(record.need);
    throw problem;
  }
}

function refused(problem: Problem): boolean {
  return problem.body.status < 500 && !["unauthenticated", "rate-limited", "idempotency-in-flight"].includes(problem.kind);
}

/** again is the wish of an earlier need, for its successor or for another try at a higher price. */
export function again(post: NeedPost, recipient: string, ceiling: string, replaces?: Hex): Wish {
  const d = post.details;
  const request: QuoteRequest = {
    service: d.service === 2 ? "delivery" : "ride",
    stops: d.stops.map((s) => ({ lat: s.latE7 / 1e7, lng: s.lngE7 / 1e7 })),
    choose: post.need.choose,
  };
  if (d.service === 2) [request.mass_g, request.volume_ml] = [d.massGrams, d.volumeMl];
  else request.seats = d.seats;
  if (post.notes) request.notes = post.notes;
  if (BigInt(d.options) & sharedBit) request.options = ["shared"];
  if (d.earliest * 1000 > Date.now()) request.earliest = new Date(d.earliest * 1000).toISOString();
  return { request, ceiling, recipient, ...(replaces ? { replaces } : {}) };
}
