// What is signed, typed by hand from the table in openapi.yaml, so that this client checks the types that the server publishes.
import { randomBytes } from "node:crypto";
import { concat, hashStruct, hexToBigInt, keccak256, pad, toHex, type Address, type Hex, type PrivateKeyAccount, type TypedDataDomain } from "viem";

const written = `
Need(address rider,uint96 maxAmount,uint40 openBy,uint40 serviceBy,bool choose,bytes32 codes,Trip trip,Rules rules)
Trip(string what,string from,string to,string when,bytes32 data)
Rules(address token,address market,address arbiter,uint16 marketBps,uint16 cancelBps,uint16 silentBps,uint32 answerFor,uint32 disputeFor,uint32 ruleFor)
Details(bytes32 blind,uint8 service,Place[] stops,uint40 earliest,uint40 latest,uint16 seats,uint32 massGrams,uint32 volumeMl,uint256 options,bytes32 notes)
Place(int32 latE7,int32 lngE7)
Bid(bytes32 need,address vehicle,address owner,uint96 amount,uint16 vehicleBps,uint40 pickupBy,uint40 expires)
Fund(address token,address from,address market,uint96 amount,uint256 nonce,uint40 deadline)
Withdraw(address token,address from,address market,uint96 amount,address to,uint96 fee,uint256 nonce,uint40 deadline)
Join(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)
Refund(bytes32 need,uint96 refunded)
Status(bytes32 need,uint8 phase,int32 latE7,int32 lngE7,uint40 at,bytes32 previous)
Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)`;

export type Message = Record<string, unknown>;
type Field = { name: string; type: string };

/** types has every signed type by name. */
export const types: Record<string, Field[]> = Object.fromEntries(
  written.trim().split("\n").map((line) => {
    const [, name, fields] = /^(\w+)\((.*)\)$/.exec(line)!;
    return [name!, fields!.split(",").map((field) => ({ type: field.split(" ")[0]!, name: field.split(" ")[1]! }))];
  }),
);

/** structHash is hashStruct of EIP-712, without a domain: the ids of needs and bids. */
export const structHash = (primaryType: string, data: Message): Hex => hashStruct({ primaryType, data, types });

/** sign signs a message over a domain. */
export const sign = (key: PrivateKeyAccount, domain: TypedDataDomain, primaryType: string, message: Message): Promise<Hex> =>
  key.signTypedData({ domain, types, primaryType, message });

/** needOfTerms is the id of a need from what an invitation shows of it: the trip is known by its hash alone. */
export function needOfTerms(terms: Message): Hex {
  const typeHash = keccak256(toHex(["Need", "Rules", "Trip"].map(typeText).join("")));
  const word = (value: unknown): Hex => pad(typeof value === "string" && value.startsWith("0x") ? (value as Hex) : toHex(BigInt(value as string)), { size: 32 });
  return keccak256(
    concat([
      typeHash,
      ...[terms.rider, terms.max_amount, terms.open_by, terms.service_by, terms.choose ? 1 : 0, terms.codes, terms.trip_hash].map(word),
      structHash("Rules", terms.rules as Message),
    ]),
  );
}

const typeText = (name: string): string => `${name}(${types[name]!.map((field) => `${field.type} ${field.name}`).join(",")})`;

/** drawCodes makes the codes of a need: the end code stays with the rider, the start code is given away at boarding. */
export function drawCodes(): { end: Hex; start: Hex; codes: Hex } {
  const end = random32();
  const start = keccak256(end);
  return { end, start, codes: keccak256(start) };
}

export const random32 = (): Hex => toHex(randomBytes(32));

/** digits are the four that a vehicle shows at the pickup. */
export const digits = (blind: Hex, bid: Hex): string => (hexToBigInt(keccak256(concat([blind, bid]))) % 10_000n).toString().padStart(4, "0");

export type { Address, Hex };
