package matching

import (
	"math/bits"

	"github.com/marketd/marketd/market"
)

// mostCost is more than any score: a ceiling, a subsidy and a credit.
const mostCost = 3*market.MaxCeiling + 1

// maxTime bounds every time (ms), so that sums of times never overflow.
const maxTime = 1 << 53

// Score is what b is worth to the need: ceiling + subsidy - price - value of time * (pickup wait + lateness) - penalty, and
// beside that the credit less what the vehicle's time costs. delay is that wait and lateness in ms. ok is false where the
// pair does not exist: the price is above the ceiling, the pickup after the latest, or the score negative, with or without what
// concerns the vehicle's time: it never serves riders whose wait costs more than the trip is worth.
func (n *Need) Score(b *Bid) (score, delay int64, ok bool) {
	if b.Price < 0 || b.Price > n.Ceiling || b.PickupAt < 0 || b.PickupAt > n.Latest ||
		b.DropoffAt < b.PickupAt || b.DropoffAt > maxTime || b.Penalty < 0 || b.Busy < 0 {
		return 0, 0, false
	}
	delay = n.delay(b)
	score, ok = scoreOf(n.Ceiling, n.Subsidy, b.Price, n.ValueOfTime, delay, b.Penalty)
	if ok {
		score, ok = keep(score, n.Credit, n.VehicleTime, b.Busy)
	}
	return score, delay, ok
}

func (n *Need) delay(b *Bid) int64 {
	delay := max(0, b.PickupAt-n.Earliest)
	if n.DropoffBy > 0 {
		delay += max(0, b.DropoffAt-n.DropoffBy)
	}
	return delay
}

// scoreOf is the published formula. All arguments are at least 0.
func scoreOf(ceiling, subsidy, price, valueOfTime, delay, penalty int64) (score int64, ok bool) {
	score = ceiling + subsidy - price - penalty
	cost := timeCost(valueOfTime, delay)
	return score - cost, score >= cost && price <= ceiling && penalty <= ceiling+subsidy
}

// keep is a score with what the vehicle's time costs beyond the credit.
func keep(score, credit, vehicleTime, busy int64) (int64, bool) {
	score += credit
	cost := timeCost(vehicleTime, busy)
	return score - cost, score >= cost
}

// Bound is the most that a bid can be worth to the need that asks for at least price, is not there before pickupAt, and takes
// its vehicle at least busy ms; -1 where no such bid could serve it.
func (n *Need) Bound(price, pickupAt, busy int64) int64 {
	pickupAt = max(pickupAt, 0)
	score, _, ok := n.Score(&Bid{Price: max(price, 0), PickupAt: pickupAt, DropoffAt: pickupAt, Busy: max(busy, 0)})
	if !ok {
		return -1
	}
	return score
}

// timeCost is valueOfTime (base units for 1000 s) times delay (ms), rounded down; at most mostCost, which no score survives.
func timeCost(valueOfTime, delay int64) int64 {
	const unit = 1_000_000 // ms in 1000 s
	hi, lo := bits.Mul64(uint64(valueOfTime), uint64(delay))
	if hi >= unit {
		return mostCost
	}
	q, _ := bits.Div64(hi, lo, unit)
	return int64(min(q, mostCost))
}

// check says why a need is impossible.
func (n *Need) check() *market.Error {
	within := func(x int64) bool { return 0 <= x && x < maxTime }
	switch {
	case n.ID.IsZero() || n.Seq < 0 || n.Attempt < 0 || n.Invited < 0:
		return market.Problem(market.ProblemInvalid, "a need has an id; its sequence, attempt and invitations count from 0")
	case n.Ceiling < 0 || n.Ceiling > market.MaxCeiling:
		return market.Invalid("/need/maxAmount", "the maximum of %d is not between 0 and %d", n.Ceiling, int64(market.MaxCeiling))
	case n.ValueOfTime < 0 || n.ValueOfTime > market.MaxCeiling:
		return market.Problem(market.ProblemInvalid, "the value of time %d is not between 0 and %d", n.ValueOfTime, int64(market.MaxCeiling))
	case n.Subsidy < 0 || n.Subsidy > market.MaxCeiling:
		return market.Problem(market.ProblemInvalid, "the subsidy %d is not between 0 and %d", n.Subsidy, int64(market.MaxCeiling))
	case n.VehicleTime < 0 || n.VehicleTime > market.MaxCeiling || n.Credit < 0 || n.Credit > market.MaxCeiling:
		return market.Problem(market.ProblemInvalid, "what a vehicle's time costs, %d, and the credit of %d are between 0 and %d",
			n.VehicleTime, n.Credit, int64(market.MaxCeiling))
	case !within(n.Earliest) || !within(n.Latest) || !within(n.DropoffBy) || !within(n.WindowEnds) || !within(n.ExpiresAt):
		return market.Problem(market.ProblemInvalid, "a need's times are unix milliseconds from 0 to 2^53")
	}
	return nil
}

// problem says why a live bid cannot serve n, or nil.
func (n *need) problem(b *Bid, now int64) *market.Error {
	switch {
	case b.Price < 0:
		return market.Invalid("/bid/amount", "a price of %d is below 0", b.Price)
	case b.Price > n.Ceiling:
		return market.Problem(market.ProblemBidAboveMaximum, "bid %d exceeds the need's maximum of %d", b.Price, n.Ceiling)
	case b.PickupAt < 0 || b.DropoffAt < b.PickupAt || b.DropoffAt > maxTime:
		return market.Invalid("/dropoff_at", "the drop-off must follow the pickup")
	case b.PickupAt > n.Latest:
		return market.Invalid("/pickup_at", "the pickup is %d s after the need's latest", (b.PickupAt-n.Latest+999)/1000)
	case b.Busy < 0:
		return market.Invalid("/dropoff_at", "the drop-off is over already")
	case b.Penalty < 0:
		return market.Invalid("/bid", "a penalty of %d is below 0", b.Penalty)
	case b.Expires <= now:
		return market.Problem(market.ProblemDeadlinePassed, "the bid expired %d ms ago: sign one that lasts longer", now-b.Expires)
	case n.excludes(b.Vehicle):
		return market.Problem(market.ProblemDenied, "this vehicle had its chance on this need: wait for another one")
	}
	if _, _, ok := n.Score(b); ok || n.Choose {
		return nil
	}
	if _, ok := scoreOf(n.Ceiling, n.Subsidy, b.Price, n.ValueOfTime, n.delay(b), b.Penalty); ok {
		return market.Invalid("/bid/amount", "vehicles are scarce: %d min of yours cost more than the need is worth: bid lower, or be there sooner",
			(b.Busy+59_999)/60_000)
	}
	return market.Invalid("/bid/amount", "the wait of %d s and the vehicle's record weigh more than the %d left under the maximum: bid lower or earlier",
		n.delay(b)/1000, n.Ceiling-b.Price)
}
