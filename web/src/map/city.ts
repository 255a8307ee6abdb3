// The map as one imperative object; components tell it what to show and hear of taps and drags.
import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { call } from "../api/http";
import type { MarketVehicles, Region } from "../api/types";
import type { End, Stop } from "../state/draft";
import { drawBody, drawPulse } from "./bodies";
import { mapColours, type MapColours } from "./colours";
import { along, Fleet, type Report } from "./fleet";
import { circle, type Point } from "./geometry";
import { Pins, type PinLabels } from "./pins";
import { Roads } from "./roads";
import { hatch, mapStyle } from "./style";
import { labelledZones } from "./zones";

maplibregl.setWorkerUrl(workerUrl);

/** Scene is all that the map shows beside the city itself. */
export interface Scene {
  from: Stop | null;
  to: Stop | null;
  /** soft: the places are told to nobody yet, so ends are cells and no pins. */
  soft: boolean;
  draggable: boolean;
  way: Point[] | null;
  /** idle vehicles of the market are shown. */
  idle: boolean;
  mine: (Report & { way: Point[] | null }) | null;
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Listener {
  tapped(place: { lat: number; lng: number }): void;
  dragged(end: End, place: { lat: number; lng: number }): void;
}

export interface Options {
  regions: Region[];
  styleUrl: string | undefined;
  labels: PinLabels;
  zoneLabel: (name: string, until: string | undefined) => string;
  calm: boolean;
  padding: Padding;
}

/** reportEvery is how often the trip's vehicle tells where it is, in ms; gliding takes a little longer, so that it never stops short. */
const reportEvery = 1200;
const pulseMs = 900;

export class City {
  #map: maplibregl.Map;
  #ink: CanvasRenderingContext2D | null;
  #canvas: HTMLCanvasElement;
  #colours: MapColours = mapColours();
  #idle = new Fleet();
  #trip = new Fleet();
  #roads: Roads | null = null;
  #pins: Pins;
  #scene: Scene = { from: null, to: null, soft: false, draggable: false, way: null, idle: false, mine: null };
  #pulse: { id: string; at: number } | null = null;
  #ended = new AbortController();
  #drawn = 0;
  #padding: Padding;

