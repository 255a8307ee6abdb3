// The stepper: one sentence for each thing that happened, happens or is still to come.
import type { Need } from "../api/types";

export type StepName = "signed" | "held" | "coming" | "here" | "underway" | "arrived" | "settled";
export type StepState = "done" | "now" | "next" | "trouble";

export interface Step {
  name: StepName;
  state: StepState;
  at?: string;
}

const names: StepName[] = ["signed", "held", "coming", "here", "underway", "arrived", "settled"];

/** reached is how many steps are done in each phase. */
const reached: Record<Need["phase"], number> = {
  scheduled: 1,
  open: 1,
  asked: 1,
  awarded: 1,
  ready: 2,
  enroute: 2,
  at_pickup: 3,
  underway: 4,
  at_dropoff: 5,
  completed: 6,
  cancelled: 0,
  expired: 0,
  failed: 0,
  replaced: 0,
  stranded: 0,
};

/** stepsOf lists the steps of a need that is under way or came to its good end. */
export function stepsOf(need: Need): Step[] {
  const done = need.phase === "completed" && need.escrow.state === "closed" ? names.length : reached[need.phase];
  return names.map((name, i) => {
    const step: Step = { name, state: i < done ? "done" : i === done ? "now" : "next" };
    const at = timeOf(need, name);
    if (at && i < done) step.at = at;
    return step;
  });
}

const began: Partial<Record<StepName, Need["phase"]>> = {
  held: "ready",
  coming: "at_pickup",
  here: "underway",
  underway: "at_dropoff",
  arrived: "completed",
};

function timeOf(need: Need, name: StepName): string | undefined {
  if (name === "signed") return need.posted_at;
  const phase = began[name];
  return phase && need.history?.findLast((change) => change.phase === phase)?.at;
}
