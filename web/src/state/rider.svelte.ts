// The rider's page: from the wish over the live trip to its receipt.
import { call, Problem } from "../api/http";
import type { Hex, Need } from "../api/types";
import { mint, deposit, until } from "./deposit";
import { quoteRequest } from "./draft";
import { LiveTrip } from "./live.svelte";
import { MarketStore } from "./market.svelte";
import { less } from "./money";
import { PlanStore } from "./plan.svelte";
import { again, send, sign, type Wish } from "./post";
import { router } from "./route.svelte";
import { SessionStore, SignInNeeded } from "./session.svelte";
import { vault } from "./shelf";
import type { Identity, TripRecord } from "./vault";

/** Asking is where a wish is on its way to a posted need: `begin` and `money` wait for the rider. */
export type Asking = "" | "begin" | "money" | "signing" | "posting";

export class Rider {
  market = new MarketStore();
  session = new SessionStore();
  plan = new PlanStore();
  live = $state.raw<LiveTrip | null>(null);
  record = $state.raw<TripRecord | null>(null);
  active = $state.raw<Need[]>([]);
  asking = $state<Asking>("");
  problem = $state.raw<unknown>(null);
  #wish: Wish | null = null;
  /** followed are replaced needs whose successor was tried by itself, once. */
  #followed = new Set<Hex>();

  /** boot loads the market and goes on where the browser was closed. */
  async boot(): Promise<void> {
    await this.market.load();
    if (!this.session.signedIn) return;
    await this.resume().catch((problem: unknown) => {
      if (!(problem instanceof SignInNeeded)) this.problem = problem;
    });
  }

  /** resume sends what was signed and not yet posted, then shows the trip that is under way. */
  async resume(): Promise<void> {
    const mine = vault.trips.filter((t) => t.account === this.session.identity?.address && !t.ended);
    const token = await this.token();
    for (const record of mine.filter((t) => !t.posted)) await send(record, token).catch(() => null);
    await Promise.all([this.readActive(), this.session.refreshAccount(this.chain)]);
    const [first] = mine.filter((t) => vault.trip(t.need)?.posted && this.active.some((n) => n.id === t.need));
    for (const gone of mine.filter((t) => t.posted && !this.active.some((n) => n.id === t.need))) {
      vault.change(gone.need, { ended: true });
    }
    if (first && router.now.name === "plan") router.go(`trip/${first.need}`, true);
  }

  get chain() {
    if (!this.market.chain) throw new Error("The market has not answered yet.");
    return this.market.chain;
  }

  token = (): Promise<string> => this.session.token(this.chain);

  async readActive(): Promise<void> {
    const { items } = await call<{ items: Need[] }>("/v1/needs?state=active&limit=20", { token: await this.token() });
    this.active = items;
  }

  /** ask takes the plan to the market: it stops where the rider has to choose a key or to put money in. */
  async ask(): Promise<void> {
    const request = quoteRequest(this.plan.draft);
    const ceiling = this.plan.ceiling;
    if (!request || !ceiling) return;
    await this.wish({ request, ceiling, recipient: this.plan.draft.recipient.trim() });
  }

  async wish(wish: Wish): Promise<void> {
    if (this.asking === "signing" || this.asking === "posting") return;
    this.#wish = wish;
    this.problem = null;
    if (!this.session.identity) {
      this.asking = "begin";
      return;
    }
    try {
      this.asking = "signing";
      const account = await this.session.refreshAccount(this.chain, true);
      if (less(account.available, wish.ceiling)) {
        this.asking = "money";
        return;
      }
      await this.#post(wish);
      this.asking = "";
    } catch (problem) {
      this.problem = problem;
      this.asking = "";
    }
  }

