// Wallets of the browser, found as EIP-6963 says.
import type { Hex } from "../api/types";

export interface Provider {
  request(call: { method: string; params?: unknown }): Promise<unknown>;
}

export interface Wallet {
  info: { uuid: string; name: string; icon: string; rdns: string };
  provider: Provider;
}

/** discover tells of each wallet that announces itself; the answer ends it. */
export function discover(found: (wallet: Wallet) => unknown): () => void {
  const hear = (event: Event) => found((event as CustomEvent<Wallet>).detail);
  addEventListener("eip6963:announceProvider", hear);
  dispatchEvent(new Event("eip6963:requestProvider"));
  return () => removeEventListener("eip6963:announceProvider", hear);
}

/** findWallet waits a moment for the wallet that was used before. */
export function findWallet(rdns: string, ms = 1500): Promise<Wallet | null> {
  return new Promise((resolve) => {
    let stop = () => {};
    const end = (wallet: Wallet | null) => {
      clearTimeout(timer);
      queueMicrotask(() => stop()); // a wallet may answer before discover returns
      resolve(wallet);
    };
    const timer = setTimeout(() => end(null), ms);
    stop = discover((wallet) => wallet.info.rdns === rdns && end(wallet));
  });
}

export async function request<T>(provider: Provider, method: string, params: unknown): Promise<T> {
  return (await provider.request({ method, params })) as T;
}

/** connect asks for the account to use. */
export async function connect(wallet: Wallet): Promise<Hex> {
  const [address] = await request<Hex[]>(wallet.provider, "eth_requestAccounts", []);
  if (!address) throw new Error("The wallet gave no account.");
  return address;
}
