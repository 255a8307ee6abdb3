// What the rider does on a live trip, each with the signature or code that it takes.
import { Problem } from "../api/http";
import type { Hex } from "../api/types";
import type { LiveTrip } from "./live.svelte";
import { rider } from "./rider.svelte";
import { vault } from "./shelf";
import type { TripRecord } from "./vault";

/** signed is the rider's signature of an escrow message. */
export async function signed(primaryType: string, message: Record<string, unknown>): Promise<Hex> {
  const { escrowMessage } = await import("../chain/typed");
  const signer = await rider.session.signer(rider.chain);
  return signer.signTyped(escrowMessage(rider.chain, primaryType, message));
}

export async function pick(live: LiveTrip, bid: string): Promise<void> {
  await live.act("pick", { bid, signature: await signed("Pick", { need: live.id, bid }) });
}

/** board compares the digits that the vehicle displays; only right ones release the start code. It answers how many tries are left, or true. */
export async function board(live: LiveTrip, record: TripRecord, digits: string): Promise<true | number> {
  const { codesOf, digitsOf } = await import("../chain/codes");
  const bid = live.need?.agreement?.bid_id as Hex;
  if (vault.trip(record.need)?.tries === 0) return 0;
  if (digits !== digitsOf(record.blind, bid)) {
    const tries = Math.max(0, (vault.trip(record.need)?.tries ?? record.tries) - 1);
    vault.change(record.need, { tries });
    return tries;
  }
  await live.act("start", { code: codesOf(record.end).start });
  return true;
}

export function arrive(live: LiveTrip, record: TripRecord): Promise<void> {
  return live.act("receipt", { code: record.end });
}

/** cancel sends the signed Leave wherever money may be held; false: what it costs has changed since it was shown. */
export async function cancel(live: LiveTrip): Promise<boolean> {
  const need = live.need;
  if (!need) return true;
  const body = need.agreement ? { leave: await signed("Leave", { need: live.id }) } : {};
  try {
    await live.act("cancel", body, need.version);
    return true;
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.kind !== "stale-version") throw problem;
    await live.reread();
    return false;
  }
}

export function stop(live: LiveTrip): Promise<void> {
  return live.act("stop", {});
}

/** link is what a parcel's recipient gets: the share link with the end code behind #, where no server sees it. */
export async function link(live: LiveTrip, record: TripRecord): Promise<string> {
  const share = record.share ?? (await live.share());
  vault.change(record.need, { share });
  return `${share.url}&code=${record.end}`;
}
