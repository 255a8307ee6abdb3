import { describe, expect, test } from "vitest";
import { de } from "../i18n/de";
import { en } from "../i18n/en";
import { emptyDraft, questionKey, quoteRequest, swapped, withSize } from "./draft";
import { formatAmount, minus, parseAmount, share, stepAmount } from "./money";
import { Vault, type TripRecord } from "./vault";

describe("money", () => {
  test.each([
    ["12500000", "en", "12.50"],
    ["12500000", "de", "12,50"],
    ["4995000", "en", "5.00"],
    ["4994999", "en", "4.99"],
    ["1234567890000", "en", "1,234,567.89"],
    [undefined, "en", "0.00"],
  ])("%s in %s is %s", (units, locale, want) => expect(formatAmount(units, 6, locale)).toBe(want));

  test("is exact beyond what a double holds", () => {
    expect(formatAmount("79228162514264337593543950335", 6, "en")).toBe("79,228,162,514,264,337,593,543.95");
  });

  test.each([
    ["7.5", "7500000"],
    ["7,5", "7500000"],
    [" 12 ", "12000000"],
    ["0.000001", "1"],
    ["0.0000001", null],
    ["1e3", null],
    ["-1", null],
    ["", null],
  ])("what people type: %j", (text, want) => expect(parseAmount(text, 6)).toBe(want));

  test("a ceiling moves by halves and never below one", () => {
    expect(stepAmount("5890000", 6, 1)).toBe("6000000");
    expect(stepAmount("5890000", 6, -1)).toBe("5500000");
    expect(stepAmount("6000000", 6, -1)).toBe("5500000");
    expect(stepAmount("300000", 6, -1)).toBe("500000");
  });

  test("shares and rests", () => {
    expect(minus("3", "5")).toBe("0");
    expect(share("1", "4")).toBe(0.25);
    expect(share("1", "0")).toBe(0);
  });
});

describe("a draft", () => {
  const from = { lat: 1, lng: 2, name: "A" };
  const to = { lat: 3, lng: 4, name: "B" };

  test("asks nothing before both ends are known", () => {
    expect(quoteRequest({ ...emptyDraft, to })).toBeNull();
  });

  test("of a ride names seats, of a delivery its load", () => {
    expect(quoteRequest({ ...emptyDraft, from, to })).toEqual({ service: "ride", stops: [{ lat: 1, lng: 2 }, { lat: 3, lng: 4 }], choose: false, seats: 1 });
    const parcel = withSize({ ...emptyDraft, service: "delivery", from, to, recipient: " Ada " }, "letter");
    expect(quoteRequest(parcel)).toMatchObject({ mass_g: 250, volume_ml: 1000, notes: "Ada" });
    expect(quoteRequest(parcel)).not.toHaveProperty("seats");
  });

  test("swaps its ends, and a ceiling or a name is no new question", () => {
    const draft = { ...emptyDraft, from, to };
    expect(swapped(draft)).toMatchObject({ from: to, to: from });
    expect(questionKey({ ...draft, ceiling: "9", to: { ...to, name: "C" } })).toBe(questionKey(draft));
    expect(questionKey({ ...draft, seats: 2 })).not.toBe(questionKey(draft));
  });

  test("says whether others may come along, and the answer has to say the same", () => {
    expect(quoteRequest({ ...emptyDraft, from, to })).not.toHaveProperty("options");
    expect(quoteRequest({ ...emptyDraft, from, to, shared: true })).toMatchObject({ options: ["shared"] });
    expect(questionKey({ ...emptyDraft, from, to, shared: true })).not.toBe(questionKey({ ...emptyDraft, from, to }));
  });
});

describe("the vault", () => {
  function vault() {
    const map = new Map<string, string>();
    const shelf = { getItem: (k: string) => map.get(k) ?? null, setItem: (k: string, v: string) => void map.set(k, v), removeItem: (k: string) => void map.delete(k) };
    return { map, make: () => new Vault(shelf) };
  }
  const record = (n: number, more: Partial<TripRecord> = {}) =>
    ({ need: `0x${n}`, createdAt: n, posted: false, ended: false, tries: 3, key: `k${n}`, end: "0xe" }) as unknown as TripRecord & typeof more;

  test("keeps codes and key of a need before it is posted, over a reload", () => {
    const { make } = vault();
    make().keep(record(1));
    expect(make().trip("0x1")).toMatchObject({ end: "0xe", key: "k1", posted: false });
    make().change("0x1", { posted: true, tries: 2 });
    expect(make().trips).toHaveLength(1);
    expect(make().trip("0x1")).toMatchObject({ posted: true, tries: 2, key: "k1" });
  });

  test("drops old trips that ended, never the codes of one that goes on", () => {
    const v = vault().make();
    v.keep(record(0));
    for (let n = 1; n <= 205; n++) v.keep({ ...record(n), ended: true });
    expect(v.trip("0x0")).toBeDefined();
    expect(v.trips.length).toBeLessThanOrEqual(201);
  });

  test("takes broken data as nothing", () => {
    const { map, make } = vault();
    map.set("marketd.trips", "{");
    expect(make().trips).toEqual([]);
  });
});

test("each language says everything, with the same blanks", () => {
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  for (const key of Object.keys(en) as (keyof typeof en)[]) expect(blanks(de[key]), key).toEqual(blanks(en[key]));
});
