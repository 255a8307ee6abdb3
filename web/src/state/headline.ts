// The one line that says how things stand.
import type { Need, VehiclePosition } from "../api/types";
import type { Key } from "../i18n/en";

interface Words {
  t: (key: Key, values?: Record<string, string | number>) => string;
  span: (seconds: number) => string;
}

/** nameOf is what people call the need's vehicle. */
export function nameOf(need: Need, words: Words): string {
  const info = need.agreement?.vehicle_info;
  return info?.name || words.t(info?.class === "drone" ? "bids.drone" : "bids.car");
}

export function headline(need: Need, position: VehiclePosition | null, words: Words): string {
  const { t } = words;
  const name = nameOf(need, words);
  const eta = position?.eta_s === undefined ? "" : words.span(position.eta_s);
  const to = need.to.name || need.trip.to;
  switch (need.phase) {
    case "scheduled":
    case "open":
      return t("trip.looking");
    case "asked":
      return t("bids.confirm", { name });
    case "awarded":
      return t("trip.agreed", { name });
    case "ready":
    case "enroute":
      return eta ? t("trip.arrivesIn", { eta }) : t("trip.coming");
    case "at_pickup":
      return t("trip.here");
    case "underway":
      return eta ? t("trip.underway", { eta, to }) : t("trip.underwaySoon", { to });
    case "at_dropoff":
      return t(need.service === "ride" ? "trip.arrived" : "trip.arrivedParcel");
    case "completed":
      if (need.escrow.state !== "closed") return t("trip.paying");
      return t(need.service === "ride" ? "trip.thanks" : "trip.thanksParcel");
    case "cancelled":
      return t(need.reason === "no_show" ? "end.noShow" : "end.cancelled");
    case "expired":
      return t(need.bids ? "end.expired" : "end.expiredNoBids");
    case "failed":
      return t("end.failed");
    case "replaced":
      return t("end.replaced");
    case "stranded":
      return t("end.stranded");
  }
}

/** followHeadline is the same for who follows by a link: the vehicle comes to them at the end. */
export function followHeadline(need: Need, position: VehiclePosition | null, words: Words): string {
  const { t } = words;
  const eta = position?.eta_s === undefined ? "" : words.span(position.eta_s);
  switch (need.phase) {
    case "scheduled":
    case "open":
    case "asked":
      return t("follow.looking");
    case "awarded":
    case "ready":
    case "enroute":
    case "at_pickup":
      return t("follow.coming");
    case "underway":
      return eta ? t("follow.eta", { eta }) : t("follow.underway");
    case "at_dropoff":
      return t("follow.here");
    case "completed":
      return t("follow.done");
    default:
      return t("follow.over");
  }
}
