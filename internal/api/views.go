package api

import (
	"context"
	"math"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// side is how somebody stands to a need: what they may see of it.
type side int

const (
	stranger side = iota
	follower      // by a share link
	server        // the vehicle that serves it, or its owner
	rider
)

func sideOf(p access.Principal, n store.Need) side {
	switch {
	case p.Shared():
		if p.Need == n.ID {
			return follower
		}
	case p.Account == n.Signed.Rider:
		return rider
	case n.Last != nil && (p.Account == n.Last.Vehicle || p.Account == n.Last.Owner):
		return server
	}
	return stranger
}

// agreed is the agreement that the need's phase is about: an attempt that came to nothing before is history.
func agreed(n store.Need) *store.Attempt {
	if n.Last == nil || n.Last.Phase != n.Phase {
		return nil
	}
	return n.Last
}

// viewNeed shows a need to somebody of a side.
func (s *Server) viewNeed(n store.Need, by side, now time.Time) wire.Need {
	d, a := n.Details, agreed(n)
	v := wire.Need{
		ID: n.ID, Region: n.Region, Version: n.Version, Phase: market.PhaseName(n.Phase), Reason: n.Reason, Attempt: n.Attempt,
		Service: market.ServiceName(d.Service), Currency: s.Facts.Token.Symbol, MaxAmount: n.Signed.MaxAmount, Choose: n.Signed.Choose,
		Seats: int(d.Seats), MassG: int64(d.MassGrams), VolumeMl: int64(d.VolumeMl), Options: viewOptions(d.Options),
		DistanceM: int(n.DistanceM), DurationS: seconds(n.DurationMs), PostedAt: n.PostedAt, EndedAt: n.EndedAt,
		Earliest: unix(d.Earliest), Latest: unix(d.Latest), OpenBy: unix(n.Signed.OpenBy), ServiceBy: unix(n.Signed.ServiceBy),
		Escrow: s.viewEscrow(n), Cost: viewCost(n), Cancel: viewCancel(n, now), Stopped: n.Stopped,
		Replaces: n.Replaces, ReplacedBy: n.ReplacedBy, Mission: n.Mission, Leg: n.Leg, History: viewHistory(n.History),
	}
	v.From, v.To, v.Trip = viewPlaces(n, by)
	if a != nil {
		v.Agreement = s.viewAgreement(*a, by)
		v.Position = s.viewPosition(n)
	}
	if by == rider {
		v.Rider, v.Notes = n.Signed.Rider, n.Notes
		v.Signed = wire.SignedNeed{Need: n.Signed, Details: n.Details, Signature: n.Signature}
	}
	return v
}

// viewPlaces shows where from and to: to the vehicle's side as cells until the escrow is open.
func viewPlaces(n store.Need, by side) (from, to wire.Place, trip wire.TripText) {
	first, last := n.Details.Stops[0], n.Details.Stops[len(n.Details.Stops)-1]
	t := n.Signed.Trip
	if by == server && !funded(n) {
		first, last = market.CellOf(first).Centre(), market.CellOf(last).Centre()
		t.From, t.To = "", ""
	}
	return wire.Place{Lat: first.Lat(), Lng: first.Lng(), Name: t.From}, wire.Place{Lat: last.Lat(), Lng: last.Lng(), Name: t.To},
		wire.TripText{What: t.What, From: t.From, To: t.To, When: t.When}
}

// funded says that the escrow was open: then the vehicle knows the places.
func funded(n store.Need) bool {
	if n.Last == nil {
		return false
	}
	switch n.Last.Escrow {
	case market.EscrowNone, market.EscrowOpening, market.EscrowFailed:
		return false
	}
	return true
}

// over says that nothing more will happen to a need: it ended, and no money is on its way.
func over(n store.Need) bool {
	if !n.Phase.Terminal() {
		return false
	}
	if n.Last == nil {
		return true
	}
	switch n.Last.Escrow {
	case market.EscrowNone, market.EscrowFailed, market.EscrowClosed:
		return true
	}
	return false
}

func (s *Server) viewAgreement(a store.Attempt, by side) wire.Agreement {
	v := wire.Agreement{
		BidID: a.BidID, Attempt: a.Number, Vehicle: a.Vehicle, Owner: a.Owner, VehicleInfo: s.viewInfo(a.Vehicle, a.Record),
		Amount: a.Amount, PickupAt: a.PickupAt, DropoffAt: a.DropoffAt, PickupBy: unix(a.Bid.PickupBy), AwardedAt: a.AwardedAt,
	}
	if by != follower {
		v.Bid, v.Signature = a.Bid, a.Signature
	}
	return v
}

func (s *Server) viewInfo(vehicle market.Address, r store.Record) wire.VehicleInfo {
	v := wire.VehicleInfo{Name: r.Profile.Name, Color: r.Profile.Color, Class: r.Profile.Class, Trips: r.Trips}
	if live, ok := s.Live.Vehicle(vehicle); ok {
		v.Energy = live.Report.Energy
	}
	return v
}

// viewPosition is where the vehicle is, from the moment it may move until it has arrived.
func (s *Server) viewPosition(n store.Need) wire.VehiclePosition {
	if n.Last == nil || n.Phase < market.Ready || n.Phase > market.AtDropoff {
		return wire.VehiclePosition{}
	}
	live, ok := s.Live.Vehicle(n.Last.Vehicle)
	if !ok || live.Report.T == 0 {
		return wire.VehiclePosition{}
	}
	v := viewReport(live.Report)
	v.EtaS = s.eta(n, live)
	return v
}

func viewReport(r market.Report) wire.VehiclePosition {
	return wire.VehiclePosition{
		Lat: r.Lat, Lng: r.Lng, AltM: r.AltM, HeadingDeg: r.HeadingDeg, SpeedMps: r.SpeedMps, Energy: r.Energy, At: time.UnixMilli(r.T).UTC(),
	}
}

// viewEscrow shows the money of the last attempt.
func (s *Server) viewEscrow(n store.Need) wire.Escrow {
	a := n.Last
	if a == nil || agreed(n) == nil && !funded(n) {
		return wire.Escrow{State: market.EscrowNone}
	}
	v := wire.Escrow{
		State: a.Escrow, Paid: a.Released, Refunded: a.Refunded, Fee: a.Fee, Until: a.EscrowUntil,
		Payouts: viewPayouts(n), Transactions: viewChain(n.Chain),
	}
	if funded(n) {
		v.Amount = a.Amount
	}
	return v
}

// viewPayouts splits what was paid as the contract does: shares rounded down, the remainder to the owner.
func viewPayouts(n store.Need) (out []wire.Payout) {
	a, rules := n.Last, n.Signed.Rules
	toMarket, toVehicle := a.Released.Share(rules.MarketBps), a.Released.Share(a.Bid.VehicleBps)
	shares, _ := toMarket.Add(toVehicle)
	toOwner, _ := a.Released.Sub(shares)
	for _, p := range []wire.Payout{
		{Role: wire.PayoutRoleOwner, To: a.Owner, Amount: toOwner}, {Role: wire.PayoutRoleVehicle, To: a.Vehicle, Amount: toVehicle},
		{Role: wire.PayoutRoleMarket, To: rules.Market, Amount: toMarket}, {Role: wire.PayoutRoleRider, To: n.Signed.Rider, Amount: a.Refunded},
	} {
		if !p.Amount.IsZero() {
			out = append(out, p)
		}
	}
	return out
}

func viewChain(steps []store.ChainStep) (out []wire.ChainTx) {
	for _, c := range steps {
		out = append(out, wire.ChainTx{Step: string(c.Step), State: wire.ChainTxState(c.State), Hash: c.Hash, Block: int64(c.Block), At: c.At})
	}
	return out
}

// viewCost is the most a need can cost from here on: the ceiling, then the price, in the end what was paid.
func viewCost(n store.Need) wire.Cost {
	a := agreed(n)
	switch {
	case a == nil && n.Phase.Terminal():
		return wire.Cost{}
	case a == nil:
		return wire.Cost{AtMost: n.Signed.MaxAmount}
	case over(n):
		return wire.Cost{AtMost: a.Released, SoFar: a.Released}
	}
	left, _ := a.Amount.Sub(a.Refunded)
	return wire.Cost{AtMost: left, SoFar: a.Released}
}

func viewCancel(n store.Need, now time.Time) wire.CancelTerms {
	f := trips.CancelFacts{Phase: n.Phase, CancelBps: n.Signed.Rules.CancelBps}
	if a := agreed(n); a != nil {
		f.Escrow, f.Opening, f.Amount, f.PickupBy = a.Escrow, a.Opening, a.Amount, unix(a.Bid.PickupBy)
	}
	t := f.Terms(now)
	return wire.CancelTerms{Possible: t.Possible, Fee: t.Fee, FreeFrom: t.FreeFrom, Leave: t.Leave}
}

func viewHistory(steps []store.PhaseStep) (out []wire.PhaseChange) {
	for _, p := range steps {
		out = append(out, viewStep(p))
	}
	return out
}

func viewStep(p store.PhaseStep) wire.PhaseChange {
	return wire.PhaseChange{
		Phase: market.PhaseName(p.To), From: market.PhaseName(p.From), At: p.At, By: string(p.By), Reason: p.Reason, Attempt: p.Attempt, Version: p.Version,
	}
}

func (s *Server) viewBids(ctx context.Context, bids []exchange.BidView) ([]wire.Bid, error) {
	vehicles := make([]market.Address, len(bids))
	for i, b := range bids {
		vehicles[i] = b.Bid.Vehicle
	}
	records, err := s.Reads.Records(ctx, vehicles)
	if err != nil {
		return nil, err
	}
	out := make([]wire.Bid, len(bids))
	for i, b := range bids {
		out[i] = wire.Bid{
			ID: b.ID, Need: b.Bid.Need, Vehicle: b.Bid.Vehicle, Owner: b.Bid.Owner, VehicleInfo: s.viewInfo(b.Bid.Vehicle, records[b.Bid.Vehicle]),
			Amount: b.Bid.Amount, PickupAt: b.PickupAt, DropoffAt: b.DropoffAt, Expires: unix(b.Bid.Expires), Standing: b.Standing, Best: b.Best,
			Score: b.Score, State: wire.BidState(b.State), Reason: wire.BidReason(b.Reason), Bid: b.Bid, Signature: b.Signature,
		}
	}
	return out, nil
}

var optionNames = []struct {
	bit  market.Options
	name wire.Option
}{
	{market.Shared, wire.OptionShared}, {market.Wheelchair, wire.OptionWheelchair}, {market.ChildSeat, wire.OptionChildSeat},
	{market.Pet, wire.OptionPet}, {market.ColdChain, wire.OptionColdChain}, {market.Hazardous, wire.OptionHazardous},
}

func viewOptions(o market.Options) (out []wire.Option) {
	for _, n := range optionNames {
		if o.Has(n.bit) {
			out = append(out, n.name)
		}
	}
	return out
}

func readOptions(pointer string, names []wire.Option) (o market.Options, err error) {
next:
	for _, name := range names {
		for _, n := range optionNames {
			if n.name == name {
				o |= n.bit
				continue next
			}
		}
		return 0, market.Invalid(pointer, "option %q is not one of shared, wheelchair, child_seat, pet, cold_chain, hazardous", name)
	}
	return o, nil
}

// unix is a signed time, the zero time for 0.
func unix(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0).UTC()
}

func seconds(ms int64) int { return int(math.Round(float64(ms) / 1000)) }
