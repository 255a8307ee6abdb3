// What a rider wishes for, before it is signed.
import type { NamedPlace, QuoteRequest, Service } from "../api/types";

/** Stop is an end of the way; its name may still be on its way from the market. */
export interface Stop {
  lat: number;
  lng: number;
  name: string;
}

export type End = "from" | "to";

/** Size is how big a parcel is, in words that people use. */
export type Size = "letter" | "shoebox" | "case";

export const sizes: Record<Size, { volumeMl: number; massG: number }> = {
  letter: { volumeMl: 1_000, massG: 250 },
  shoebox: { volumeMl: 8_000, massG: 1_500 },
  case: { volumeMl: 40_000, massG: 12_000 },
};

export interface Draft {
  service: Service;
  from: Stop | null;
  to: Stop | null;
  /** at is when, as the value of a datetime-local field; "" is now. */
  at: string;
  seats: number;
  size: Size;
  massG: number;
  recipient: string;
  choose: boolean;
  /** shared lets others come along. */
  shared: boolean;
  /** ceiling is what the rider set, null while the market's suggestion holds. */
  ceiling: string | null;
}

export const emptyDraft: Draft = {
  service: "ride",
  from: null,
  to: null,
  at: "",
  seats: 1,
  size: "shoebox",
  massG: sizes.shoebox.massG,
  recipient: "",
  choose: false,
  shared: false,
  ceiling: null,
};

export function stopOf(place: NamedPlace): Stop {
  return { lat: place.lat, lng: place.lng, name: place.name };
}

/** withSize changes the size, and the weight to what such a parcel usually weighs. */
export function withSize(draft: Draft, size: Size): Draft {
  return { ...draft, size, massG: sizes[size].massG };
}

export function swapped(draft: Draft): Draft {
  return { ...draft, from: draft.to, to: draft.from };
}

export function notesOf(draft: Draft): string {
  return draft.service === "delivery" ? draft.recipient.trim() : "";
}

/** quoteRequest is the question to the market; null while an end is missing. */
export function quoteRequest(draft: Draft): QuoteRequest | null {
  if (!draft.from || !draft.to) return null;
  const request: QuoteRequest = {
    service: draft.service,
    stops: [draft.from, draft.to].map(({ lat, lng }) => ({ lat, lng })),
    choose: draft.choose,
  };
  if (draft.shared) request.options = ["shared"];
  if (draft.at) request.earliest = new Date(draft.at).toISOString();
  if (draft.service === "ride") {
    request.seats = draft.seats;
  } else {
    request.mass_g = draft.massG;
    request.volume_ml = sizes[draft.size].volumeMl;
  }
  const notes = notesOf(draft);
  if (notes) request.notes = notes;
  return request;
}

/** questionKey changes when an answer of the market no longer fits the draft. The ceiling is not part of the question. */
export function questionKey(draft: Draft): string {
  return JSON.stringify(quoteRequest(draft));
}
