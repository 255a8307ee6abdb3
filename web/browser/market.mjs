// A real market for the browser tests: `marketd dev` with its own Postgres, chain and fleet, as `make test` built it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const programs = process.env.MARKETD_PROGRAMS ?? join(root, ".build", "bin");

export class Market {
  #child;
  #lines = [];

  /** open starts a market and waits until it is open. */
  static async open() {
    const market = new Market();
    market.state = await mkdtemp(join(tmpdir(), "marketd-browser-"));
    await market.start(0);
    return market;
  }

  async start(port) {
    this.#child = spawn(join(programs, "marketd"), ["dev", "--port", String(port), "--state", this.state, "--speedup", "12"], { stdio: ["ignore", "pipe", "pipe"] });
    const child = this.#child;
    createInterface({ input: child.stderr }).on("line", (line) => this.#lines.push(line));
    this.url = await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        this.#lines.push(line);
        const open = /Market is open: (http:\S+)/.exec(line);
        if (open) resolve(open[1]);
      });
      child.once("error", reject);
      child.once("exit", (code) => reject(new Error(`marketd ended with ${code}:\n${this.log}`)));
    });
  }

  /** crash kills the market as a power cut would, and starts it again where it was. */
  async crash() {
    const { port } = new URL(this.url);
    this.#child.kill("SIGKILL");
    await once(this.#child, "exit");
    await this.start(Number(port));
  }

  /** key is one of the market's own, as hex: who rules in a demo is whoever can read the state. */
  async key(name) {
    return `0x${(await readFile(join(this.state, "keys", `${name}.key`), "utf8")).trim().replace(/^0x/, "")}`;
  }

  get log() {
    return this.#lines.slice(-40).join("\n");
  }

  async close() {
    if (this.#child.exitCode === null) {
      this.#child.kill("SIGTERM");
      await once(this.#child, "exit");
    }
    await rm(this.state, { recursive: true, force: true });
  }
}
