// A rider, an owner and a vehicle: what each of them does at a market, step by step.
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";
import { Session, until, type Schemas } from "./rest.js";
import { drawCodes, random32, sign, structHash, type Hex, type Message } from "./signing.js";
import { VehicleSocket } from "./socket.js";

export type Facts = Schemas["Chain"];
export type Place = { lat: number; lng: number };
const seconds = () => Math.floor(Date.now() / 1000);

export const newKey = (): PrivateKeyAccount => privateKeyToAccount(generatePrivateKey());

/** signedIn is a session of an account that nobody has seen before. */
export async function signedIn(url: string, key = newKey()): Promise<Session & { account: PrivateKeyAccount }> {
  const session = new Session(url, key);
  await session.signIn();
  return session as Session & { account: PrivateKeyAccount };
}

/** settled waits until a movement of money is confirmed on the chain. */
export async function settled(session: Session, movement: Schemas["Movement"]): Promise<void> {
  const list = await until(
    `movement ${movement.kind}`,
    60,
    () => session.get<Schemas["MovementList"]>("/v1/account/movements"),
    (page) => ["confirmed", "failed"].includes(page.items.find((item) => item.id === movement.id)?.state ?? ""),
  );
  const end = list.items.find((item) => item.id === movement.id)!;
  if (end.state === "failed") throw new Error(`${end.kind} failed: ${end.detail}`);
}

/** deposit takes demo money and moves all of it to the account at the market; the rider never needs ether. */
export async function deposit(rider: Session, facts: Facts, amount: string): Promise<void> {
  const owner = rider.account!.address;
  const faucet = await rider.create<Schemas["Movement"]>("/v1/dev/faucet", { to: owner, amount });
  await settled(rider, faucet.body);

  const account = await rider.get<Schemas["Account"]>("/v1/account");
  const permit = { owner, spender: facts.contracts.escrow, value: amount, nonce: account.nonces.permit, deadline: String(seconds() + 600) };
  const fund = { token: facts.token.address, from: owner, market: facts.market, amount, nonce: BigInt(random32()).toString(), deadline: seconds() + 600 };
  const movement = await rider.create<Schemas["Movement"]>("/v1/account/deposits", {
    permit: { message: permit, signature: await sign(rider.account!, facts.token.permit_domain as Message, "Permit", permit) },
    fund: { message: fund, signature: await sign(rider.account!, facts.eip712.domain as Message, "Fund", fund) },
  });
  await settled(rider, movement.body);
}

export interface Wish {
  service: "ride" | "delivery";
  stops: [Place, Place];
  seats?: number;
  mass_g?: number;
  volume_ml?: number;
}

/** SignedWish is a need ready to be posted, with the secrets that stay with the rider. */
export interface SignedWish {
  id: Hex;
  post: Schemas["NeedPost"];
  blind: Hex;
  end: Hex;
  start: Hex;
}

/** signNeed asks for a quote, checks that the typed data says what was wished, and signs it. */
export async function signNeed(rider: Session, facts: Facts, wish: Wish, maxAmount?: string): Promise<SignedWish> {
  const { end, start, codes } = drawCodes();
  const blind = random32();
  const quote = (await rider.post<Schemas["Quote"]>("/v1/quotes", { ...wish, codes, blind, ...(maxAmount ? { max_amount: maxAmount } : {}) })).body;
  const need = quote.typed_data!.message as Schemas["NeedMessage"];
  const details = quote.details!;
  const id = structHash("Need", need);
  if (need.codes !== codes || details.blind !== blind || need.trip.data !== structHash("Details", details as Message)) throw new Error("the quote is not for what was asked");
  if (id !== quote.need_id) throw new Error(`need_id is ${quote.need_id}, the message hashes to ${id}`);
  const signature = await sign(rider.account!, facts.eip712.domain as Message, "Need", need);
  return { id, post: { need, details, signature }, blind, end, start };
}

export interface Size {
  class: "car" | "drone";
  seats: number;
  mass_g: number;
  volume_ml: number;
}

/** register lets an owner register a vehicle, with the vehicle's consent, and waits until the chain knows it. */
export async function register(owner: Session, facts: Facts, vehicle: PrivateKeyAccount, size: Size, region: string): Promise<Schemas["Vehicle"]> {
  const message = { vehicle: vehicle.address, owner: owner.account!.address, vehicleBps: 1000, until: seconds() + 86_400, nonce: "0" };
  const join = { message, signature: await sign(vehicle, facts.eip712.domain as Message, "Join", message) };
  await owner.create("/v1/vehicles", { join, ...size, region, name: "Stranger 1" });
  return until(
    "registration",
    60,
    () => owner.get<Schemas["Vehicle"]>(`/v1/vehicles/${vehicle.address}`),
    (known) => known.registry === "confirmed",
  );
}

/** Driver is a vehicle at its socket. */
export class Driver {
  private head: Hex = "0x";

  constructor(
    readonly socket: VehicleSocket,
    readonly key: PrivateKeyAccount,
    private facts: Facts,
    private owner: string,
  ) {}

  static async connect(url: string, key: PrivateKeyAccount, facts: Facts, owner: string, size: Size): Promise<Driver> {
    const session = await signedIn(url, key);
    const socket = await VehicleSocket.connect(url, session.bearer, key.address);
    const driver = new Driver(socket, key, facts, owner);
    await socket.tell({ type: "hello", sdk: "stranger/1", ...size, energy: 0.9 });
    return driver;
  }

  at(place: Place): void {
    this.socket.send({ type: "position", ...place, energy: 0.9, t: Date.now() });
  }

  /** signBid offers to serve a need, at the pickup within a minute. */
  async signBid(invitation: Record<string, any>, amount: string): Promise<{ id: Hex; frame: Record<string, unknown> }> {
    const pickup = Math.max(seconds() + 60, Math.floor(Date.parse(invitation.earliest) / 1000) + 60);
    const bid = { need: invitation.need, vehicle: this.key.address, owner: this.owner, amount, vehicleBps: 1000, pickupBy: pickup, expires: invitation.terms.open_by };
    const frame = {
      type: "bid",
      bid,
      signature: await sign(this.key, this.facts.eip712.domain as Message, "Bid", bid),
      pickup_at: new Date(pickup * 1000).toISOString(),
      dropoff_at: new Date((pickup + invitation.duration_s) * 1000).toISOString(),
    };
    return { id: structHash("Bid", bid), frame };
  }

  /** take begins to serve a mission. */
  take(mission: Record<string, any>): void {
    this.head = mission.status_head;
  }

  /** status moves the trip on; each status names the hash of the one before. */
  async status(need: Hex, phase: number, place: Place, extra: { code?: Hex } = {}): Promise<void> {
    const status = { need, phase, latE7: Math.round(place.lat * 1e7), lngE7: Math.round(place.lng * 1e7), at: seconds(), previous: this.head };
    await this.socket.tell({ type: "status", status, signature: await sign(this.key, this.facts.eip712.domain as Message, "Status", status), ...extra });
    this.head = structHash("Status", status);
  }
}
