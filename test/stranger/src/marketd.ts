// Opens a market of its own for a test, by the command that the README gives, on a free port and with its own data.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Market {
  url: string;
  close(): Promise<void>;
}

/** openMarket starts `marketd dev`, or uses the market at MARKETD_URL where one is open. */
export async function openMarket(): Promise<Market> {
  if (process.env.MARKETD_URL) return { url: process.env.MARKETD_URL, close: async () => {} };
  const program = process.env.MARKETD ?? join(import.meta.dirname, "../../../../.build/bin/marketd");
  const state = await mkdtemp(join(tmpdir(), "stranger-"));
  const child = spawn(program, ["dev", "--port", "0", "--no-fleet", "--state", state], { stdio: ["ignore", "pipe", "pipe"] });
  const log: string[] = [];
  createInterface(child.stderr!).on("line", (line) => log.push(line));
  const url = await address(child, log);
  return {
    url,
    close: async () => {
      child.kill("SIGINT");
      if (child.exitCode === null) await once(child, "exit");
      await rm(state, { recursive: true, force: true });
    },
  };
}

/** address waits for the line with the address. */
async function address(child: ChildProcess, log: string[]): Promise<string> {
  for await (const line of createInterface(child.stdout!)) {
    const found = /Market is open: (http\S+)/.exec(line);
    if (found) return found[1]!;
    log.push(line);
  }
  throw new Error(`marketd did not open a market:\n${log.join("\n")}`);
}
