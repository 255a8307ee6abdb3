// Where vehicles may not fly or stop, with a label that says so.
import type { FeatureCollection, Polygon } from "geojson";
import { call } from "../api/http";
import type { components } from "../api/schema.gen";

type Zones = components["schemas"]["ZoneCollection"];

export async function labelledZones(label: (name: string, until: string | undefined) => string): Promise<FeatureCollection> {
  const zones = await call<Zones>("/v1/zones");
  return {
    type: "FeatureCollection",
    features: zones.features
      .filter((zone) => zone.properties.kind === "no_fly")
      .map((zone) => ({
        type: "Feature",
        geometry: zone.geometry as Polygon,
        properties: { label: label(zone.properties.name, zone.properties.effective_until) },
      })),
  };
}
