// The vehicles' WebSocket, as asyncapi.yaml describes it.
import { EventEmitter, once } from "node:events";
import { WebSocket } from "ws";
import type { Schemas } from "./rest.js";

export type Frame = { type: string; re?: string; need?: string; problem?: Schemas["Problem"] } & Record<string, any>;

/** VehicleSocket carries one vehicle. */
export class VehicleSocket {
  private frames: Frame[] = [];
  private arrivals = new EventEmitter();
  private count = 0;

  private constructor(
    private socket: WebSocket,
    readonly vehicle: string,
  ) {
    socket.on("message", (data) => {
      this.frames.push(JSON.parse(String(data)));
      this.arrivals.emit("frame");
    });
    socket.on("close", (code, reason) => this.arrivals.emit("error", new Error(`socket closed: ${code} ${reason}`)));
  }

  static async connect(url: string, token: string, vehicle: string): Promise<VehicleSocket> {
    const socket = new WebSocket(url.replace(/^http/, "ws") + "/v1/vehicles/ws", "marketd.v1+json", { headers: { Authorization: `Bearer ${token}` }, perMessageDeflate: false });
    const opened = new VehicleSocket(socket, vehicle);
    await once(socket, "open");
    return opened;
  }

  /** ask sends a frame and returns what answers it: `ok`, `sync` or `problem`. */
  async ask(frame: Record<string, unknown>): Promise<Frame> {
    const id = String(++this.count);
    this.send({ ...frame, id });
    return this.take((answer) => answer.re === id);
  }

  /** tell sends a frame and throws unless it was taken. */
  async tell(frame: Record<string, unknown>): Promise<Frame> {
    const answer = await this.ask(frame);
    if (answer.type === "problem") throw new Error(`${frame.type} refused: ${answer.problem?.type}: ${answer.problem?.detail}`);
    return answer;
  }

  send(frame: Record<string, unknown>): void {
    this.socket.send(JSON.stringify({ vehicle: this.vehicle, ...frame }));
  }

  /** take waits for the first frame that is wanted, and keeps the others for later. */
  async take(wanted: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const at = this.frames.findIndex(wanted);
      if (at >= 0) return this.frames.splice(at, 1)[0]!;
      await once(this.arrivals, "frame", { signal: AbortSignal.timeout(60_000) });
    }
  }

  frame(type: string, need: string): Promise<Frame> {
    return this.take((frame) => frame.type === type && frame.need === need);
  }

  close(): void {
    this.arrivals.removeAllListeners();
    this.arrivals.on("error", () => {});
    this.socket.close();
  }
}
