package market

import (
	"fmt"
	"slices"
)

// Phase is where a trip stands. Its number is what a [Status] signs, its name what JSON and SQL hold.
type Phase uint8

const (
	Scheduled Phase = iota + 1
	Open
	Asked
	Awarded
	Ready
	Enroute
	AtPickup
	Underway
	AtDropoff
	Completed
	Cancelled
	Expired
	Failed
	Replaced
	Stranded
)

var phaseNames = [...]string{
	Scheduled: "scheduled", Open: "open", Asked: "asked", Awarded: "awarded", Ready: "ready", Enroute: "enroute",
	AtPickup: "at_pickup", Underway: "underway", AtDropoff: "at_dropoff", Completed: "completed",
	Cancelled: "cancelled", Expired: "expired", Failed: "failed", Replaced: "replaced", Stranded: "stranded",
}

// Phases lists all phases in order.
func Phases() []Phase {
	var all []Phase
	for p := Scheduled; p <= Stranded; p++ {
		all = append(all, p)
	}
	return all
}

// ParsePhase reads a phase's name.
func ParsePhase(name string) (Phase, error) {
	for i, n := range phaseNames {
		if n == name && n != "" {
			return Phase(i), nil
		}
	}
	return 0, fmt.Errorf("phase %q is unknown", name)
}

func (p Phase) String() string {
	if p < Scheduled || p > Stranded {
		return fmt.Sprintf("phase(%d)", uint8(p))
	}
	return phaseNames[p]
}

// Terminal says that nothing follows.
func (p Phase) Terminal() bool { return p >= Completed }

// Committed says that a vehicle is bound: it has an agreement that is not over.
func (p Phase) Committed() bool { return p >= Asked && p <= AtDropoff }

// Actor is who may cause a transition.
type Actor string

const (
	ByRider     Actor = "rider"
	ByRecipient Actor = "recipient" // whoever holds the end code
	ByVehicle   Actor = "vehicle"
	ByOperator  Actor = "operator" // the vehicle's owner, or the market's staff
	ByClearing  Actor = "clearing"
	ByWatcher   Actor = "watcher" // a confirmed fact of the chain
	ByTime      Actor = "time"
)

// Transition is one row of the trip table.
type Transition struct {
	From, To Phase
	By       []Actor
}

// Transitions is the trip table: every step that a trip may take, and who may cause it. A need begins as scheduled or open.
var Transitions = []Transition{
	{Scheduled, Open, []Actor{ByTime}},
	{Scheduled, Cancelled, []Actor{ByRider}},
	{Scheduled, Expired, []Actor{ByTime}},

	{Open, Asked, []Actor{ByClearing, ByRider}}, // the rider by a pick
	{Open, Awarded, []Actor{ByClearing, ByRider}},
	{Open, Cancelled, []Actor{ByRider}},
	{Open, Expired, []Actor{ByTime}},
	{Open, Failed, []Actor{ByWatcher}}, // the hold lost its money

	{Asked, Awarded, []Actor{ByVehicle}},
	{Asked, Open, []Actor{ByVehicle, ByTime}},
	{Asked, Cancelled, []Actor{ByRider}},

	{Awarded, Ready, []Actor{ByWatcher}},
	{Awarded, Open, []Actor{ByWatcher, ByVehicle}},
	{Awarded, Failed, []Actor{ByWatcher}},
	{Awarded, Cancelled, []Actor{ByRider}},

	{Ready, Enroute, []Actor{ByVehicle}},
	{Enroute, AtPickup, []Actor{ByVehicle}},
	{AtPickup, Underway, []Actor{ByVehicle}},
	{Underway, AtDropoff, []Actor{ByVehicle}},
	{AtDropoff, Completed, []Actor{ByRider, ByRecipient, ByTime, ByWatcher}},

	{Ready, Cancelled, []Actor{ByRider}},
	{Enroute, Cancelled, []Actor{ByRider}},
	{AtPickup, Cancelled, []Actor{ByRider, ByVehicle}}, // by the vehicle: no-show

	{Ready, Replaced, []Actor{ByVehicle, ByOperator, ByTime}},
	{Enroute, Replaced, []Actor{ByVehicle, ByOperator, ByTime}},
	{AtPickup, Replaced, []Actor{ByVehicle, ByOperator, ByTime}},

	{Underway, Stranded, []Actor{ByVehicle, ByOperator, ByRider, ByTime}},

	// A receipt or an end code may come early: the rider is where the rider wants to be.
	{Underway, Completed, []Actor{ByRider, ByRecipient, ByWatcher}},
}

// CheckTransition says whether who may move a trip from one phase to another; the error tells what is possible instead.
func CheckTransition(from, to Phase, who Actor) error {
	var next []string
	for _, t := range Transitions {
		if t.From != from {
			continue
		}
		if slices.Contains(t.By, who) {
			if t.To == to {
				return nil
			}
			next = append(next, t.To.String())
		}
	}
	if len(next) == 0 {
		return Problem(ProblemWrongPhase, "the trip is %s: the %s cannot change that", from, who)
	}
	return Problem(ProblemWrongPhase, "the trip is %s, so the %s cannot make it %s; possible: %v", from, who, to, next)
}

// EscrowState is the money of an attempt as it is shown: derived from confirmed logs and live intents, never set by hand.
type EscrowState string

const (
	EscrowNone     EscrowState = "none"
	EscrowOpening  EscrowState = "opening"
	EscrowOpen     EscrowState = "open"
	EscrowClosing  EscrowState = "closing"
	EscrowLeaving  EscrowState = "leaving"
	EscrowNoShow   EscrowState = "no_show"
	EscrowStarted  EscrowState = "started"
	EscrowDisputed EscrowState = "disputed"
	EscrowClosed   EscrowState = "closed"
	EscrowFailed   EscrowState = "failed"
)

// EscrowStates lists all states in the order of a booking's life.
var EscrowStates = []EscrowState{EscrowNone, EscrowOpening, EscrowOpen, EscrowClosing, EscrowLeaving, EscrowNoShow,
	EscrowStarted, EscrowDisputed, EscrowClosed, EscrowFailed}

// EscrowSteps is the escrow table: forward steps. Each may be undone by a reorganisation of the chain.
var EscrowSteps = map[EscrowState][]EscrowState{
	EscrowNone:     {EscrowOpening, EscrowOpen},
	EscrowOpening:  {EscrowOpen, EscrowNone, EscrowFailed},
	EscrowOpen:     {EscrowOpen, EscrowClosing, EscrowLeaving, EscrowNoShow, EscrowStarted, EscrowClosed},
	EscrowClosing:  {EscrowOpen, EscrowLeaving, EscrowNoShow, EscrowStarted, EscrowClosed},
	EscrowLeaving:  {EscrowStarted, EscrowDisputed, EscrowClosed},
	EscrowNoShow:   {EscrowStarted, EscrowDisputed, EscrowClosed},
	EscrowStarted:  {EscrowDisputed, EscrowClosed},
	EscrowDisputed: {EscrowStarted, EscrowClosed},
}
