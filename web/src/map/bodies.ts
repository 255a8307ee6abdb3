// Vehicles drawn on a canvas over the map: small oriented cars, four-armed drones with a shadow that says how high.
import { withAlpha, type MapColours } from "./colours";
import type { Body } from "./fleet";

export interface Look {
  colours: MapColours;
  /** scale is 1 at street level and smaller from afar. */
  scale: number;
  /** mine is the vehicle of the trip. */
  mine: string | null;
}

export function drawBody(ink: CanvasRenderingContext2D, body: Body, x: number, y: number, look: Look): void {
  const mine = body.id === look.mine;
  const scale = mine ? Math.max(1.15, look.scale * 1.2) : look.scale;
  ink.save();
  ink.globalAlpha = body.shown;
  ink.translate(x, y);
  if (body.class === "drone") drone(ink, body, scale, mine, look.colours);
  else car(ink, body, scale, mine, look.colours);
  ink.restore();
}

/** pulse is the ring around a vehicle that just bid; t from 0 to 1. */
export function drawPulse(ink: CanvasRenderingContext2D, x: number, y: number, t: number, colours: MapColours): void {
  ink.beginPath();
  ink.arc(x, y, 10 + 22 * t, 0, 2 * Math.PI);
  ink.strokeStyle = withAlpha(colours.accent, 0.7 * (1 - t));
  ink.lineWidth = 2.5;
  ink.stroke();
}

function car(ink: CanvasRenderingContext2D, body: Body, scale: number, mine: boolean, c: MapColours) {
  ink.rotate((body.heading * Math.PI) / 180);
  ink.scale(scale, scale);
  ink.shadowColor = "rgba(0,0,0,0.28)";
  ink.shadowBlur = 5;
  ink.shadowOffsetY = 1.5;
  ink.fillStyle = mine ? c.accent : c.body;
  box(ink, -5.5, -10.5, 11, 21, 4.5);
  ink.fill();
  ink.shadowColor = "transparent";
  ink.lineWidth = 1.1;
  ink.strokeStyle = mine ? c.paper : c["body-line"];
  ink.stroke();
  ink.fillStyle = mine ? withAlpha(c["on-accent"], 0.9) : c["body-line"];
  box(ink, -3.8, -5.6, 7.6, 4, 1.4); // windscreen
  ink.fill();
  ink.globalAlpha *= 0.55;
  box(ink, -3.6, 4.6, 7.2, 2.4, 1); // rear window
  ink.fill();
}

function drone(ink: CanvasRenderingContext2D, body: Body, scale: number, mine: boolean, c: MapColours) {
  const height = Math.min(16, 3 + body.altitude / 6) * scale;
  ink.fillStyle = "rgba(0,0,0,0.22)";
  ink.beginPath();
  ink.ellipse(height * 0.5, height, 7 * scale, 4.5 * scale, 0, 0, 2 * Math.PI);
  ink.fill();
  ink.rotate((body.heading * Math.PI) / 180);
  ink.scale(scale, scale);
  const strong = mine ? c.accent : c.ink;
  ink.strokeStyle = strong;
  ink.lineWidth = 1.8;
  ink.beginPath();
  for (const [x, y] of arms) {
    ink.moveTo(0, 0);
    ink.lineTo(x, y);
  }
  ink.stroke();
  for (const [x, y] of arms) {
    ink.beginPath();
    ink.arc(x, y, 3.4, 0, 2 * Math.PI);
    ink.fillStyle = c.paper;
    ink.fill();
    ink.lineWidth = 1.1;
    ink.stroke();
  }
  ink.fillStyle = strong;
  box(ink, -2.6, -3.8, 5.2, 7.6, 2.2);
  ink.fill();
}

const arms = [
  [-6, -6],
  [6, -6],
  [6, 6],
  [-6, 6],
] as const;

function box(ink: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, r: number) {
  ink.beginPath();
  ink.roundRect(x, y, w, h, r);
}
