// The REST interface, as openapi.yaml describes it: sign-in, requests, problems, event streams.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { PrivateKeyAccount } from "viem";
import type { components } from "../built/openapi.js";

export type Schemas = components["schemas"];

/** ProblemError is an answer of RFC 9457. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Schemas["Problem"],
  ) {
    super(`${status} ${problem.type}: ${problem.detail}`);
  }
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface ServerEvent {
  event: string;
  id?: string;
  data: unknown;
}

/** Session speaks to one market as one account, or as nobody. */
export class Session {
  private token?: string;

  constructor(
    readonly url: string,
    readonly account?: PrivateKeyAccount,
  ) {}

  /** signIn signs the message the server made for this account (EIP-4361). */
  async signIn(): Promise<Schemas["Tokens"]> {
    const account = this.account!;
    const nonce = await this.post<Schemas["Nonce"]>("/v1/auth/nonce", { address: account.address });
    const message = nonce.body.message!;
    const signature = await account.signMessage({ message });
    const tokens = await this.post<Schemas["Tokens"]>("/v1/auth/verify", { message, signature });
    this.token = tokens.body.access_token;
    return tokens.body;
  }

  get bearer(): string {
    if (!this.token) throw new Error("sign in first");
    return this.token;
  }

  async get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
    return (await this.request<T>("GET", path, undefined, headers)).body;
  }

  post<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.request<T>("POST", path, body, headers);
  }

  /** create is a POST that creates or pays: with an Idempotency-Key of its own unless one is given. */
  create<T>(path: string, body: unknown, key: string = randomUUID()): Promise<Answer<T>> {
    return this.post<T>(path, body, { "Idempotency-Key": key });
  }

  private async request<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Promise<Answer<T>> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const value = text === "" ? undefined : JSON.parse(text);
    if (!answer.ok) throw new ProblemError(answer.status, value);
    return { status: answer.status, headers: answer.headers, body: value as T };
  }

  /** events reads a need's stream until the server says `end`; after a cut it resumes where it was. */
  async *events(need: string): AsyncGenerator<ServerEvent> {
    let last: string | undefined;
    for (;;) {
      const answer = await fetch(`${this.url}/v1/needs/${need}/events`, {
        headers: { Authorization: `Bearer ${this.bearer}`, ...(last ? { "Last-Event-ID": last } : {}) },
      });
      if (!answer.ok) throw new ProblemError(answer.status, (await answer.json()) as Schemas["Problem"]);
      for await (const event of readEvents(answer.body!)) {
        last = event.id ?? last;
        if (event.event === "end") return;
        yield event;
      }
    }
  }
}

/** readEvents parses a text/event-stream. */
async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of body) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = blocks.pop()!;
    for (const block of blocks) {
      const fields = new Map<string, string>();
      for (const line of block.split("\n")) {
        const colon = line.indexOf(":");
        if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
      }
      const data = fields.get("data");
      if (data === undefined) continue; // a comment, or retry alone
      const id = fields.get("id");
      yield { event: fields.get("event") ?? "message", data: JSON.parse(data), ...(id ? { id } : {}) };
    }
  }
}

/** until asks again every 200 ms until the answer satisfies, for at most `seconds`. */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T>, satisfied: (value: T) => boolean): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (satisfied(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(value)} after ${seconds} s`);
    await pause(200);
  }
}
