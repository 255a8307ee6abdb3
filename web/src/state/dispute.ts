// Evidence, disputes and rulings. What is signed is the hash of bytes that this page has seen, not of what the market says about them.
import { problemOf, call } from "../api/http";
import type { Bundle, Dispute, Evidence, Need } from "../api/types";
import { signed } from "./acts";
import { rider } from "./rider.svelte";

/** disputable says until when the rider may dispute the money of a need; null: now there is nothing to dispute. */
export function disputable(need: Need, now = Date.now()): string | null {
  const { state, until } = need.escrow;
  const claimed = state === "started" || state === "no_show";
  return claimed && until && Date.parse(until) > now ? until : null;
}

/** bundle reads evidence and checks that it is what its hash says. */
export async function bundle(need: string, hash: string): Promise<Bundle> {
  const answer = await fetch(`/v1/needs/${need}/evidence/${hash}`, { headers: { Authorization: `Bearer ${await rider.token()}` } });
  if (!answer.ok) throw await problemOf(answer);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { keccak256 } = await import("viem");
  if (keccak256(bytes) !== hash) throw new Error("The evidence is not what its hash says. Do not sign it.");
  return JSON.parse(new TextDecoder().decode(bytes)) as Bundle;
}

/** dispute puts what the rider says together with what the market knows, and asks the arbiter. It answers with the need as it is then. */
export async function dispute(need: Need, statement: string): Promise<Need> {
  const token = await rider.token();
  const { hash } = await call<Evidence>(`/v1/needs/${need.id}/evidence`, { body: { statement }, token });
  const seen = await bundle(need.id, hash);
  if (seen.need !== need.id || seen.statement !== statement) throw new Error("The evidence is not about this trip. Do not sign it.");
  const signature = await signed("Dispute", { need: need.id, evidence: hash });
  return call<Need>(`/v1/needs/${need.id}/dispute`, { body: { evidence: hash, signature }, token });
}

/** disputes are those that wait for who is signed in. */
export async function disputes(): Promise<Dispute[]> {
  return (await call<{ items: Dispute[] }>("/v1/disputes", { token: await rider.token() })).items;
}

/** rule gives so much to the vehicle's side and the rest to the rider. */
export async function rule(need: string, toPayee: string): Promise<Dispute> {
  const signature = await signed("Ruling", { need, toPayee });
  return call<Dispute>(`/v1/needs/${need}/ruling`, { body: { to_payee: toPayee, signature }, token: await rider.token() });
}
