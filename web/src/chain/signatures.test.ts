import { describe, expect, test } from "vitest";
import vectors from "../../../testdata/signatures.json";
import type { Hex, TypedData } from "../api/types";
import { codesOf, digitsOf } from "./codes";
import { keySigner } from "./signer";
import { digest, needed, sameNeed, structHash } from "./typed";

type Fields = Record<string, { name: string; type: string }[]>;
interface Case {
  message: Record<string, unknown>;
  domain: number;
  structHash: Hex;
  digest: Hex;
  privateKey: Hex;
  signature: Hex;
}
const all = vectors.types as unknown as Record<string, { encodeType: string; cases: Case[] }>;

/** fields reads the types back from what the vectors say was hashed. */
function fields(): Fields {
  const out: Fields = {};
  for (const { encodeType } of Object.values(all)) {
    for (const [, name = "", list = ""] of encodeType.matchAll(/(\w+)\(([^)]*)\)/g)) {
      out[name] = list.split(",").map((field) => {
        const [type = "", name = ""] = field.split(" ");
        return { name, type };
      });
    }
  }
  return out;
}

const types = fields();

function typedData(primaryType: string, c: Case): TypedData {
  const domain = vectors.domains[c.domain] as TypedData["domain"];
  return { domain, primaryType, message: c.message, types: needed(types, primaryType) };
}

describe("signed objects hash and sign as on the chain", () => {
  for (const [name, { cases }] of Object.entries(all)) {
    test(name, async () => {
      expect(cases.length).toBeGreaterThan(0);
      for (const c of cases) {
        expect(structHash(types, name, c.message)).toBe(c.structHash);
        expect(digest(typedData(name, c))).toBe(c.digest);
        expect(await keySigner(c.privateKey).signTyped(typedData(name, c))).toBe(c.signature);
      }
    });
  }
});

test("codes are hashes of each other", () => {
  for (const c of vectors.codes) expect(codesOf(c.end as Hex)).toEqual(c);
});

test("digits are four, with leading zeros, and depend on the bid", () => {
  const [a, b] = [`0x${"11".repeat(32)}`, `0x${"22".repeat(32)}`] as const;
  expect(digitsOf(a, b)).toMatch(/^\d{4}$/);
  const many = Array.from({ length: 40 }, (_, i) => digitsOf(a, `0x${i.toString(16).padStart(64, "0")}`));
  expect(new Set(many).size).toBeGreaterThan(35);
  expect(many.every((d) => d.length === 4)).toBe(true);
});

describe("a need to sign", () => {
  const c = all["Need"]?.cases.at(-1) as Case;
  const details = all["Details"]?.cases.at(-1) as Case;
  const data = typedData("Need", c);
  const trip = { ...(c.message["trip"] as object), data: details.structHash };
  const chain = {
    chain_id: data.domain.chainId,
    contracts: { escrow: data.domain.verifyingContract },
    rules: c.message["rules"],
    eip712: { domain: data.domain, types },
  } as never;

  test("is accepted over the details that were wished for", () => {
    expect(sameNeed({ ...data, message: { ...c.message, trip } }, chain, details.message)).toBe(true);
  });

  test("is refused over other details, another contract, other rules or another type", () => {
    const right = { ...data, message: { ...c.message, trip } };
    expect(sameNeed(data, chain, details.message)).toBe(false);
    expect(sameNeed({ ...right, domain: { ...data.domain, verifyingContract: `0x${"9".repeat(40)}` } }, chain, details.message)).toBe(false);
    const rules = { ...(c.message["rules"] as object), cancelBps: "4999" };
    expect(sameNeed({ ...right, message: { ...right.message, rules } }, chain, details.message)).toBe(false);
    expect(sameNeed({ ...right, primaryType: "Withdraw" }, chain, details.message)).toBe(false);
  });
});
