// The codes of a trip: how the rider's device lets a ride begin and end (and be paid).
import { concatHex, hexToBigInt, keccak256 } from "viem";
import type { Hex } from "../api/types";

export interface Codes {
  /** end pays the vehicle; it leaves the device on arrival only. */
  end: Hex;
  /** start lets the vehicle move off; it is released at boarding. */
  start: Hex;
  /** codes is what the need carries. */
  codes: Hex;
}

/** random32 draws 32 bytes that nobody can guess. */
export function random32(): Hex {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `0x${Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("")}`;
}

export function codesOf(end: Hex): Codes {
  const start = keccak256(end);
  return { end, start, codes: keccak256(start) };
}

/** digitsOf are the four digits that the right vehicle displays at the pickup. */
export function digitsOf(blind: Hex, bid: Hex): string {
  const number = hexToBigInt(keccak256(concatHex([blind, bid]))) % 10_000n;
  return number.toString().padStart(4, "0");
}
