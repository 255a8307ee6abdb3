// The market's facts, and whether it can be reached.
import { call } from "../api/http";
import type { Chain, Region } from "../api/types";

export class MarketStore {
  chain = $state.raw<Chain | null>(null);
  regions = $state.raw<Region[]>([]);
  /** away: the last attempt to reach the market failed. */
  away = $state(false);

  /** load asks until the market answers. */
  async load(): Promise<void> {
    for (let wait = 500; ; wait = Math.min(wait * 2, 5000)) {
      try {
        const [chain, regions] = await Promise.all([call<Chain>("/v1/chain"), call<{ items: Region[] }>("/v1/regions")]);
        [this.chain, this.regions, this.away] = [chain, regions.items, false];
        return;
      } catch {
        this.away = true;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  get decimals(): number {
    return this.chain?.token.decimals ?? 6;
  }

  get symbol(): string {
    return this.chain?.token.symbol ?? "";
  }
}
