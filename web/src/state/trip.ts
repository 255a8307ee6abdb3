// One need as its event stream tells it: plain data and a pure reducer.
import type { ServerEvent } from "../api/sse";
import type { Agreement, Bid, Escrow, Message, Need, Phase, PhaseChange, StopCall, VehiclePosition } from "../api/types";
import { mergeBid } from "./bids";

export interface TripState {
  need: Need | null;
  bids: Bid[];
  messages: Message[];
  stops: StopCall[];
  position: VehiclePosition | null;
  connected: boolean;
  /** stale: something happened whose price the last `need` does not know yet; ask for it again. */
  stale: boolean;
}

export const noTrip: TripState = { need: null, bids: [], messages: [], stops: [], position: null, connected: true, stale: false };

export type TripEvent =
  | { type: "need"; need: Need }
  | { type: "bids"; bids: Bid[] }
  | { type: "bid"; bid: Bid }
  | { type: "awarded"; agreement: Agreement }
  | { type: "phase"; change: PhaseChange }
  | { type: "escrow"; escrow: Escrow }
  | { type: "message"; message: Message }
  | { type: "stop"; stop: StopCall }
  | { type: "position"; position: VehiclePosition }
  | { type: "connected"; connected: boolean };

/** readEvent turns an event of the stream into one of ours; null for what this app does not know. */
export function readEvent(event: ServerEvent): TripEvent | null {
  const data: unknown = JSON.parse(event.data);
  switch (event.type) {
    case "need":
      return { type: "need", need: data as Need };
    case "bid":
      return { type: "bid", bid: data as Bid };
    case "awarded":
      return { type: "awarded", agreement: data as Agreement };
    case "phase":
      return { type: "phase", change: data as PhaseChange };
    case "escrow":
      return { type: "escrow", escrow: data as Escrow };
    case "message":
      return { type: "message", message: data as Message };
    case "stop":
      return { type: "stop", stop: data as StopCall };
    case "position":
      return { type: "position", position: data as VehiclePosition };
    default:
      return null;
  }
}

export function reduce(state: TripState, event: TripEvent): TripState {
  switch (event.type) {
    case "connected":
      return { ...state, connected: event.connected };
    case "need":
      return withNeed(state, event.need);
    case "bids":
      return { ...state, bids: event.bids };
    case "bid":
      return { ...state, bids: mergeBid(state.bids, event.bid) };
    case "position":
      return { ...state, position: event.position };
    case "message":
      return { ...state, messages: once(state.messages, event.message) };
    case "stop":
      return { ...state, stops: once(state.stops, event.stop), need: state.need && { ...state.need, stopped: true } };
    case "awarded":
      return withChange(state, event.agreement.version, (need) => ({ ...need, agreement: event.agreement }));
    case "escrow":
      return withChange(state, event.escrow.version, (need) => ({ ...need, escrow: event.escrow }));
    case "phase":
      return withChange(state, event.change.version, (need) => withPhase(need, event.change));
  }
}

/** withNeed takes a whole need, unless it is older than what is known. */
function withNeed(state: TripState, need: Need): TripState {
  if (state.need && state.need.id === need.id && need.version < state.need.version) return state;
  const bids = need.phase === "open" || need.phase === "asked" ? state.bids : lastBids(state.bids, need);
  return { ...state, need, bids, position: need.position ?? (moving(need.phase) ? state.position : null), stale: false };
}

/** lastBids marks the winner once it is known, for the moment in which the cards are still shown. */
function lastBids(bids: Bid[], need: Need): Bid[] {
  const won = need.agreement?.bid_id;
  return won ? bids.map((bid) => (bid.id === won ? { ...bid, state: "won", best: true } : bid)) : bids;
}

function withChange(state: TripState, version: number | undefined, change: (need: Need) => Need): TripState {
  if (!state.need || (version !== undefined && version < state.need.version)) return state;
  const need = change(state.need);
  return { ...state, need: { ...need, version: version ?? need.version }, stale: true };
}

function withPhase(need: Need, change: PhaseChange): Need {
  const history = once(need.history ?? [], change);
  const next: Need = { ...need, phase: change.phase, history, attempt: change.attempt ?? need.attempt };
  if (change.reason) next.reason = change.reason;
  if (change.phase === "open") delete next.agreement; // the vehicle is another one now
  if (ended(change.phase)) next.ended_at = change.at;
  return next;
}

/** once adds what is not there yet: after a cut the stream says some things again. */
function once<T extends { version: number }>(list: T[], item: T): T[] {
  return list.some((known) => known.version === item.version) ? list : [...list, item];
}

const ends: Phase[] = ["completed", "cancelled", "expired", "failed", "replaced", "stranded"];

export function ended(phase: Phase): boolean {
  return ends.includes(phase);
}

/** moving: a vehicle is on its way for this need. */
export function moving(phase: Phase): boolean {
  return phase === "ready" || phase === "enroute" || phase === "at_pickup" || phase === "underway" || phase === "at_dropoff";
}

/** over: nothing more will happen, to the trip or to its money. */
export function over(need: Need): boolean {
  return ended(need.phase) && ["none", "failed", "closed"].includes(need.escrow.state);
}

/** displayed are the four digits that the vehicle says it shows, from its last message with four digits in it. */
export function displayed(messages: Message[]): string | null {
  for (const message of messages.toReversed()) {
    const digits = message.by === "vehicle" ? /\b\d{4}\b/.exec(message.text) : null;
    if (digits) return digits[0];
  }
  return null;
}
