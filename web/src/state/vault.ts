// What must survive a reload, a crash or a flat battery: kept in this browser only, written before anything is sent.
import type { Hex, NamedPlace, NeedPost, Service, Share } from "../api/types";

export type Identity =
  | { kind: "key"; privateKey: Hex; address: Hex; saved?: boolean }
  | { kind: "wallet"; rdns: string; name: string; address: Hex };

/** TripRecord holds what only the rider's device knows of a need. */
export interface TripRecord {
  need: Hex;
  /** account signed it; another account's trips are not shown. */
  account: Hex;
  end: Hex;
  blind: Hex;
  post: NeedPost;
  /** key is the Idempotency-Key of the post: the same after any number of crashes. */
  key: string;
  posted: boolean;
  /** ended: nothing more happens; the record stays for its receipt. */
  ended: boolean;
  service: Service;
  recipient: string;
  createdAt: number;
  /** tries left to type the vehicle's digits. */
  tries: number;
  share?: Share;
  /** successor was signed for this need, which its vehicle left. */
  successor?: Hex;
}

export interface Session {
  account: Hex;
  refresh: string;
}


/** Shelf is where strings are kept: localStorage, or a Map in tests. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const maxRecords = 200;

export class Vault {
  constructor(private readonly shelf: Shelf) {}

  get identity(): Identity | null {
    return this.#read<Identity>("identity");
  }

  set identity(value: Identity | null) {
    this.#write("identity", value);
  }

  get session(): Session | null {
    return this.#read<Session>("session");
  }

  set session(value: Session | null) {
    this.#write("session", value);
  }

  get locale(): string | null {
    return this.#read<string>("locale");
  }

  set locale(value: string | null) {
    this.#write("locale", value);
  }

  get recent(): NamedPlace[] {
    return this.#read<NamedPlace[]>("recent") ?? [];
  }

  /** visited puts a place on top of the recent ones. */
  visited(place: NamedPlace): void {
    const others = this.recent.filter((p) => p.name !== place.name || p.region !== place.region);
    this.#write("recent", [place, ...others].slice(0, 6));
  }

  /** trips, newest first. */
  get trips(): TripRecord[] {
    return this.#read<TripRecord[]>("trips") ?? [];
  }

  trip(need: Hex): TripRecord | undefined {
    return this.trips.find((t) => t.need === need);
  }

  /** keep adds or replaces a record. */
  keep(record: TripRecord): void {
    const others = this.trips.filter((t) => t.need !== record.need);
    const all = [record, ...others].sort((a, b) => b.createdAt - a.createdAt);
    // Codes of trips that go on are never dropped.
    this.#write("trips", all.filter((t, i) => i < maxRecords || !t.ended));
  }

  change(need: Hex, change: Partial<TripRecord>): void {
    const record = this.trip(need);
    if (record) this.keep({ ...record, ...change });
  }

  forget(need: Hex): void {
    this.#write("trips", this.trips.filter((t) => t.need !== need));
  }

  #read<T>(name: string): T | null {
    const text = this.shelf.getItem(`marketd.${name}`);
    if (text === null) return null;
    try {
      return JSON.parse(text) as T;
    } catch {
      return null;
    }
  }

  #write(name: string, value: unknown): void {
    if (value === null) this.shelf.removeItem(`marketd.${name}`);
    else this.shelf.setItem(`marketd.${name}`, JSON.stringify(value));
  }
}
