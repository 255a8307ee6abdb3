// A wallet in the page, as EIP-6963 announces one; its key is here, outside of the page, and viem signs with it.
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

/** withWallet puts a wallet into a page that is still to be opened. The list that it returns grows with what is asked of it. */
export async function withWallet(page) {
  const account = privateKeyToAccount(generatePrivateKey());
  const asked = [];
  let chainId = "0x1";
  const answers = {
    eth_requestAccounts: () => [account.address],
    eth_chainId: () => chainId,
    wallet_switchEthereumChain: ([{ chainId: wanted }]) => {
      if (wanted !== chainId) throw Object.assign(new Error("unknown chain"), { code: 4902 });
    },
    wallet_addEthereumChain: ([chain]) => {
      chainId = chain.chainId;
    },
    personal_sign: ([hex]) => account.signMessage({ message: { raw: hex } }),
    eth_signTypedData_v4: ([, text]) => {
      const { domain, types, primaryType, message } = JSON.parse(text);
      if (Number(chainId) !== domain.chainId) throw new Error("signed for another chain than the wallet is on");
      const { EIP712Domain, ...rest } = types;
      if (!EIP712Domain) throw new Error("EIP712Domain is missing");
      return account.signTypedData({ domain, types: rest, primaryType, message });
    },
  };
  await page.exposeFunction("askTestWallet", async ({ method, params }) => {
    asked.push(method);
    try {
      return { result: (await answers[method](params)) ?? null };
    } catch (error) {
      return { error: { code: error.code ?? -32603, message: error.message } };
    }
  });
  await page.addInitScript(() => {
    const provider = {
      async request(call) {
        const { result, error } = await window.askTestWallet(call);
        if (error) throw Object.assign(new Error(error.message), { code: error.code });
        return result;
      },
    };
    const info = { uuid: "0b1f7a4e-0000-4000-8000-000000000001", name: "Test Wallet", rdns: "org.example.test", icon: "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" };
    const announce = () => dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }));
    addEventListener("eip6963:requestProvider", announce);
    announce();
  });
  return asked;
}
