// Vehicles between their reports: each glides along its way to where it was last seen, and turns the way it drives.
import { metres, nearest, part, pointAt, turn, type Point } from "./geometry";

export interface Report {
  id: string;
  class: "car" | "drone";
  point: Point;
  heading?: number | undefined;
  altitude?: number | undefined;
}

export interface Body {
  id: string;
  class: "car" | "drone";
  point: Point;
  heading: number;
  altitude: number;
  /** shown is 0 to 1: bodies fade in and out. */
  shown: number;
}

interface Track {
  body: Body;
  line: Point[];
  length: number;
  began: number;
  lasts: number;
  /** end is where it stands when it has arrived, if it told. */
  end: number | undefined;
  gone: boolean;
}

export type Router = (a: Point, b: Point) => Point[];

/** jumpM: a longer step between two reports is another place, not a drive. */
const jumpM = 1500;
const fadeMs = 240;

export class Fleet {
  #tracks = new Map<string, Track>();
  #last = 0;

  /** report takes the vehicles seen now; a way, where it is known, is followed. Those not among them leave. */
  report(now: number, reports: Report[], lasts: number, route: Router, calm: boolean): void {
    const seen = new Set(reports.map((r) => r.id));
    for (const [id, track] of this.#tracks) if (!seen.has(id)) track.gone = true;
    for (const report of reports) this.#hear(now, report, lasts, route, calm);
  }

  #hear(now: number, r: Report, lasts: number, route: Router, calm: boolean) {
    const old = this.#tracks.get(r.id);
    const straight = old ? metres(old.body.point, r.point) : Infinity;
    if (!old || calm || straight > jumpM) {
      const line = r.class === "car" ? route(r.point, r.point) : [r.point];
      const point = line[0] ?? r.point;
      const body = { id: r.id, class: r.class, point, heading: r.heading ?? 0, altitude: r.altitude ?? 0, shown: old?.body.shown ?? 0 };
      this.#tracks.set(r.id, { body, line: [point], length: 0, began: now, lasts, end: r.heading, gone: false });
      return;
    }
    old.gone = false;
    old.body.altitude = r.altitude ?? old.body.altitude;
    old.line = r.class === "car" ? route(old.body.point, r.point) : [old.body.point, r.point];
    old.length = old.line.reduce((sum, p, i) => (i === 0 ? 0 : sum + metres(old.line[i - 1] as Point, p)), 0);
    old.began = now;
    old.lasts = lasts;
    old.end = r.heading;
  }

  /** bodies moves all to where they are now. */
  bodies(now: number): Body[] {
    const step = Math.min(100, now - this.#last);
    this.#last = now;
    const out: Body[] = [];
    for (const [id, track] of this.#tracks) {
      const b = track.body;
      b.shown = Math.max(0, Math.min(1, b.shown + ((track.gone ? -1 : 1) * step) / fadeMs));
      if (track.gone && b.shown === 0) {
        this.#tracks.delete(id);
        continue;
      }
      this.#move(track, now, step);
      out.push(b);
    }
    return out;
  }

  #move(track: Track, now: number, step: number) {
    const b = track.body;
    const t = Math.min(1, (now - track.began) / track.lasts);
    let goal = track.end;
    if (track.length > 3) {
      const at = pointAt(track.line, track.length * t);
      if (t < 1) goal = at.heading;
      b.point = at.point;
    } else if (track.line.length > 0) {
      b.point = track.line[track.line.length - 1] as Point;
    }
    if (goal !== undefined) b.heading += turn(b.heading, goal) * Math.min(1, step / 120);
  }

  get empty(): boolean {
    return this.#tracks.size === 0;
  }

  clear(): void {
    this.#tracks.clear();
  }
}

/** along follows a known way between two points on it; null where they are not on it. */
export function along(way: Point[], a: Point, b: Point): Point[] | null {
  const [from, to] = [nearest(way, a), nearest(way, b)];
  if (!from || !to || from.off > 40 || to.off > 40 || to.along < from.along) return null;
  return part(way, from.along, to.along);
}

