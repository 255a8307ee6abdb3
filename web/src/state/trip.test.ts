import { describe, expect, test } from "vitest";
import type { Bid, Need, Phase } from "../api/types";
import { mergeBid, reasonFor, shown } from "./bids";
import { stepsOf } from "./steps";
import { displayed, noTrip, over, readEvent, reduce, type TripState } from "./trip";

const at = "2026-05-04T09:30:00Z";

function need(phase: Phase, version: number, more: Partial<Need> = {}): Need {
  return { id: "0x1", phase, version, attempt: 1, posted_at: at, escrow: { state: "none" }, history: [], ...more } as Need;
}

function after(state: TripState, ...events: [string, unknown][]): TripState {
  return events.reduce((s, [type, data]) => {
    const event = readEvent({ type, data: JSON.stringify(data) });
    return event ? reduce(s, event) : s;
  }, state);
}

describe("a need's stream", () => {
  const open = after(noTrip, ["need", need("open", 3)]);

  test("moves the phase on and asks for the prices of then", () => {
    const s = after(open, ["phase", { phase: "awarded", at, version: 4, attempt: 1 }]);
    expect(s.need?.phase).toBe("awarded");
    expect(s.need?.version).toBe(4);
    expect(s.stale).toBe(true);
    expect(after(s, ["need", need("awarded", 4)]).stale).toBe(false);
  });

  test("never steps back to an older truth", () => {
    const s = after(open, ["phase", { phase: "ready", at, version: 6 }], ["need", need("awarded", 5)], ["phase", { phase: "awarded", at, version: 4 }]);
    expect(s.need?.phase).toBe("ready");
  });

  test("takes what comes again once", () => {
    const message = { by: "vehicle", text: "My digits are 0042", at, version: 9 };
    const s = after(open, ["message", message], ["message", message]);
    expect(s.messages).toHaveLength(1);
    expect(displayed(s.messages)).toBe("0042");
  });

  test("forgets the vehicle that dropped out before the escrow opened", () => {
    const s = after(open, ["awarded", { version: 4, vehicle: "0xa" }], ["phase", { phase: "open", from: "awarded", at, version: 5, attempt: 2 }]);
    expect(s.need?.agreement).toBeUndefined();
    expect(s.need?.attempt).toBe(2);
  });

  test("ignores what this app does not know", () => {
    expect(after(open, ["weather", { rain: true }])).toBe(open);
  });

  test("is over when the trip and its money are", () => {
    expect(over(need("completed", 9, { escrow: { state: "closing" } }))).toBe(false);
    expect(over(need("completed", 9, { escrow: { state: "closed" } }))).toBe(true);
    expect(over(need("underway", 9, { escrow: { state: "closed" } }))).toBe(false);
  });
});

test("only the vehicle's own words count as its display", () => {
  const say = (by: string, text: string) => ({ by, text, at, version: text.length });
  expect(displayed([say("rider", "is it 1234?"), say("vehicle", "hello")])).toBeNull();
  expect(displayed([say("vehicle", "12345"), say("vehicle", "my digits: 7309.")])).toBe("7309");
});

function bid(vehicle: string, amount: number, seconds: number, more: Partial<Bid> = {}): Bid {
  const pickup_at = new Date(Date.parse(at) + seconds * 1000).toISOString();
  return { id: `0x${vehicle}`, vehicle, amount: String(amount), pickup_at, state: "live", score: -amount - seconds, ...more } as Bid;
}

describe("bids", () => {
  test("a vehicle's new bid replaces its old one, and only one is best", () => {
    const bids = mergeBid([bid("a", 5, 60, { best: true }), bid("b", 6, 60)], bid("b", 4, 60, { best: true }));
    expect(shown(bids).map((b) => [b.vehicle, b.best ?? false])).toEqual([
      ["b", true],
      ["a", false],
    ]);
  });

  test("the best is on top, the others by score, withdrawn ones away", () => {
    const bids = [bid("c", 9, 10), bid("d", 1, 10, { state: "withdrawn" }), bid("a", 5, 90), bid("b", 7, 20, { best: true })];
    expect(shown(bids).map((b) => b.vehicle)).toEqual(["b", "c", "a"]);
  });

  test("afterwards the winner is on top and the losers stay", () => {
    const bids = [bid("a", 3, 10, { state: "lost", reason: "later" }), bid("b", 4, 5, { state: "won" })];
    expect(shown(bids).map((b) => [b.vehicle, b.best])).toEqual([
      ["b", true],
      ["a", false],
    ]);
  });

  test.each([
    ["only", [bid("a", 5, 60, { best: true })]],
    ["both", [bid("a", 5, 60, { best: true }), bid("b", 6, 80)]],
    ["cheapest", [bid("a", 5, 60, { best: true }), bid("b", 6, 20)]],
    ["sooner", [bid("a", 5, 20, { best: true }), bid("b", 4, 60)]],
    ["soonest", [bid("a", 5, 60, { best: true }), bid("b", 4, 60)]],
  ])("the best says why: %s", (kind, cards) => {
    expect(reasonFor(cards)?.kind).toBe(kind);
  });

  test("the reason counts seconds and money", () => {
    expect(reasonFor([bid("a", 50, 20, { best: true }), bid("b", 40, 60)])).toEqual({ kind: "sooner", seconds: 40, more: "10" });
  });
});

describe("the stepper", () => {
  const states = (n: Need) => stepsOf(n).map((s) => s.state[0]).join("");
  test.each<[Phase, string]>([
    ["open", "dnnnnnn"],
    ["ready", "ddnnnnn"],
    ["at_pickup", "dddnnnn"],
    ["underway", "ddddnnn"],
    ["at_dropoff", "dddddnn"],
    ["completed", "ddddddn"],
  ])("%s", (phase, want) => expect(states(need(phase, 1))).toBe(want));

  test("one step is now, until the money has closed", () => {
    expect(stepsOf(need("underway", 1)).filter((s) => s.state === "now").map((s) => s.name)).toEqual(["underway"]);
    expect(states(need("completed", 1, { escrow: { state: "closed" } }))).toBe("ddddddd");
  });
});
