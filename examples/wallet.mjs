// The wallet of ride.sh: it signs with the key in KEY, and turns an answer of the market, read from stdin, into the body of
// the next request.
import { createRequire } from "node:module";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

const require = createRequire(new URL("../web/package.json", import.meta.url)); // where `make run` has put viem
const { concat, hexToBigInt, keccak256, toHex } = require("viem");
const { generatePrivateKey, privateKeyToAccount } = require("viem/accounts");

const [command, ...args] = process.argv.slice(2);
const me = process.env.KEY && privateKeyToAccount(process.env.KEY);
const input = () => JSON.parse(readFileSync(0, "utf8"));
const random = () => toHex(randomBytes(32));

// EIP-2612, which every such token has.
const permitType = ["address owner", "address spender", "uint256 value", "uint256 nonce", "uint256 deadline"].map((field) => {
  const [type, name] = field.split(" ");
  return { name, type };
});

const sign = async (account, domain, types, primaryType, message) => ({ message, signature: await account.signTypedData({ domain, types, primaryType, message }) });

const commands = {
  new: () => `export KEY=${generatePrivateKey()}`,
  address: () => me.address,
  // The codes of one ride: the market sees their double hash, the vehicle `START` at boarding and `END` on arrival.
  codes: (end = random(), start = keccak256(end)) => `END=${end} START=${start} CODES=${keccak256(start)} BLIND=${random()}`,
  // The four digits that the vehicle has to show at the pickup.
  digits: (blind, bid) => String(hexToBigInt(keccak256(concat([blind, bid]))) % 10_000n).padStart(4, "0"),
  // An answer of /v1/auth/nonce → a body for /v1/auth/verify.
  "sign-in": async ({ message } = input()) => ({ message, signature: await me.signMessage({ message }) }),
  // An answer of /v1/quotes → a body for /v1/needs.
  need: async ({ typed_data, details } = input()) => ({ need: typed_data.message, details, signature: await me.signTypedData(typed_data) }),
  // An answer of /v1/chain → a body for /v1/account/deposits: a permit for the contract, and the order to move it to the market.
  deposit: async (amount, nonce = "0", chain = input()) => {
    const { token, market, contracts, eip712 } = chain;
    const deadline = Math.floor(Date.now() / 1000) + 600;
    const permit = { owner: me.address, spender: contracts.escrow, value: amount, nonce, deadline: String(deadline) };
    const fund = { token: token.address, from: me.address, market, amount, nonce: String(BigInt(random())), deadline };
    return { permit: await sign(me, token.permit_domain, { Permit: permitType }, "Permit", permit), fund: await sign(me, eip712.domain, eip712.types, "Fund", fund) };
  },
  // An answer of /v1/chain → a body for /v1/vehicles: the vehicle, whose key is given, agrees to earn for me.
  join: async (key, post) => {
    const vehicle = privateKeyToAccount(key);
    const { eip712 } = input();
    const until = Math.floor(Date.now() / 1000) + 365 * 86_400;
    const message = { vehicle: vehicle.address, owner: me.address, vehicleBps: 0, until, nonce: "0" };
    return { join: await sign(vehicle, eip712.domain, eip712.types, "Join", message), ...JSON.parse(post) };
  },
};

if (!commands[command]) throw new Error(`say one of ${Object.keys(commands).join(", ")}`);
const result = await commands[command](...args);
console.log(typeof result === "string" ? result : JSON.stringify(result));
