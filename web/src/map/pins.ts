// The two ends of the way, as pins that can be dragged or moved with the arrow keys.
import * as maplibregl from "maplibre-gl";
import type { End, Stop } from "../state/draft";

export interface PinLabels {
  from: (name: string) => string;
  to: (name: string) => string;
}

interface PinListener {
  dragged(end: End, place: { lat: number; lng: number }): void;
}

/** stepDegrees is how far an arrow key moves a pin: about 20 m. */
const stepDegrees = 0.0002;

export class Pins {
  #pins: Record<End, maplibregl.Marker>;

  constructor(private readonly map: maplibregl.Map, private readonly labels: PinLabels, private readonly listener: PinListener) {
    this.#pins = { from: this.#pin("from"), to: this.#pin("to") };
  }

  #pin(end: End): maplibregl.Marker {
    const element = document.createElement("button");
    element.type = "button";
    element.className = `pin pin-${end}`;
    const marker = new maplibregl.Marker({ element, anchor: end === "from" ? "center" : "bottom" });
    marker.on("dragend", () => {
      const { lat, lng } = marker.getLngLat();
      this.listener.dragged(end, { lat, lng });
    });
    element.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (!step || !marker.isDraggable()) return;
      event.preventDefault();
      event.stopPropagation();
      const { lat, lng } = marker.getLngLat();
      const place = { lat: lat + step[1] * stepDegrees, lng: lng + step[0] * stepDegrees };
      marker.setLngLat(place);
      this.listener.dragged(end, place);
    });
    element.addEventListener("click", (event) => event.stopPropagation());
    return marker;
  }

  show(from: Stop | null, to: Stop | null, draggable: boolean): void {
    this.#place("from", from, draggable);
    this.#place("to", to, draggable);
  }

  #place(end: End, stop: Stop | null, draggable: boolean) {
    const marker = this.#pins[end];
    if (!stop) {
      marker.remove();
      return;
    }
    const element = marker.getElement() as HTMLButtonElement;
    element.setAttribute("aria-label", this.labels[end](stop.name));
    element.disabled = !draggable;
    marker.setDraggable(draggable).setLngLat(stop);
    if (!element.isConnected) marker.addTo(this.map);
  }
}

const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
