// The map's colours come from tokens.css; MapLibre and canvas want them as plain rgb.

const names = ["land", "water", "park", "ground", "road", "road-case", "label", "label-halo", "water-label", "body", "body-line"] as const;
export type MapColours = Record<(typeof names)[number] | "accent" | "ink" | "paper" | "trouble" | "on-accent" | "ink-3", string>;

/** mapColours reads the tokens as they are now, in light or dark. */
export function mapColours(): MapColours {
  const read = (token: string) => rgb(`var(--${token})`);
  const own = Object.fromEntries(names.map((name) => [name, read(`map-${name}`)]));
  const shared = ["accent", "ink", "paper", "trouble", "on-accent", "ink-3"].map((name) => [name, read(name)]);
  return { ...own, ...Object.fromEntries(shared) } as MapColours;
}

const probe = document.createElement("i");
const dot = document.createElement("canvas");
dot.width = dot.height = 1;

/** rgb resolves any CSS colour, also oklch and light-dark, by drawing a pixel of it. */
function rgb(colour: string): string {
  probe.style.color = colour;
  probe.hidden = true;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const ink = dot.getContext("2d", { willReadFrequently: true });
  if (!ink) return "#888888";
  ink.clearRect(0, 0, 1, 1);
  ink.fillStyle = computed;
  ink.fillRect(0, 0, 1, 1);
  const [r, g, b] = ink.getImageData(0, 0, 1, 1).data;
  return `rgb(${r},${g},${b})`;
}

/** withAlpha makes a colour of mapColours translucent. */
export function withAlpha(colour: string, alpha: number): string {
  return colour.replace("rgb(", "rgba(").replace(")", `,${alpha})`);
}
