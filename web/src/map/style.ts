// Our own map style: quieter than what lies on it.
import type {
  DataDrivenPropertyValueSpecification as Driven,
  ExpressionSpecification as Expression,
  LayerSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Region } from "../api/types";
import { withAlpha, type MapColours } from "./colours";

/** mapStyle draws the regions' own tiles, with the layers that the app puts on top of them. */
export function mapStyle(regions: Region[], c: MapColours, origin: string): StyleSpecification {
  const sources: StyleSpecification["sources"] = {
    way: { type: "geojson", data: empty },
    cells: { type: "geojson", data: empty },
    zones: { type: "geojson", data: empty },
  };
  for (const region of regions) {
    sources[region.id] = {
      type: "vector",
      tiles: [origin + region.tiles.url],
      minzoom: region.tiles.min_zoom,
      maxzoom: region.tiles.max_zoom,
      bounds: region.bounds as [number, number, number, number],
      ...(region.attribution ? { attribution: region.attribution } : {}),
    };
  }
  const each = (make: (source: string) => LayerSpecification[]) => regions.flatMap((region) => make(region.id));
  return {
    version: 8,
    sources,
    layers: [
      { id: "land", type: "background", paint: { "background-color": c.land } },
      ...each((s) => ground(s, c)),
      ...each((s) => roads(s, c)),
      ...zones(c),
      ...need(c),
      ...each((s) => labels(s, c)),
      zoneLabel(c),
    ],
  };
}

const empty = { type: "FeatureCollection" as const, features: [] };

function ground(source: string, c: MapColours): LayerSpecification[] {
  const fill = (layer: string, colour: string): LayerSpecification => ({
    id: `${source}-${layer}`,
    source,
    "source-layer": layer,
    type: "fill",
    paint: { "fill-color": colour, "fill-antialias": true },
  });
  return [fill("land", c.ground), fill("park", c.park), fill("water", c.water)];
}

/** weights are the roads' three weights, in pixels at zooms 12, 15 and 18. */
const weights: [string[], [number, number, number]][] = [
  [["service", "path", "residential"], [0.6, 3.5, 16]],
  [["tertiary", "secondary"], [1.4, 6, 24]],
  [["primary", "trunk", "motorway"], [2.4, 9, 32]],
];

function roads(source: string, c: MapColours): LayerSpecification[] {
  const line = (id: string, classes: string[], colour: string, width: Driven<number>, more = {}): LayerSpecification => ({
    id: `${source}-${id}`,
    source,
    "source-layer": "road",
    type: "line",
    filter: ["in", ["get", "class"], ["literal", classes]],
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colour, "line-width": width, ...more },
  });
  const ordinary = weights.map(([classes, w]) => [classes.filter((k) => k !== "path" && k !== "service"), w] as const);
  return [
    line("path", ["path"], c["road-case"], byZoom([0.5, 1.2, 3]), { "line-dasharray": [2, 1.5] }),
    line("service", ["service"], c.road, byZoom([0, 2, 8])),
    ...ordinary.map(([classes, w], i) => line(`case-${i}`, classes, c["road-case"], byZoom(w.map((px) => px + 1.6)))),
    ...ordinary.map(([classes, w], i) => line(`road-${i}`, classes, c.road, byZoom(w))),
  ];
}

function byZoom(px: readonly number[]): Expression {
  const [far = 1, middle = 1, near = 1] = px;
  return ["interpolate", ["exponential", 1.5], ["zoom"], 12, far, 15, middle, 18, near];
}

/** zones are those of /v1/zones rather than of the tiles: their labels say until when, in the reader's language. */
function zones(c: MapColours): LayerSpecification[] {
  const edge = { "line-color": withAlpha(c.trouble, 0.55), "line-width": 1, "line-dasharray": [3, 3] };
  return [
    { id: "zone", source: "zones", type: "fill", paint: { "fill-pattern": "hatch" } },
    { id: "zone-edge", source: "zones", type: "line", paint: edge },
  ];
}

function zoneLabel(c: MapColours): LayerSpecification {
  return {
    id: "zone-name",
    source: "zones",
    type: "symbol",
    minzoom: 12.5,
    layout: { "text-font": font, "text-max-width": 9, "text-field": ["get", "label"], "text-size": 11, "text-padding": 8 },
    paint: { "text-color": c.trouble, "text-halo-color": c["label-halo"], "text-halo-width": 1.5 },
  };
}

/** need are the way, the only strong line, and the cells of a need whose places are not told yet. */
function need(c: MapColours): LayerSpecification[] {
  const line = { type: "line", source: "way", layout: { "line-cap": "round", "line-join": "round" } } as const;
  const width = (more: number): Expression => ["interpolate", ["linear"], ["zoom"], 11, 3 + more, 16, 5.5 + more];
  return [
    { id: "cells", type: "fill", source: "cells", paint: { "fill-color": withAlpha(c.accent, 0.16) } },
    { id: "way-case", ...line, paint: { "line-color": c.paper, "line-width": width(4) } },
    { id: "way", ...line, paint: { "line-color": c.accent, "line-width": width(0) } },
  ];
}

const font = ["system-ui"];

function labels(source: string, c: MapColours): LayerSpecification[] {
  const paint = { "text-color": c.label, "text-halo-color": c["label-halo"], "text-halo-width": 1.5 };
  const size = (far: number, near: number): Expression => ["interpolate", ["linear"], ["zoom"], 12, far, 17, near];
  const text = { "text-font": font, "text-max-width": 8, "text-padding": 12 } as const;
  return [
    {
      id: `${source}-street`,
      source,
      "source-layer": "road",
      type: "symbol",
      minzoom: 14,
      filter: ["all", ["has", "name"], ["!", ["in", ["get", "class"], ["literal", ["path", "service"]]]]],
      layout: { ...text, "symbol-placement": "line", "symbol-spacing": 420, "text-field": ["get", "name"], "text-size": size(10, 13) },
      paint,
    },
    {
      id: `${source}-water-name`,
      source,
      "source-layer": "water",
      type: "symbol",
      filter: ["has", "name"],
      layout: { ...text, "text-field": ["get", "name"], "text-size": size(11, 15), "text-letter-spacing": 0.08 },
      paint: { "text-color": c["water-label"] },
    },
    {
      id: `${source}-place`,
      source,
      "source-layer": "place",
      type: "symbol",
      minzoom: 13,
      layout: { ...text, "text-field": ["get", "name"], "text-size": size(11, 14), "text-padding": 18 },
      paint,
    },
  ];
}

/** hatch is the picture that no-fly areas are filled with. */
export function hatch(c: MapColours): ImageData {
  const size = 16;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const ink = canvas.getContext("2d");
  if (!ink) return new ImageData(size, size);
  ink.strokeStyle = withAlpha(c.trouble, 0.28);
  ink.lineWidth = 1.5;
  for (const offset of [-size, 0, size]) {
    ink.beginPath();
    ink.moveTo(offset, size);
    ink.lineTo(offset + size, 0);
    ink.stroke();
  }
  return ink.getImageData(0, 0, size, size);
}
