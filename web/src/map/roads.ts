// The streets that the map shows as a small graph, so that vehicles glide along them and not through houses.
import { metres, nearest, type Point } from "./geometry";

interface Node {
  point: Point;
  links: { to: number; m: number }[];
}

/** Distances beyond these are not bridged: the vehicle then glides straight. */
const snapM = 60;
const detour = 2.2;
const searchM = 600;

export class Roads {
  #nodes: Node[] = [];
  #index = new Map<string, number>();
  #grid = new Map<string, [number, number][]>();

  constructor(lines: Point[][]) {
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) this.#link(line[i - 1] as Point, line[i] as Point);
    }
  }

  #node(p: Point): number {
    const key = `${p[0].toFixed(5)} ${p[1].toFixed(5)}`; // tiles round a little differently
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.#nodes.length);
    return this.#nodes.push({ point: p, links: [] }) - 1;
  }

  #link(a: Point, b: Point) {
    const [i, j] = [this.#node(a), this.#node(b)];
    if (i === j || this.#nodes[i]?.links.some((l) => l.to === j)) return;
    const m = metres(a, b);
    this.#nodes[i]?.links.push({ to: j, m });
    this.#nodes[j]?.links.push({ to: i, m });
    for (const key of cellsBetween(a, b)) {
      const cell = this.#grid.get(key);
      if (cell) cell.push([i, j]);
      else this.#grid.set(key, [[i, j]]);
    }
  }

  /** snap finds the nearest street within 60 m. */
  snap(p: Point): { point: Point; ends: [number, number] } | null {
    let best: { point: Point; ends: [number, number] } | null = null;
    let off = snapM;
    for (const key of around(p)) {
      for (const ends of this.#grid.get(key) ?? []) {
        const spot = nearest([this.#at(ends[0]), this.#at(ends[1])], p);
        if (spot && spot.off < off) [off, best] = [spot.off, { point: spot.point, ends }];
      }
    }
    return best;
  }

  #at(i: number): Point {
    return (this.#nodes[i] as Node).point;
  }

  /** way leads from a to b along streets; straight where that would be a strange detour. */
  way(a: Point, b: Point): Point[] {
    const [from, to] = [this.snap(a), this.snap(b)];
    if (!from || !to) return [a, b];
    const straight = metres(from.point, to.point);
    if (from.ends[0] === to.ends[0] && from.ends[1] === to.ends[1]) return [from.point, to.point];
    const found = this.#search(from, to, Math.min(searchM, straight * detour + 60));
    return found ? [from.point, ...found.map((i) => this.#at(i)), to.point] : [from.point, to.point];
  }

  /** search is Dijkstra's, within a limit in metres; the graph around two reports is tiny. */
  #search(from: { point: Point; ends: [number, number] }, to: { point: Point; ends: [number, number] }, limit: number): number[] | null {
    const open = new Map<number, { m: number; back: number }>();
    const done = new Map<number, { m: number; back: number }>();
    for (const i of from.ends) open.set(i, { m: metres(from.point, this.#at(i)), back: -1 });
    let best = limit;
    let last = -1;
    while (open.size > 0) {
      const [i, label] = [...open].reduce((a, b) => (b[1].m < a[1].m ? b : a));
      open.delete(i);
      done.set(i, label);
      if (label.m >= best) break;
      if (to.ends.includes(i)) {
        const whole = label.m + metres(this.#at(i), to.point);
        if (whole < best) [best, last] = [whole, i];
      }
      for (const link of this.#nodes[i]?.links ?? []) {
        const m = label.m + link.m;
        const known = open.get(link.to);
        if (!done.has(link.to) && m < limit && (!known || m < known.m)) open.set(link.to, { m, back: i });
      }
    }
    if (last < 0) return null;
    const path: number[] = [];
    for (let i = last; i >= 0; i = done.get(i)?.back ?? -1) path.unshift(i);
    return path;
  }
}

const cellDegrees = 0.001;

function cellKey(x: number, y: number): string {
  return `${x} ${y}`;
}

function* cellsBetween(a: Point, b: Point): Generator<string> {
  const [x0, x1] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])].map((v) => Math.floor(v / cellDegrees)) as [number, number];
  const [y0, y1] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])].map((v) => Math.floor(v / cellDegrees)) as [number, number];
  for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) yield cellKey(x, y);
}

function* around(p: Point): Generator<string> {
  const [x, y] = p.map((v) => Math.floor(v / cellDegrees)) as [number, number];
  for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) yield cellKey(x + dx, y + dy);
}
