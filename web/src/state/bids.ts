// The cards of an auction: which is best, and why.
import type { Bid } from "../api/types";
import { less, minus } from "./money";

/** mergeBid puts a bid in the place of the vehicle's earlier one. Only one is best. */
export function mergeBid(bids: Bid[], bid: Bid): Bid[] {
  const others = bids.filter((b) => b.vehicle !== bid.vehicle);
  return [...(bid.best ? others.map((b) => ({ ...b, best: false })) : others), bid];
}

/** shown are the bids as cards: the best (in the end the winner) first, then by what a clearing would choose next. */
export function shown(bids: Bid[]): Bid[] {
  const won = bids.some((b) => b.state === "won");
  return bids
    .filter((b) => b.state !== "withdrawn" && (won || b.state === "live"))
    .map((b) => (won ? { ...b, best: b.state === "won" } : b))
    .toSorted((a, b) => Number(b.best ?? false) - Number(a.best ?? false) || rank(a, b) || a.id.localeCompare(b.id));
}

function rank(a: Bid, b: Bid): number {
  if (a.score !== undefined && b.score !== undefined && a.score !== b.score) return b.score - a.score;
  if (a.amount !== b.amount) return less(a.amount, b.amount) ? -1 : 1;
  return Date.parse(a.pickup_at) - Date.parse(b.pickup_at);
}

export type Reason =
  | { kind: "only" }
  | { kind: "both" }
  | { kind: "cheapest"; seconds: number }
  | { kind: "sooner"; seconds: number; more: string }
  | { kind: "soonest"; more: string };

/** reasonFor says why the best of the cards is best, beside the cheapest and the soonest of the others. */
export function reasonFor(cards: Bid[]): Reason | null {
  const [best, ...others] = cards;
  if (!best?.best) return null;
  if (others.length === 0) return { kind: "only" };
  const cheapest = others.reduce((a, b) => (less(b.amount, a.amount) ? b : a));
  const soonest = others.reduce((a, b) => (seconds(b) < seconds(a) ? b : a));
  const first = seconds(best) <= seconds(soonest);
  if (!less(cheapest.amount, best.amount)) {
    return first ? { kind: "both" } : { kind: "cheapest", seconds: seconds(best) - seconds(soonest) };
  }
  const more = minus(best.amount, cheapest.amount);
  const sooner = seconds(cheapest) - seconds(best);
  return sooner > 0 ? { kind: "sooner", seconds: sooner, more } : { kind: "soonest", more };
}

function seconds(bid: Bid): number {
  return Math.round(Date.parse(bid.pickup_at) / 1000);
}
