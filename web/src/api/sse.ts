// Server-sent events read with fetch, because they need an Authorization header, and resumed where they were cut.
import { problemOf, Problem, Unreachable } from "./http";

export interface ServerEvent {
  type: string;
  id?: string;
  data: string;
}

/** Parser turns pieces of a text/event-stream into events; a piece may end anywhere. */
export class Parser {
  #rest = "";
  #type = "";
  #id: string | undefined;
  #data: string[] = [];
  /** retry is how long the server asks to wait before connecting again, in ms. */
  retry = 2000;

  push(text: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") this.#end(events);
      else this.#field(line);
    }
    return events;
  }

  #field(line: string) {
    const colon = line.indexOf(":");
    if (colon === 0) return; // a comment: the stream is alive
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") this.#type = value;
    else if (name === "data") this.#data.push(value);
    else if (name === "id") this.#id = value;
    else if (name === "retry" && /^\d+$/.test(value)) this.retry = Number(value);
  }

  #end(events: ServerEvent[]) {
    if (this.#data.length > 0) {
      const event: ServerEvent = { type: this.#type || "message", data: this.#data.join("\n") };
      if (this.#id !== undefined) event.id = this.#id;
      events.push(event);
    }
    this.#type = "";
    this.#id = undefined;
    this.#data = [];
  }
}

export interface StreamOptions {
  path: string;
  token: () => Promise<string>;
  onEvent: (event: ServerEvent) => void;
  onConnected: (connected: boolean) => void;
  /** onRefused hears of an answer that a repetition cannot change. */
  onRefused: (problem: Error) => void;
  signal: AbortSignal;
}

/** quietAfter is when a stream without even a comment counts as cut, in ms; the server sends one every 15 s. */
const quietAfter = 40_000;

/** follow reads a stream until it ends by itself or by the signal, through any number of connections. */
export async function follow(o: StreamOptions): Promise<void> {
  let last: string | undefined;
  let wait = 500;
  while (!o.signal.aborted) {
    const parser = new Parser();
    try {
      const ended = await connection(o, parser, last, (event) => {
        wait = 500;
        if (event.id !== undefined) last = event.id;
        o.onEvent(event);
      });
      if (ended) return;
    } catch (problem) {
      if (o.signal.aborted) return;
      if (final(problem)) {
        o.onRefused(problem as Error);
        return;
      }
    }
    o.onConnected(false);
    await pause(wait, o.signal);
    wait = Math.min(wait * 2, 8000, Math.max(parser.retry, wait) * 4);
  }
}

/** final: an answer of the market, or of our own, that a repetition cannot change. */
function final(problem: unknown): boolean {
  if (problem instanceof Problem) return problem.body.status < 500 && problem.body.status !== 429;
  return problem instanceof Error && problem.name === "SignInNeeded";
}

async function connection(o: StreamOptions, parser: Parser, last: string | undefined, hear: (e: ServerEvent) => void): Promise<boolean> {
  const quiet = new AbortController();
  const signal = AbortSignal.any([o.signal, quiet.signal]);
  let alarm = setTimeout(() => quiet.abort(), quietAfter);
  try {
    const headers: Record<string, string> = { Accept: "text/event-stream", Authorization: `Bearer ${await o.token()}` };
    if (last !== undefined) headers["Last-Event-ID"] = last;
    const response = await fetch(o.path, { headers, signal, cache: "no-store" });
    if (!response.ok) throw await problemOf(response);
    if (!response.body) throw new Unreachable(new Error("no body"));
    o.onConnected(true);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return false;
      clearTimeout(alarm);
      alarm = setTimeout(() => quiet.abort(), quietAfter);
      for (const event of parser.push(value)) {
        if (event.type === "end") return true;
        hear(event);
      }
    }
  } finally {
    clearTimeout(alarm);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener("online", done, { once: true });
    signal.addEventListener("abort", done, { once: true });
  });
}
