// Which screen is shown, as the address says after its #, so that reload and the back button do what people expect.
import type { Hex } from "../api/types";

export type Route =
  | { name: "plan" }
  | { name: "trip"; need: Hex }
  | { name: "account" }
  | { name: "history" }
  | { name: "follow"; need: Hex; token: string; code: Hex | null };

/** parse reads an address; what it does not know is the plan. */
export function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [name, need] = path.split("/");
  const values = new URLSearchParams(query);
  const hex = (text: string | null | undefined) => (text && /^0x[0-9a-fA-F]{64}$/.test(text) ? (text as Hex) : null);
  const id = hex(need);
  if (name === "trip" && id) return { name, need: id };
  if (name === "account" || name === "history") return { name };
  if (name === "follow" && id) return { name, need: id, token: values.get("token") ?? "", code: hex(values.get("code")) };
  return { name: "plan" };
}

class Router {
  now = $state.raw<Route>(parse(location.hash));

  constructor() {
    addEventListener("hashchange", () => (this.now = parse(location.hash)));
  }

  go(path: "" | "account" | "history" | `trip/${Hex}`, replace = false): void {
    const address = path ? `#/${path}` : location.pathname;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.now = parse(location.hash);
  }

  back(): void {
    if (history.length > 1) history.back();
    else this.go("");
  }
}

export const router = new Router();
addEventListener("popstate", () => (router.now = parse(location.hash)));
