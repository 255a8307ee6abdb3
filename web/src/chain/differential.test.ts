import { concatHex, hexToBigInt, keccak256, numberToHex, stringToHex } from "viem";
import { describe, expect, test } from "vitest";
import wanted from "../../../testdata/differential.json";
import vectors from "../../../testdata/signatures.json";
import type { Hex } from "../api/types";
import { minus, part } from "../state/money";
import { codesOf } from "./codes";
import { needed, structHash } from "./typed";

type Field = { name: string; type: string };

/** What is drawn, hashed and chained is in differential.json's "about". */
const types: Record<string, Field[]> = {};
for (const { encodeType } of Object.values(vectors.types)) {
  for (const [, name = "", list = ""] of encodeType.matchAll(/(\w+)\(([^)]*)\)/g)) {
    types[name] = list.split(",").map((field) => {
      const [type = "", name = ""] = field.split(" ");
      return { name, type };
    });
  }
}

const zero: Hex = `0x${"00".repeat(32)}`;
const ones: Hex = `0x${"ff".repeat(32)}`;

function words(seed: Hex, i: number): () => Hex {
  let n = 0;
  return () => {
    const word = keccak256(concatHex([seed, numberToHex(i, { size: 32 }), numberToHex(n++, { size: 32 })]));
    const first = Number(word.slice(0, 4));
    return first < 16 ? zero : first < 32 ? ones : word;
  };
}

const last = (word: Hex, bits: number) => hexToBigInt(word) % 2n ** BigInt(bits);

function draw({ type, name }: Field, next: () => Hex): unknown {
  if (types[type]) return message(type, next);
  const word = next();
  if (type.endsWith("[]")) {
    return Array.from({ length: Number(last(word, 2)) }, () => draw({ type: type.slice(0, -2), name: "" }, next));
  }
  if (type === "bool") return last(word, 1) === 1n;
  if (type === "bytes32") return word;
  if (type === "address") return `0x${word.slice(26)}`;
  if (type === "string") return word.slice(2, 2 + (Number(last(word, 8)) % 65));
  const bits = name === "options" ? 64 : Number(/\d+$/.exec(type)?.[0]);
  return type.startsWith("u") ? last(word, bits) : BigInt.asIntN(bits, last(word, bits));
}

function message(type: string, next: () => Hex): Record<string, unknown> {
  return Object.fromEntries((types[type] ?? []).map((field) => [field.name, draw(field, next)]));
}

function chain(count: number, link: (i: number) => Hex): Hex {
  let r = zero;
  for (let i = 0; i < count; i++) r = keccak256(concatHex([r, link(i)]));
  return r;
}

describe("what is drawn here comes to what it comes to elsewhere", () => {
  for (const [name, hash] of Object.entries(wanted.types)) {
    test(name, () => {
      const seed = keccak256(stringToHex(vectors.types[name as keyof typeof vectors.types].encodeType));
      const all = needed(types, name);
      expect(wanted.cases).toBeGreaterThanOrEqual(200);
      expect(chain(wanted.cases, (i) => structHash(all, name, message(name, words(seed, i))))).toBe(hash);
    });
  }

  test("splits", () => {
    const link = (i: number) => {
      const next = words(keccak256(stringToHex("splits")), i);
      const amount = last(next(), 96).toString();
      const marketBps = Number(last(next(), 16)) % 3_001;
      const vehicleBps = Number(last(next(), 16)) % (10_001 - marketBps);
      const [toMarket, toVehicle] = [part(amount, marketBps), part(amount, vehicleBps)];
      const toOwner = minus(minus(amount, toMarket), toVehicle);
      return concatHex([toMarket, toVehicle, toOwner].map((sum) => numberToHex(BigInt(sum), { size: 32 })));
    };
    expect(chain(wanted.splits.cases, link)).toBe(wanted.splits.last);
  });

  test("codes", () => {
    const seed = keccak256(stringToHex("codes"));
    expect(chain(wanted.codes.cases, (i) => codesOf(words(seed, i)()).codes)).toBe(wanted.codes.last);
  });
});
