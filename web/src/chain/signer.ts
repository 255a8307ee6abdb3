// Who signs: a key made in this browser, or a wallet (EIP-1193). Both hash out to the same signatures.
import { hexToSignature, serializeSignature } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import type { Chain, Hex, TypedData } from "../api/types";
import type { Identity } from "../state/vault";
import { digest, domainFields } from "./typed";
import { request, type Provider } from "./wallet";

export interface Signer {
  address: Hex;
  /** silent signers need no tap: a successor can be signed while the phone is in a pocket. */
  silent: boolean;
  signTyped(data: TypedData): Promise<Hex>;
  signText(text: string): Promise<Hex>;
}

/** newKey makes a browser key. */
export function newKey(): Identity {
  const privateKey = generatePrivateKey();
  return { kind: "key", privateKey, address: privateKeyToAccount(privateKey).address };
}

/** keyFrom reads a backup: the private key as hex, alone or in the file that this app wrote. It throws when it is none. */
export function keyFrom(text: string): Identity {
  const privateKey = /0x[0-9a-fA-F]{64}/.exec(text)?.[0] as Hex | undefined;
  if (!privateKey) throw new Error("no private key in it");
  return { kind: "key", privateKey, address: privateKeyToAccount(privateKey).address };
}

export function keySigner(privateKey: Hex): Signer {
  const account = privateKeyToAccount(privateKey);
  return {
    address: account.address,
    silent: true,
    signTyped: (data) => account.sign({ hash: digest(data) }),
    signText: (message) => account.signMessage({ message }),
  };
}

export function walletSigner(provider: Provider, address: Hex, chain: Chain): Signer {
  return {
    address,
    silent: false,
    async signTyped(data) {
      await onChain(provider, chain);
      const full = { ...data, types: { EIP712Domain: domainFields, ...data.types } };
      return tidy(await request<Hex>(provider, "eth_signTypedData_v4", [address, JSON.stringify(full)]));
    },
    async signText(text) {
      const hex = `0x${Array.from(new TextEncoder().encode(text), (b) => b.toString(16).padStart(2, "0")).join("")}`;
      return tidy(await request<Hex>(provider, "personal_sign", [hex, address]));
    },
  };
}

/** tidy brings an ordinary signature into the form with v 27 or 28; a smart account's stays as it is. */
function tidy(signature: Hex): Hex {
  return signature.length === 132 ? serializeSignature(hexToSignature(signature)) : signature;
}

/** onChain makes the wallet look at the market's chain: most sign for the chain they are on only. */
async function onChain(provider: Provider, chain: Chain): Promise<void> {
  const chainId = `0x${chain.chain_id.toString(16)}`;
  if ((await request<string>(provider, "eth_chainId", [])) === chainId) return;
  try {
    await request(provider, "wallet_switchEthereumChain", [{ chainId }]);
  } catch (problem) {
    if ((problem as { code?: number }).code !== 4902) throw problem;
    const currency = { name: "Ether", symbol: "ETH", decimals: 18 };
    await request(provider, "wallet_addEthereumChain", [
      { chainId, chainName: "marketd", nativeCurrency: currency, rpcUrls: [chain.rpc_url] },
    ]);
  }
}
