// Which screen is shown, as the address says after its #, so that reload and the back button do what people expect.
import type { Hex } from "../api/types";

export type Route =
  | { name: "plan" }
  | { name: "trip"; need: Hex }
  | { name: "account" }
  | { name: "history" }
  | { name: "disputes" }
  | { name: "follow"; need: Hex; token: string; code: Hex | null };

/** parse reads an address; what it does not know is the plan. A shared link is /follow, with all it holds behind the #. */
export function parse(path: string, hash: string): Route {
  const text = hash.replace(/^#\/?/, "");
  const hex = (value: string | null | undefined) => (value && /^0x[0-9a-fA-F]{64}$/.test(value) ? (value as Hex) : null);
  if (path.replace(/\/$/, "") === "/follow") {
    const values = new URLSearchParams(text);
    const need = hex(values.get("need"));
    return need ? { name: "follow", need, token: values.get("token") ?? "", code: hex(values.get("code")) } : { name: "plan" };
  }
  if (path.replace(/\/$/, "") === "/disputes") return { name: "disputes" };
  const [name, id] = text.split("/");
  const need = hex(id);
  if (name === "trip" && need) return { name, need };
  if (name === "account" || name === "history") return { name };
  return { name: "plan" };
}

const here = () => parse(location.pathname, location.hash);

class Router {
  now = $state.raw<Route>(here());

  constructor() {
    addEventListener("hashchange", () => (this.now = here()));
  }

  go(path: "" | "account" | "history" | `trip/${Hex}`, replace = false): void {
    const address = path ? `/#/${path}` : "/";
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.now = here();
  }

  back(): void {
    if (history.length > 1) history.back();
    else this.go("");
  }
}

export const router = new Router();
addEventListener("popstate", () => (router.now = here()));
