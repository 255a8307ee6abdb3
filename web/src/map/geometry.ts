// Plane geometry on a city's scale: degrees are turned into metres around a point where distances matter.

export type Point = [lng: number, lat: number];

const metresPerDegree = 111_195;

/** metres is the distance of two near points. */
export function metres(a: Point, b: Point): number {
  const x = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(x, b[1] - a[1]) * metresPerDegree;
}

/** bearing is the direction from a to b in degrees clockwise from north. */
export function bearing(a: Point, b: Point): number {
  const x = (b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180);
  return ((Math.atan2(x, b[1] - a[1]) * 180) / Math.PI + 360) % 360;
}

export function between(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** turn is the way from one heading to another, the short way round: degrees from -180 to 180. */
export function turn(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180;
}

export interface Spot {
  point: Point;
  /** along is metres from the line's beginning. */
  along: number;
  /** off is metres from the line. */
  off: number;
}

/** nearest finds the point of a line next to p. */
export function nearest(line: Point[], p: Point): Spot | null {
  let best: Spot | null = null;
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Point;
    const b = line[i] as Point;
    const length = metres(a, b);
    const k = Math.cos((a[1] * Math.PI) / 180);
    const dx = (b[0] - a[0]) * k;
    const dy = b[1] - a[1];
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * k * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)));
    const point = between(a, b, t);
    const off = metres(p, point);
    if (!best || off < best.off) best = { point, along: passed + t * length, off };
    passed += length;
  }
  return best;
}

/** pointAt is where a line is after so many metres, and which way it goes there. */
export function pointAt(line: Point[], along: number): { point: Point; heading: number } {
  let left = Math.max(0, along);
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Point;
    const b = line[i] as Point;
    const length = metres(a, b);
    if (length > 0 && (left <= length || i === line.length - 1)) {
      return { point: between(a, b, Math.min(1, left / length)), heading: bearing(a, b) };
    }
    left -= length;
  }
  return { point: line[0] ?? [0, 0], heading: 0 };
}

/** part is the stretch of a line between two distances along it. */
export function part(line: Point[], from: number, to: number): Point[] {
  const out: Point[] = [pointAt(line, from).point];
  let passed = 0;
  for (let i = 1; i < line.length; i++) {
    passed += metres(line[i - 1] as Point, line[i] as Point);
    if (passed > from && passed < to) out.push(line[i] as Point);
  }
  out.push(pointAt(line, to).point);
  return out;
}

/** circle is a ring around a point. */
export function circle(centre: Point, radius: number): Point[] {
  const k = Math.cos((centre[1] * Math.PI) / 180);
  return Array.from({ length: 49 }, (_, i) => {
    const angle = (i / 48) * 2 * Math.PI;
    return [centre[0] + (Math.cos(angle) * radius) / (metresPerDegree * k), centre[1] + (Math.sin(angle) * radius) / metresPerDegree];
  });
}
