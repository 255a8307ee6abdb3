// Short names for the generated types of the interface.
import type { components } from "./schema.gen";

type Schemas = components["schemas"];

export type Account = Schemas["Account"];
export type Agreement = Schemas["Agreement"];
export type Bid = Schemas["Bid"];
export type Chain = Schemas["Chain"];
export type ChainTx = Schemas["ChainTx"];
export type Details = Schemas["DetailsMessage"];
export type Dispute = Schemas["Dispute"];
export type Escrow = Schemas["Escrow"];
export type Evidence = Schemas["Evidence"];
export type EscrowState = Schemas["EscrowState"];
export type MarketVehicle = Schemas["MarketVehicle"];
export type MarketVehicles = Schemas["MarketVehicles"];
export type Message = Schemas["Message"];
export type Movement = Schemas["Movement"];
export type NamedPlace = Schemas["NamedPlace"];
export type Need = Schemas["Need"];
export type NeedMessage = Schemas["NeedMessage"];
export type NeedPost = Schemas["NeedPost"];
export type Phase = Schemas["Phase"];
export type PhaseChange = Schemas["PhaseChange"];
export type Place = Schemas["Place"];
export type ProblemBody = Schemas["Problem"];
export type Quote = Schemas["Quote"];
export type QuoteRequest = Schemas["QuoteRequest"];
export type Region = Schemas["Region"];
export type Service = Schemas["Service"];
export type Share = Schemas["Share"];
export type StopCall = Schemas["StopCall"];
export type Tokens = Schemas["Tokens"];
export type TypedData = Schemas["TypedData"];
export type VehiclePosition = Schemas["VehiclePosition"];
export type Way = [number, number][];

/** Bundle is what the arbiter judges by, as far as this app shows it: trips.Bundle of the server. */
export interface Bundle {
  need: string;
  signed: { trip: { what: string; from: string; to: string; when: string } };
  agreements: { attempt: number; bid: { amount: string; vehicle: string; pickupBy: number } }[];
  statuses: { status: { phase: number; latE7: number; lngE7: number; at: number } }[] | null;
  start_code?: string;
  end_code?: string;
  events: { type: string; payload: { by?: string; text?: string }; at: string }[];
  party: "rider" | "vehicle" | "owner";
  by: string;
  statement: string;
  at: string;
}

/** Hex is what the interface calls a hash, an address or a signature. */
export type Hex = `0x${string}`;
