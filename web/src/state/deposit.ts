// Money in and out: signed orders that the market relays, so that a rider never needs ether.
import { call } from "../api/http";
import type { Account, Chain, Movement } from "../api/types";
import type { Signer } from "../chain/signer";
import { newId } from "./id";
import { less } from "./money";

const hour = 3600;
const none = "0x0000000000000000000000000000000000000000";

/** mint asks the faucet of a demo market for money in the wallet. */
export function mint(to: string, amount: string): Promise<Movement> {
  return call<Movement>("/v1/dev/faucet", { body: { to, amount }, idempotencyKey: newId() });
}

/** deposit moves tokens of the wallet into the account at the market: two signatures, both relayed. */
export async function deposit(chain: Chain, account: Account, signer: Signer, amount: string, token: string): Promise<Movement> {
  const { escrowMessage, permitMessage } = await import("../chain/typed");
  const deadline = Math.floor(Date.now() / 1000) + hour;
  const permit = {
    owner: signer.address,
    spender: chain.contracts.escrow,
    value: amount,
    nonce: account.nonces.permit,
    deadline: String(deadline),
  };
  const fund = { token: chain.token.address, from: signer.address, market: chain.market, amount, nonce: await newNonce(), deadline };
  const body = {
    permit: { message: permit, signature: await signer.signTyped(permitMessage(chain, permit)) },
    fund: { message: fund, signature: await signer.signTyped(escrowMessage(chain, "Fund", fund)) },
  };
  return call<Movement>("/v1/account/deposits", { body, token, idempotencyKey: newId() });
}

/** withdraw moves money to a wallet: from the account at the market, or from the free account. */
export async function withdraw(chain: Chain, signer: Signer, from: "market" | "free", amount: string, to: string, token: string): Promise<Movement> {
  const { escrowMessage } = await import("../chain/typed");
  const message = {
    token: chain.token.address,
    from: signer.address,
    market: from === "market" ? chain.market : none,
    amount,
    to,
    fee: "0",
    nonce: await newNonce(),
    deadline: Math.floor(Date.now() / 1000) + hour,
  };
  const signature = await signer.signTyped(escrowMessage(chain, "Withdraw", message));
  return call<Movement>("/v1/account/withdrawals", { body: { message, signature }, token, idempotencyKey: newId() });
}

async function newNonce(): Promise<string> {
  const { random32 } = await import("../chain/codes");
  return BigInt(random32()).toString();
}

/** until reads the account until it is as wanted, or the movement failed. It throws after two minutes. */
export async function until(read: () => Promise<Account>, wanted: (account: Account) => boolean): Promise<Account> {
  for (const end = Date.now() + 120_000; Date.now() < end; ) {
    const account = await read();
    if (wanted(account)) return account;
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  throw new Error("The chain takes longer than usual. Your money is on its way; look again in a minute.");
}

export function atLeast(amount: string): (have: string) => boolean {
  return (have) => !less(have, amount);
}