  async #post(wish: Wish): Promise<Need> {
    const signer = await this.session.signer(this.chain);
    const record = await sign(wish, this.chain, signer, await this.token());
    this.asking = "posting";
    const need = await this.#deliver(record);
    this.#wish = null;
    this.open(need.id as Hex, need);
    router.go(`trip/${need.id as Hex}`, router.now.name === "trip");
    return need;
  }

  /** deliver posts a signed need until there is an answer: it may have arrived, so it is sent again and never signed anew. */
  async #deliver(record: TripRecord): Promise<Need> {
    for (let wait = 1000; ; wait = Math.min(2 * wait, 8000)) {
      try {
        const need = await send(record, await this.token());
        this.problem = null;
        return need;
      } catch (problem) {
        if (!vault.trip(record.need)) throw problem; // a clear refusal
        this.problem = problem;
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  /** begin takes the identity that was chosen and goes on with the wish. */
  async begin(identity: Identity): Promise<void> {
    this.session.use(identity);
    await this.goOn();
  }

  async goOn(): Promise<void> {
    if (this.#wish) await this.wish(this.#wish);
    else this.asking = "";
  }

  stopAsking(): void {
    this.asking = "";
    this.#wish = null;
  }

  /** wanted is the ceiling that waits for money. */
  get wanted(): string | null {
    return this.#wish?.ceiling ?? null;
  }

  /** open shows a need and follows it. */
  open(id: Hex, need?: Need): void {
    if (this.live?.id === id) return;
    this.leave();
    this.live = new LiveTrip(id, this.token, true);
    this.record = vault.trip(id) ?? null;
    if (need) this.live.take(need);
    void this.live.run();
  }

  /** signInAgain asks the wallet, then goes on where its session had ended. */
  async signInAgain(need: Hex): Promise<void> {
    this.problem = null;
    try {
      await this.session.refreshAccount(this.chain, true);
      this.leave();
      this.open(need);
    } catch (problem) {
      this.problem = problem;
    }
  }

  leave(): void {
    this.live?.leave();
    this.live = null;
    this.record = null;
  }

  /** settled does what has to be done when a need's state changed: remember its end, or ask for a successor. */
  settled(need: Need): void {
    const record = vault.trip(need.id as Hex);
    if (this.live?.over && record && !record.ended) {
      vault.change(record.need, { ended: true });
      void this.session.refreshAccount(this.chain).catch(() => null);
    }
    if (need.replaced_by) {
      router.go(`trip/${need.replaced_by as Hex}`, true);
    } else if (record?.successor) {
      router.go(`trip/${record.successor}`, true);
    } else if (need.phase === "replaced" && record && this.session.identity?.kind === "key" && !this.#followed.has(record.need)) {
      this.#followed.add(record.need);
      void this.succeed(need);
    }
  }

  /** succeed asks the other vehicles, at the same ceiling with new codes. The money of the first comes back meanwhile. */
  async succeed(need: Need): Promise<void> {
    const record = vault.trip(need.id as Hex);
    if (!record) return;
    this.problem = null;
    for (const end = Date.now() + 90_000; ; ) {
      try {
        const next = await this.#post(again(record.post, record.recipient, need.max_amount, record.need));
        vault.change(record.need, { successor: next.id as Hex });
        this.asking = "";
        return;
      } catch (problem) {
        const wait = problem instanceof Problem && ["insufficient-balance", "wrong-phase"].includes(problem.kind);
        if (!wait || Date.now() > end) {
          this.problem = problem;
          this.asking = "";
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, 1500));
      }
    }
  }

  /** demoMoney mints, permits and funds in one go, and tells how far it is. */
  async demoMoney(amount: string, step: (done: "mint" | "sign" | "fund") => void): Promise<void> {
    const chain = this.chain;
    const signer = await this.session.signer(chain);
    const read = () => this.session.refreshAccount(chain, true);
    let account = await read();
    const had = BigInt(account.market);
    if (less(account.wallet, amount)) {
      await mint(signer.address, amount);
      account = await until(read, (a) => !less(a.wallet, amount));
    }
    step("mint");
    await deposit(chain, account, signer, amount, await this.token());
    step("sign");
    await until(read, (a) => BigInt(a.market) >= had + BigInt(amount));
    step("fund");
  }
}

export const rider = new Rider();
