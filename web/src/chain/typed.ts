// EIP-712: what a browser key signs is hashed here, by the types that the market publishes.
import { concatHex, hashStruct, keccak256 } from "viem";
import type { Chain, Hex, TypedData } from "../api/types";

type Fields = Record<string, { name: string; type: string }[]>;

/** structHash is the hash of a signed object without its domain: the id of needs and bids. */
export function structHash(types: Fields, primaryType: string, message: Record<string, unknown>): Hex {
  return hashStruct({ data: message, primaryType, types });
}

/** digest is what is signed. */
export function digest(data: TypedData): Hex {
  const types = data.types as Fields;
  const domain = structHash({ EIP712Domain: domainFields }, "EIP712Domain", { ...data.domain });
  return keccak256(concatHex(["0x1901", domain, structHash(types, data.primaryType, data.message)]));
}

export const domainFields = [
  { name: "name", type: "string" },
  { name: "version", type: "string" },
  { name: "chainId", type: "uint256" },
  { name: "verifyingContract", type: "address" },
];

/** escrowMessage is typed data over the escrow's domain, with only the types that it needs. */
export function escrowMessage(chain: Chain, primaryType: string, message: Record<string, unknown>): TypedData {
  return { domain: chain.eip712.domain, primaryType, message, types: needed(chain.eip712.types as Fields, primaryType) };
}

/** permitMessage is typed data over the token's domain. */
export function permitMessage(chain: Chain, message: Record<string, unknown>): TypedData {
  const fields = [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ];
  return { domain: chain.token.permit_domain, primaryType: "Permit", message, types: { Permit: fields } };
}

/** needed are the types that a type refers to, itself included. */
export function needed(all: Fields, name: string, found: Fields = {}): Fields {
  const fields = all[name];
  if (!fields || found[name]) return found;
  found[name] = fields;
  for (const field of fields) needed(all, field.type.replace("[]", ""), found);
  return found;
}

/** sameNeed says whether typed data asks to sign the very trip that was wished: what a market renders is not taken on trust. */
export function sameNeed(data: TypedData, chain: Chain, details: Record<string, unknown>): boolean {
  const message = data.message as { trip?: { data?: string }; rules?: Record<string, unknown> };
  const types = chain.eip712.types as Fields;
  const rules = (r: Record<string, unknown>) => structHash(types, "Rules", r);
  return (
    data.primaryType === "Need" &&
    data.domain.chainId === chain.chain_id &&
    data.domain.verifyingContract.toLowerCase() === chain.contracts.escrow.toLowerCase() &&
    message.trip?.data === structHash(types, "Details", details) &&
    message.rules !== undefined &&
    rules(message.rules) === rules(chain.rules)
  );
}
