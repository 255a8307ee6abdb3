// The live store of one need: its event stream, and what the rider can do about it.
import { call, Problem } from "../api/http";
import { follow } from "../api/sse";
import type { Bid, Hex, Need, Share } from "../api/types";
import { noTrip, over, readEvent, reduce, type TripEvent, type TripState } from "./trip";

/** calmDown gathers what happens at once before the need is read again, in ms. */
const calmDown = 120;

export class LiveTrip {
  state = $state.raw<TripState>(noTrip);
  /** refused says why the market does not show this need (any more). */
  refused = $state.raw<Error | null>(null);
  #ended = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly id: Hex,
    private readonly token: () => Promise<string>,
    private readonly rider: boolean,
  ) {}

  get need(): Need | null {
    return this.state.need;
  }

  /** run follows the stream until the trip is over or the store is left. */
  async run(): Promise<void> {
    await follow({
      path: `/v1/needs/${this.id}/events`,
      token: this.token,
      signal: this.#ended.signal,
      onRefused: (problem) => (this.refused = problem),
      onConnected: (connected) => {
        this.#take({ type: "connected", connected });
        if (connected && this.rider) void this.#readBids();
      },
      onEvent: (event) => {
        const known = readEvent(event);
        if (known) this.#take(known);
      },
    });
    if (!this.#ended.signal.aborted && !this.refused) await this.reread();
  }

  #take(event: TripEvent): void {
    this.state = reduce(this.state, event);
    if (event.type === "awarded" && this.rider) void this.#readBids();
    if (!this.state.stale || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.reread();
    }, calmDown);
  }

  /** reread gets the whole truth: prices and fees follow from more than one event. */
  async reread(): Promise<void> {
    try {
      this.take(await call<Need>(`/v1/needs/${this.id}`, { token: await this.token(), signal: this.#ended.signal }));
    } catch (problem) {
      if (problem instanceof Problem && problem.body.status === 404) this.refused = problem;
    }
  }

  take(need: Need): void {
    this.#take({ type: "need", need });
  }

  async #readBids(): Promise<void> {
    try {
      const { items } = await call<{ items: Bid[] }>(`/v1/needs/${this.id}/bids`, { token: await this.token(), signal: this.#ended.signal });
      if (items.length > 0) this.#take({ type: "bids", bids: items });
    } catch {
      // the stream tells of bids too
    }
  }

  /** act sends what the rider does and takes the need as it is then. */
  async act(what: "pick" | "start" | "cancel" | "receipt" | "stop" | "messages", body: unknown, ifMatch?: number): Promise<void> {
    const request = { body, token: await this.token(), ...(ifMatch === undefined ? {} : { ifMatch }) };
    this.take(await call<Need>(`/v1/needs/${this.id}/${what}`, request));
  }

  async share(): Promise<Share> {
    return call<Share>(`/v1/needs/${this.id}/share`, { body: {}, token: await this.token() });
  }

  get over(): boolean {
    return this.need !== null && over(this.need);
  }

  leave(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
  }
}
