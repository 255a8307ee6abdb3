// What the rider is planning, and what the market says it would cost.
import { call, Problem } from "../api/http";
import type { NamedPlace, Quote } from "../api/types";
import { emptyDraft, questionKey, quoteRequest, type Draft, type End, type Stop } from "./draft";
import { less } from "./money";
import { vault } from "./shelf";

/** settle waits for typing to pause before the market is asked, in ms. */
const settle = 250;
/** fresh is how long an answer is shown before the market is asked again, in ms. */
const fresh = 20_000;

export class PlanStore {
  draft = $state.raw<Draft>(emptyDraft);
  quote = $state.raw<Quote | null>(null);
  problem = $state.raw<Error | null>(null);
  asking = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: AbortController | undefined;

  /** change replaces parts of the draft, and asks again where the question changed. */
  change(change: Partial<Draft>): void {
    const before = questionKey(this.draft);
    this.draft = { ...this.draft, ...change };
    if (questionKey(this.draft) === before) return;
    if (!("ceiling" in change)) this.draft = { ...this.draft, ceiling: null };
    this.ask(settle);
  }

  /** ask asks the market after a while, and again when the answer is old. */
  ask(after: number): void {
    clearTimeout(this.#timer);
    this.#last?.abort();
    if (!quoteRequest(this.draft)) {
      this.quote = this.problem = null;
      this.asking = false;
      return;
    }
    this.asking = true;
    this.#timer = setTimeout(() => void this.#ask(), after);
  }

  rest(): void {
    clearTimeout(this.#timer);
    this.#last?.abort();
    this.asking = false;
  }

  async #ask(): Promise<void> {
    const body = quoteRequest(this.draft);
    if (!body) return;
    const { signal } = (this.#last = new AbortController());
    try {
      this.quote = await call<Quote>("/v1/quotes", { body, signal });
      this.problem = null;
    } catch (problem) {
      if (signal.aborted) return;
      this.problem = problem as Error;
      if (problem instanceof Problem && problem.body.status < 500) this.quote = null;
    }
    this.asking = false;
    this.#timer = setTimeout(() => void this.#ask(), this.problem && !(this.problem instanceof Problem) ? 3000 : fresh);
  }

  /** ceiling is the most that the need will name. */
  get ceiling(): string | null {
    return this.draft.ceiling ?? this.quote?.suggested_max ?? null;
  }

  /** low: nobody near asks for so little. */
  get low(): boolean {
    const price = this.quote?.price;
    return !!price && this.ceiling !== null && less(this.ceiling, price.low);
  }

  /** place sets an end, by name or from the map. */
  place(end: End, stop: Stop): void {
    this.change({ [end]: stop });
    if (!stop.name) void this.#name(end, stop);
  }

  remember(place: NamedPlace): void {
    vault.visited(place);
  }

  async #name(end: End, stop: Stop): Promise<void> {
    const at = `lat=${stop.lat.toFixed(6)}&lng=${stop.lng.toFixed(6)}`;
    const found = await call<{ items: NamedPlace[] }>(`/v1/places?${at}`).catch(() => null);
    const now = this.draft[end];
    if (now?.lat !== stop.lat || now.lng !== stop.lng) return;
    const name = found?.items[0]?.name ?? `${stop.lat.toFixed(5)}, ${stop.lng.toFixed(5)}`;
    this.draft = { ...this.draft, [end]: { ...stop, name } };
  }
}
