// One way to call the market: JSON in, JSON or a Problem out.
import type { ProblemBody } from "./types";

/** Problem is an answer that says what went wrong and what to do about it. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
    this.name = "Problem";
  }

  /** kind is the last part of the type, e.g. "insufficient-balance". */
  get kind(): string {
    return this.body.type.replace("/problems/", "");
  }
}

/** Unreachable means that no answer came: the request may or may not have arrived. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("The market cannot be reached.", { cause });
    this.name = "Unreachable";
  }
}

export interface Request {
  method?: "GET" | "POST";
  body?: unknown;
  token?: string | undefined;
  idempotencyKey?: string;
  ifMatch?: number;
  signal?: AbortSignal;
}

/** call sends one request. It throws a Problem, Unreachable, or the signal's AbortError. */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const response = await send(path, request);
  if (response.status === 204) return undefined as T;
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

async function send(path: string, request: Request): Promise<Response> {
  const headers = new Headers();
  if (request.token) headers.set("Authorization", `Bearer ${request.token}`);
  if (request.idempotencyKey) headers.set("Idempotency-Key", request.idempotencyKey);
  if (request.ifMatch !== undefined) headers.set("If-Match", `"${request.ifMatch}"`);
  if (request.body !== undefined) headers.set("Content-Type", "application/json");
  const init: RequestInit = { method: request.method ?? (request.body === undefined ? "GET" : "POST"), headers };
  if (request.body !== undefined) init.body = JSON.stringify(request.body);
  if (request.signal) init.signal = request.signal;
  try {
    return await fetch(path, init);
  } catch (cause) {
    if (request.signal?.aborted) throw cause;
    throw new Unreachable(cause);
  }
}

/** problemOf reads a failed answer; a proxy's page becomes a Problem too. */
export async function problemOf(response: Response): Promise<Error> {
  try {
    const body = (await response.json()) as ProblemBody;
    if (typeof body.detail === "string" && typeof body.type === "string") return new Problem(body);
  } catch {
    // not JSON: no market answered
  }
  return new Unreachable(new Error(`status ${response.status}`));
}
