// What the map shows, from the plan or from the live trip.
import type { Scene } from "../map/city";
import type { Point } from "../map/geometry";
import type { LiveTrip } from "./live.svelte";
import type { PlanStore } from "./plan.svelte";
import { ended, moving } from "./trip";

export function planScene(plan: PlanStore): Scene {
  const { from, to } = plan.draft;
  const way = from && to && plan.quote?.way ? (plan.quote.way as Point[]) : null;
  return { from, to, soft: false, draggable: true, way, idle: true, mine: null };
}

export function tripScene(live: LiveTrip): Scene | null {
  const { need, position } = live.state;
  if (!need) return null;
  const end = (place: typeof need.from) => ({ lat: place.lat, lng: place.lng, name: place.name ?? "" });
  const info = need.agreement?.vehicle_info;
  const way = (need.way as Point[] | undefined) ?? null;
  const mine =
    position && info && moving(need.phase)
      ? {
          id: need.agreement?.vehicle ?? "",
          class: info.class,
          point: [position.lng, position.lat] as Point,
          heading: position.heading_deg,
          altitude: position.alt_m,
          way: need.phase === "underway" ? way : null,
        }
      : null;
  const before = ["scheduled", "open", "asked"].includes(need.phase);
  return { from: end(need.from), to: end(need.to), soft: before, draggable: false, way, idle: before || ended(need.phase), mine };
}