  constructor(box: HTMLElement, private readonly options: Options, private readonly listener: Listener) {
    const region = options.regions[0] as Region;
    this.#padding = options.padding;
    this.#map = new maplibregl.Map({
      container: box,
      style: this.#style(),
      bounds: around(region.centre as Point),
      fitBoundsOptions: { padding: options.padding },
      minZoom: 9,
      maxZoom: 18.5,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: options.calm ? 0 : 180,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.addControl(new maplibregl.AttributionControl({ compact: true }), "top-right");
    this.#canvas = document.createElement("canvas");
    this.#canvas.className = "bodies";
    this.#map.getCanvasContainer().append(this.#canvas);
    this.#ink = this.#canvas.getContext("2d");
    this.#pins = new Pins(this.#map, options.labels, listener);
    this.#listen();
    void this.#poll();
    requestAnimationFrame(this.#frame);
  }

  #style() {
    const origin = location.origin;
    return this.options.styleUrl ?? mapStyle(this.options.regions, this.#colours, origin);
  }

  #listen() {
    const map = this.#map;
    const signal = this.#ended.signal;
    map.on("style.load", () => {
      if (!map.hasImage("hatch")) map.addImage("hatch", hatch(this.#colours));
      this.#draw();
      void this.#zones();
    });
    map.on("click", (e) => this.listener.tapped({ lat: e.lngLat.lat, lng: e.lngLat.lng }));
    map.on("idle", () => this.#readRoads());
    map.on("render", () => this.#paint(performance.now()));
    map.on("resize", () => this.#size());
    this.#size();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#repaint(), { signal });
  }

  #repaint() {
    this.#colours = mapColours();
    if (this.#map.hasImage("hatch")) this.#map.removeImage("hatch");
    this.#map.setStyle(this.#style(), { diff: false });
  }

  #size() {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    this.#canvas.width = clientWidth * devicePixelRatio;
    this.#canvas.height = clientHeight * devicePixelRatio;
    this.#canvas.style.width = `${clientWidth}px`;
    this.#canvas.style.height = `${clientHeight}px`;
  }

  /** readRoads makes the street graph of what is in view, for gliding. */
  #readRoads() {
    if (this.options.styleUrl || this.#map.getZoom() < 12) return;
    const lines: Point[][] = [];
    for (const region of this.options.regions) {
      for (const f of this.#map.querySourceFeatures(region.id, { sourceLayer: "road" })) {
        if (f.properties["class"] === "path") continue;
        if (f.geometry.type === "LineString") lines.push(f.geometry.coordinates as Point[]);
        if (f.geometry.type === "MultiLineString") lines.push(...(f.geometry.coordinates as Point[][]));
      }
    }
    this.#roads = new Roads(lines);
  }

  async #zones() {
    if (this.options.styleUrl) return;
    const zones = await labelledZones(this.options.zoneLabel).catch(() => null);
    const source = this.#map.getSource<maplibregl.GeoJSONSource>("zones");
    if (zones && source) source.setData(zones);
  }

  /** poll asks where idle vehicles are, as long as the page is looked at. */
  async #poll() {
    while (!this.#ended.signal.aborted) {
      let next = 2;
      if (this.#scene.idle && !document.hidden && this.#map.getZoom() > 10.5) {
        next = await this.#ask().catch(() => 4);
      }
      await new Promise((resolve) => setTimeout(resolve, next * 1000));
    }
  }

  async #ask(): Promise<number> {
    const b = this.#map.getBounds();
    const m = 0.005; // a little more than the view: who comes in glides in
    const box = [b.getWest() - m, b.getSouth() - m, b.getEast() + m, b.getNorth() + m].map((v) => v.toFixed(5));
    const seen = await call<MarketVehicles>(`/v1/market/vehicles?bbox=${box.join(",")}`, { signal: this.#ended.signal });
    const reports = seen.items.map((v) => ({ id: v.id, class: v.class, point: [v.lng, v.lat] as Point, heading: v.heading_deg, altitude: 40 }));
    const route = (a: Point, b: Point) => this.#roads?.way(a, b) ?? [a, b];
    if (this.#scene.idle) this.#idle.report(performance.now(), reports, seen.next_s * 1000 + 200, route, this.options.calm);
    return seen.next_s;
  }

  /** show brings the scene on the map; only what changed is touched. */
  show(scene: Scene): void {
    const old = this.#scene;
    this.#scene = scene;
    if (old.idle && !scene.idle) this.#idle.report(performance.now(), [], 1, (a) => [a], this.options.calm);
    if (old.way !== scene.way || old.soft !== scene.soft || old.from !== scene.from || old.to !== scene.to) this.#draw();
    this.#pins.show(scene.soft ? null : scene.from, scene.soft ? null : scene.to, scene.draggable);
    this.#follow(scene, old);
  }

  #follow(scene: Scene, old: Scene) {
    const mine = scene.mine;
    if (!mine) {
      if (old.mine) this.#trip.report(performance.now(), [], 1, (a) => [a], this.options.calm);
      return;
    }
    if (mine === old.mine) return;
    if (old.mine?.id !== mine.id) this.#pulse = { id: mine.id, at: performance.now() };
    const [lng, lat] = mine.point;
    if (old.mine && old.mine.id === mine.id && old.mine.point[0] === lng && old.mine.point[1] === lat) return;
    const route = (a: Point, b: Point) => (mine.way && along(mine.way, a, b)) ?? this.#roads?.way(a, b) ?? [a, b];
    this.#trip.report(performance.now(), [mine], reportEvery, route, this.options.calm);
  }

  #draw() {
    const way = this.#map.getSource<maplibregl.GeoJSONSource>("way");
    const cells = this.#map.getSource<maplibregl.GeoJSONSource>("cells");
    if (!way || !cells) return;
    const s = this.#scene;
    const line = s.way && s.way.length > 1 ? s.way : [];
    way.setData(line.length ? { type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: line } } : nothing);
    const ends = s.soft ? [s.from, s.to].filter((e) => e !== null) : [];
    cells.setData({
      type: "FeatureCollection",
      features: ends.map((e) => ({
        type: "Feature",
        properties: {},
        geometry: { type: "Polygon", coordinates: [circle([e.lng, e.lat], 160)] },
      })),
    });
  }

  /** keepClear says how much of the map the sheet covers. */
  keepClear(padding: Padding): void {
    this.#padding = padding;
  }

  /** fit shows all points, beside the sheet. */
  fit(points: Point[], maxZoom = 16): void {
    if (points.length === 0) return;
    const bounds = points.reduce((b, p) => b.extend(p), new maplibregl.LngLatBounds(points[0] as Point, points[0] as Point));
    const duration = this.options.calm ? 0 : 600;
    this.#map.fitBounds(bounds, { padding: this.#padding, maxZoom, duration, essential: true });
  }

  /** spots are well-known places in view, for who does not know where to go. */
  spots(): { name: string; kind: string; lat: number; lng: number; region: string }[] {
    if (this.options.styleUrl) return [];
    return this.options.regions.flatMap((region) =>
      this.#map.querySourceFeatures(region.id, { sourceLayer: "place" }).flatMap((f) => {
        if (f.geometry.type !== "Point") return [];
        const [lng = 0, lat = 0] = f.geometry.coordinates;
        return [{ name: String(f.properties["name"]), kind: String(f.properties["kind"]), lat, lng, region: region.id }];
      }),
    );
  }

  #frame = (now: number) => {
    if (this.#ended.signal.aborted) return;
    requestAnimationFrame(this.#frame);
    const rest = this.options.calm ? 500 : 32;
    if (now - this.#drawn >= rest && !document.hidden) this.#paint(now);
  };

  #paint(now: number) {
    const ink = this.#ink;
    if (!ink) return;
    this.#drawn = now;
    ink.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    ink.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    const zoom = this.#map.getZoom();
    const scale = Math.max(0.55, Math.min(1.25, 0.74 + (zoom - 13) * 0.16));
    const look = { colours: this.#colours, scale, mine: this.#scene.mine?.id ?? null };
    for (const body of [...this.#idle.bodies(now), ...this.#trip.bodies(now)]) {
      const { x, y } = this.#map.project(body.point);
      drawBody(ink, body, x, y, look);
      if (this.#pulse?.id === body.id) this.#ring(ink, x, y, now);
    }
  }

  #ring(ink: CanvasRenderingContext2D, x: number, y: number, now: number) {
    const t = (now - (this.#pulse?.at ?? 0)) / pulseMs;
    if (t < 1 && !this.options.calm) drawPulse(ink, x, y, t, this.#colours);
  }

  end(): void {
    this.#ended.abort();
    this.#map.remove();
  }
}

/** around is what is shown first: the middle of the city. */
function around([lng, lat]: Point): [Point, Point] {
  return [
    [lng - 0.012, lat - 0.009],
    [lng + 0.012, lat + 0.009],
  ];
}

const nothing = { type: "FeatureCollection" as const, features: [] };
