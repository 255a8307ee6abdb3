import { describe, expect, test } from "vitest";
import { along, Fleet, type Report } from "./fleet";
import { bearing, metres, nearest, part, pointAt, turn, type Point } from "./geometry";
import { Roads } from "./roads";

// A block of about 100 m: streets along its sides, a house within.
const d = 0.0009;
const corner: Record<"sw" | "se" | "ne" | "nw", Point> = { sw: [0, 0], se: [d, 0], ne: [d, d], nw: [0, d] };
const block = new Roads([
  [corner.sw, corner.se, corner.ne],
  [corner.sw, corner.nw, corner.ne],
]);

describe("geometry", () => {
  test("metres and bearings", () => {
    expect(metres([0, 0], [0, 0.001])).toBeCloseTo(111.2, 0);
    expect(bearing([0, 0], [1, 0])).toBeCloseTo(90);
    expect(turn(350, 10)).toBe(20);
    expect(turn(10, 350)).toBe(-20);
  });

  test("points on a line", () => {
    const line: Point[] = [corner.sw, corner.se, corner.ne];
    expect(nearest(line, [d / 2, -0.0001])?.along).toBeCloseTo(50, 0);
    expect(pointAt(line, 150).heading).toBeCloseTo(0);
    expect(part(line, 50, 150)).toHaveLength(3);
  });
});

describe("streets", () => {
  test("lead around the corner, not through the house", () => {
    const way = block.way([d / 2, 0], [d, d / 2]);
    expect(way).toHaveLength(3);
    expect(metres(way[1] as Point, corner.se)).toBeLessThan(1);
  });

  test("take a point that was rounded back to the street", () => {
    expect(block.snap([d / 2, 0.0002])?.point[1]).toBeCloseTo(0);
    expect(block.snap([d / 2, 0.1])).toBeNull();
  });

  test("where there are none, the way is straight", () => {
    expect(new Roads([]).way([0, 0], [d, d])).toEqual([
      [0, 0],
      [d, d],
    ]);
  });
});

describe("a fleet", () => {
  const car = (point: Point, heading = 0): Report => ({ id: "a", class: "car", point, heading });
  const route = (a: Point, b: Point) => block.way(a, b);

  test("glides along the street between two reports, turned the way it drives", () => {
    const fleet = new Fleet();
    fleet.report(0, [car([d / 2, 0], 90)], 1000, route, false);
    fleet.report(0, [car([d, d / 2], 0)], 1000, route, false);
    fleet.bodies(250);
    const [half] = fleet.bodies(500);
    expect(metres(half?.point as Point, corner.se)).toBeLessThan(2);
    for (let now = 550; now <= 1000; now += 50) fleet.bodies(now);
    expect(metres(fleet.bodies(1000)[0]?.point as Point, [d, d / 2])).toBeLessThan(1);
    expect(Math.abs(turn(fleet.bodies(1600)[0]?.heading ?? 90, 0))).toBeLessThan(15);
  });

  test("jumps for who asks for calm, and over long distances", () => {
    const fleet = new Fleet();
    fleet.report(0, [car(corner.sw)], 1000, route, true);
    fleet.report(0, [car(corner.ne)], 1000, route, true);
    expect(metres(fleet.bodies(1)[0]?.point as Point, corner.ne)).toBeLessThan(1);
  });

  test("fades out who is not seen any more", () => {
    const fleet = new Fleet();
    fleet.report(0, [car(corner.sw)], 1000, route, false);
    for (let now = 0; now <= 500; now += 50) fleet.bodies(now);
    fleet.report(500, [], 1000, route, false);
    for (let now = 500; now <= 1000; now += 50) fleet.bodies(now);
    expect(fleet.empty).toBe(true);
  });

  test("follows a known way only forwards and near it", () => {
    const way: Point[] = [corner.sw, corner.se, corner.ne];
    expect(along(way, [d / 2, 0], [d, d / 2])).toHaveLength(3);
    expect(along(way, [d, d / 2], [d / 2, 0])).toBeNull();
    expect(along(way, [0, 1], [d, d])).toBeNull();
  });
});
