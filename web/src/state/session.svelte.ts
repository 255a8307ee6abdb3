// Who the rider is: an identity that signs, a session with the market, and the money in the account.
import { call, Problem } from "../api/http";
import type { Account, Chain, Hex, Tokens } from "../api/types";
import type { Signer } from "../chain/signer";
import { vault } from "./shelf";
import type { Identity } from "./vault";

/** SignInNeeded means that the wallet has to be tapped before anything goes on. */
export class SignInNeeded extends Error {
  override name = "SignInNeeded";
}

/** early renews an access token before it ends, in ms: clocks differ and requests take time. */
const early = 60_000;

export class SessionStore {
  identity = $state.raw<Identity | null>(vault.identity);
  account = $state.raw<Account | null>(null);
  #access: { token: string; until: number } | null = null;
  #renewing: Promise<string> | null = null;

  /** use takes a new identity; the old one's session ends here. */
  use(identity: Identity | null): void {
    vault.identity = identity;
    if (vault.session && vault.session.account !== identity?.address) vault.session = null;
    this.#access = null;
    this.account = null;
    this.identity = identity;
  }

  /** saved remembers that the key was backed up. */
  saved(): void {
    if (this.identity?.kind !== "key") return;
    this.identity = { ...this.identity, saved: true };
    vault.identity = this.identity;
  }

  /** signer is loaded when the first signature is made: it brings viem with it. */
  async signer(chain: Chain): Promise<Signer> {
    const identity = this.identity;
    if (!identity) throw new SignInNeeded();
    const { keySigner, walletSigner } = await import("../chain/signer");
    if (identity.kind === "key") return keySigner(identity.privateKey);
    const { findWallet } = await import("../chain/wallet");
    const wallet = await findWallet(identity.rdns);
    if (!wallet) throw new Error(`${identity.name} did not answer. Open or unlock it and try again.`);
    return walletSigner(wallet.provider, identity.address, chain);
  }

  /** token is a valid access token. A browser key signs in by itself; a wallet only where ask is true. */
  token(chain: Chain, ask = false): Promise<string> {
    if (this.#access && this.#access.until > Date.now() + early) return Promise.resolve(this.#access.token);
    this.#renewing ??= this.#renew(chain, ask).finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #renew(chain: Chain, ask: boolean): Promise<string> {
    const known = vault.session;
    if (known && known.account === this.identity?.address) {
      try {
        return this.#keep(await call<Tokens>("/v1/auth/refresh", { body: { refresh_token: known.refresh } }));
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.body.status >= 500) throw problem;
        vault.session = null; // it ended, or the market is a new one
      }
    }
    const signer = await this.signer(chain);
    if (!signer.silent && !ask) throw new SignInNeeded();
    return this.#signIn(signer);
  }

  async #signIn(signer: Signer): Promise<string> {
    const { message } = await call<{ message: string }>("/v1/auth/nonce", { body: { address: signer.address } });
    if (!message.startsWith(`${location.host} wants you to sign in`)) throw new Error("The sign-in message is not for this site.");
    const signature = await signer.signText(message);
    return this.#keep(await call<Tokens>("/v1/auth/verify", { body: { message, signature } }));
  }

  #keep(tokens: Tokens): string {
    vault.session = { account: this.identity?.address as Hex, refresh: tokens.refresh_token };
    this.#access = { token: tokens.access_token, until: Date.now() + tokens.expires_in * 1000 };
    return tokens.access_token;
  }

  /** refreshAccount reads the balances. */
  async refreshAccount(chain: Chain, ask = false): Promise<Account> {
    this.account = await call<Account>("/v1/account", { token: await this.token(chain, ask) });
    return this.account;
  }

  get signedIn(): boolean {
    return vault.session !== null && vault.session.account === this.identity?.address;
  }
}
