import { afterEach, expect, test, vi } from "vitest";
import { follow, Parser, type ServerEvent } from "./sse";

test("events are read, whatever pieces they come in", () => {
  const text = "retry: 1500\n\n: alive\n\nevent: phase\nid: 7\ndata: {\"a\":1}\n\nevent: position\r\ndata: one\r\ndata: two\r\n\r\n";
  for (const size of [1, 2, 3, 7, text.length]) {
    const parser = new Parser();
    const events: ServerEvent[] = [];
    for (let i = 0; i < text.length; i += size) events.push(...parser.push(text.slice(i, i + size)));
    expect(events).toEqual([
      { type: "phase", id: "7", data: '{"a":1}' },
      { type: "position", data: "one\ntwo" },
    ]);
    expect(parser.retry).toBe(1500);
  }
});

afterEach(() => vi.unstubAllGlobals());

function stream(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "text/event-stream" } });
}

function listen(onEvent: (event: ServerEvent) => void) {
  vi.stubGlobal("addEventListener", () => {});
  vi.stubGlobal("removeEventListener", () => {});
  return { path: "/events", token: () => Promise.resolve("t"), onEvent, onConnected: vi.fn(), onRefused: vi.fn(), signal: new AbortController().signal };
}

test("a cut stream goes on after the last id, until the server says that it ends", async () => {
  const asked: (string | null)[] = [];
  const answers = ["id: 3\nevent: need\ndata: x\n\nevent: position\ndata: y\n\n", "id: 4\nevent: phase\ndata: z\n\nevent: end\ndata: {}\n\n"];
  vi.stubGlobal("fetch", (_: string, init: { headers: Record<string, string> }) => {
    asked.push(init.headers["Last-Event-ID"] ?? null);
    return Promise.resolve(stream(answers.shift() ?? ""));
  });
  const seen: string[] = [];
  const options = listen((event) => seen.push(event.data));
  await follow(options);
  expect(seen).toEqual(["x", "y", "z"]);
  expect(asked).toEqual([null, "3"]);
  expect(options.onConnected.mock.calls.map(([c]) => c as boolean)).toEqual([true, false, true]);
});

test("a clear refusal ends it", async () => {
  const problem = { type: "/problems/not-found", title: "Not found", status: 404, detail: "there is no such need" };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(problem), { status: 404 })));
  const options = listen(() => {});
  await follow(options);
  expect(options.onRefused).toHaveBeenCalledOnce();
});
