// Writes testdata/history.json, Merkle trees as History has them; testdata/signatures.json: for every signed type some values with
// their type hash, struct hash, digest and signature; and testdata/differential.json, what thousands of drawn values come to. All
// computed by viem. Go, Solidity and TypeScript each check their own encoder against these files.
//
//   node scripts/vectors.mjs           write
//   node scripts/vectors.mjs --check   fail when the file is not what this script writes
import { readFileSync, writeFileSync } from "node:fs";
import { concat, encodeAbiParameters, hashDomain, hashStruct, hashTypedData, keccak256, parseSignature, serializeCompactSignature, signatureToCompactSignature, stringToHex, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { fields, types } from "./types.mjs";

const domains = [
  { name: "marketd Escrow", version: "1", chainId: 31337, verifyingContract: "0x5FbDB2315678afecb367f032d93F642f64180aa3" },
  { name: "marketd Escrow", version: "1", chainId: 1, verifyingContract: "0xffffffffffffffffffffffffffffffffffffffff" },
];
const domainTypes = { EIP712Domain: fields("string name,string version,uint256 chainId,address verifyingContract") };

// A stream of bytes from a seed, so that the values are the same on every run.
function stream(seed) {
  let block = 0n;
  return (bytes) => {
    const hash = keccak256(encodeAbiParameters([{ type: "string" }, { type: "uint256" }], [seed, block++]));
    return hash.slice(2, 2 + 2 * bytes);
  };
}

const texts = ["", "One ride", "Côté nord, 12 Ångström St", "薬局から自宅へ", "line\nbreak \"quoted\" \\ \u{1F6F5}"];

// value makes a value of an ABI type: round 0 the smallest, round 1 the largest, later ones at random.
function value(type, round, next) {
  if (type.endsWith("[]")) {
    const length = [0, 3, 1, 2][round];
    return Array.from({ length }, () => value(type.slice(0, -2), round, next));
  }
  if (types[type]) return message(type, round, next);
  if (type === "bool") return round % 2 === 1;
  if (type === "string") return round === 0 ? "" : texts[1 + (parseInt(next(1), 16) % 4)];
  if (type === "address" || type === "bytes32") {
    const bytes = type === "address" ? 20 : 32;
    return "0x" + (round === 0 ? "00".repeat(bytes) : round === 1 ? "ff".repeat(bytes) : next(bytes));
  }
  const [, sign, digits] = /^(u?)int(\d+)$/.exec(type);
  const bits = BigInt(digits);
  const range = 1n << bits;
  const lowest = sign ? 0n : -(range >> 1n);
  const offset = round === 0 ? 0n : round === 1 ? range - 1n : BigInt("0x" + next(Number(bits) / 8));
  return lowest + offset;
}

function message(type, round, next) {
  // Only the low bits of `options` have a meaning, and implementations hold them in 64.
  const width = (field) => (field.name === "options" ? "uint64" : field.type);
  return Object.fromEntries(types[type].map((field) => [field.name, value(width(field), round, next)]));
}

function reach(type, seen = new Set()) {
  for (const field of types[type]) {
    const inner = field.type.replace("[]", "");
    if (types[inner] && !seen.has(inner)) reach(inner, seen.add(inner));
  }
  return seen;
}

function encodeType(type) {
  const one = (name) => `${name}(${types[name].map((field) => `${field.type} ${field.name}`).join(",")})`;
  return [type, ...[...reach(type)].sort()].map(one).join("");
}

async function vector(primaryType, round, domain) {
  const next = stream(`marketd ${primaryType} ${round}`);
  const content = message(primaryType, round, next);
  const privateKey = "0x" + next(32);
  const signer = privateKeyToAccount(privateKey);
  const typed = { domain, types, primaryType, message: content };
  const signature = await signer.signTypedData(typed);
  return {
    message: content,
    domain: domains.indexOf(domain),
    structHash: hashStruct({ primaryType, types, data: content }),
    digest: hashTypedData(typed),
    privateKey,
    signer: signer.address,
    signature,
    compact: serializeCompactSignature(signatureToCompactSignature(parseSignature(signature))),
  };
}

async function build() {
  const out = {
    about: "EIP-712 vectors made by contracts/scripts/vectors.mjs. The keys are public: never send money to them. `domain` is an index into `domains`; integers are decimal strings.",
    domains: domains.map((domain) => ({ ...domain, separator: hashDomain({ domain, types: domainTypes }) })),
    codes: [],
    types: {},
  };
  for (const round of [0, 1, 2]) {
    const end = "0x" + stream(`marketd codes ${round}`)(32);
    const start = keccak256(end);
    out.codes.push({ end, start, codes: keccak256(start) });
  }
  for (const name of Object.keys(types)) {
    const text = encodeType(name);
    const cases = [];
    for (let round = 0; round < 4; round++) cases.push(await vector(name, round, domains[round === 3 ? 1 : 0]));
    out.types[name] = { encodeType: text, typeHash: keccak256(stringToHex(text)), cases };
  }
  return JSON.stringify(out, (_, v) => (typeof v === "bigint" ? v.toString() : v), 1) + "\n";
}

// The tree of RFC 9162, by its definition.
function tree(leaves) {
  if (leaves.length === 1) return { root: leaves[0], proofs: [[]] };
  let half = 1;
  while (2 * half < leaves.length) half *= 2;
  const [left, right] = [tree(leaves.slice(0, half)), tree(leaves.slice(half))];
  const proofs = [...left.proofs.map((proof) => [...proof, right.root]), ...right.proofs.map((proof) => [...proof, left.root])];
  return { root: keccak256(concat(["0x01", left.root, right.root])), proofs };
}

function histories() {
  const all = [1, 2, 3, 4, 5, 8, 13].map((count) => {
    const next = stream(`marketd history ${count}`);
    const entries = Array.from({ length: count }, () => "0x" + next(32));
    return { entries, ...tree(entries.map((entry) => keccak256(concat(["0x00", entry])))) };
  });
  return JSON.stringify(all, null, 1) + "\n";
}

// What every language draws for itself, and only the last of a chain of hashes is written down.
const drawing = `Thousands of values that each implementation draws, hashes and compares by the last of a chain of hashes (all 32 bytes, r0 = 0).
word(seed, i, n) = keccak256(seed, i, n); all zero where its first byte is below 16, all ones where it is below 32.
types: object i of a type, seed its type hash: its fields in order, each from the next word, n = 0, 1, ... A number or address is the word's last bits
(options: 64 of them), bool the last one, a string the first (last byte mod 65) of its 64 hex digits, a list as many as its last byte mod 4 says, then
its elements; a struct its own fields. r = keccak256(r, structHash).
splits: seed keccak256("splits"): amount from word 0, marketBps = last 16 bits of word 1 mod 3,001, vehicleBps = those of word 2 mod (10,001 - marketBps).
r = keccak256(r, toMarket, toVehicle, toOwner).
codes: seed keccak256("codes"): end = word 0. r = keccak256(r, keccak256(keccak256(end))).`;

function words(seed, i) {
  let n = 0;
  return () => {
    const word = keccak256(concat([seed, toHex(i, { size: 32 }), toHex(n++, { size: 32 })]));
    const first = parseInt(word.slice(2, 4), 16);
    return first < 16 ? `0x${"00".repeat(32)}` : first < 32 ? `0x${"ff".repeat(32)}` : word;
  };
}

function drawn({ type, name }, next) {
  const last = (word, bits) => BigInt(word) & ((1n << BigInt(bits)) - 1n);
  if (types[type]) return Object.fromEntries(types[type].map((field) => [field.name, drawn(field, next)]));
  const word = next();
  if (type.endsWith("[]")) return Array.from({ length: Number(last(word, 2)) }, () => drawn({ type: type.slice(0, -2) }, next));
  if (type === "bool") return last(word, 1) === 1n;
  if (type === "bytes32") return word;
  if (type === "address") return `0x${word.slice(26)}`;
  if (type === "string") return word.slice(2, 2 + (Number(last(word, 8)) % 65));
  const [, sign, digits] = /^(u?)int(\d+)$/.exec(type);
  const bits = name === "options" ? 64 : Number(digits);
  return sign ? last(word, bits) : BigInt.asIntN(bits, last(word, bits));
}

function differential() {
  const zero = `0x${"00".repeat(32)}`;
  const chain = (count, link) => Array.from({ length: count }).reduce((r, _, i) => keccak256(concat([r, link(i)])), zero);
  const out = { about: drawing, cases: 200, types: {}, splits: { cases: 4_000 }, codes: { cases: 1_000 } };
  for (const primaryType of Object.keys(types)) {
    const seed = keccak256(stringToHex(encodeType(primaryType)));
    out.types[primaryType] = chain(out.cases, (i) => hashStruct({ primaryType, types, data: drawn({ type: primaryType }, words(seed, i)) }));
  }
  out.splits.last = chain(out.splits.cases, (i) => {
    const next = words(keccak256(stringToHex("splits")), i);
    const [amount, a, b] = [96, 16, 16].map((bits) => BigInt(next()) & ((1n << BigInt(bits)) - 1n));
    const marketBps = a % 3_001n;
    const vehicleBps = b % (10_001n - marketBps);
    const [toMarket, toVehicle] = [marketBps, vehicleBps].map((bps) => (amount * bps) / 10_000n);
    return concat([toMarket, toVehicle, amount - toMarket - toVehicle].map((sum) => toHex(sum, { size: 32 })));
  });
  out.codes.last = chain(out.codes.cases, (i) => keccak256(keccak256(words(keccak256(stringToHex("codes")), i)())));
  return JSON.stringify(out, null, 1) + "\n";
}

for (const [name, text] of [["signatures.json", await build()], ["history.json", histories()], ["differential.json", differential()]]) {
  const path = new URL(`../../testdata/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, text);
  } else if (readFileSync(path, "utf8") !== text) {
    console.error(`testdata/${name} is stale: run npm run vectors in contracts/ and commit the result`);
    process.exit(1);
  }
}
