package escrow_test

import (
	"crypto/ecdsa"
	"math/big"
	"time"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// deal is an agreement whose escrow is wanted.
type deal struct {
	*scene
	id         market.NeedID
	need       market.Need
	bid        market.Bid
	codes      market.Codes
	rider, car *ecdsa.PrivateKey
}

// terms are what a test changes of a deal before it is signed.
type terms struct {
	need   market.Need
	bid    market.Bid
	amount uint64
	unheld bool // nothing is reserved, whatever the rider has

	mission market.Hash // that it is a leg of; zero: none
	leg     int
}

// deal stores a need with an agreement, as the exchange would have: the ceiling held, the escrow wanted.
func (s *scene) deal(rider *ecdsa.PrivateKey, change ...func(*terms)) *deal {
	s.Helper()
	d := &deal{scene: s, rider: rider, car: newKey(s), codes: market.NewCodes()}
	now := s.chainNow()
	t := &terms{amount: 1000}
	t.need = market.Need{Rider: market.AddressOf(rider), MaxAmount: market.Units(2000), OpenBy: now.Add(10 * time.Minute).Unix(),
		ServiceBy: now.Add(40 * time.Minute).Unix(), Codes: d.codes.Hash(), Trip: market.Trip{What: "Ride"},
		Rules: market.Rules{Token: s.at.Tokens[0], Market: market.AddressOf(s.market), Arbiter: market.AddressOf(s.arbiter),
			MarketBps: 500, CancelBps: 2000, SilentBps: 5000, AnswerFor: 60, DisputeFor: 60, RuleFor: 60}}
	vehicle := market.AddressOf(d.car)
	t.bid = market.Bid{Vehicle: vehicle, Owner: vehicle, Amount: market.Units(1000), VehicleBps: 1000, PickupBy: now.Add(15 * time.Minute).Unix(),
		Expires: t.need.OpenBy}
	for _, f := range change {
		f(t)
	}
	details := market.Details{Service: market.Ride, Stops: []market.Place{{LatE7: 525200000, LngE7: 134000000}, {LatE7: 525300000, LngE7: 134200000}}, Seats: 1,
		Blind: newHash()}
	t.need.Trip.Data = details.StructHash()
	d.need, d.id = t.need, t.need.ID()
	t.bid.Need = d.id
	d.bid = t.bid
	held := t.need.MaxAmount
	if t.unheld {
		held = market.Amount{}
	}
	s.exec(`insert into vehicles (id, owner, operator, vehicle_bps, until, region, profile, class, registry)
		values ($1, $2, $2, $3, now() + interval '1 year', 'demo', '{"class": "car"}', 'car', 'confirmed')`,
		vehicle, d.bid.Owner, int32(d.bid.VehicleBps))
	s.exec(`insert into needs (id, region, rider, service, phase, signed, details, signature, max_amount, choose, token, market, earliest, latest,
			open_by, service_by, opens_at, expires_at, distance_m, duration_ms, held, mission, leg)
		values ($1, 'demo', $2, 'ride', 'awarded', $3, $4, $5, $6, $7, $8, $9, now(), now(), $10, $11, now(), now(), 1, 1, $12,
			nullif($13::bytea, decode(repeat('00', 32), 'hex')), nullif($14::integer, 0))`,
		d.id, d.need.Rider, d.need, details, []byte(s.sign(rider, d.need)), d.need.MaxAmount, d.need.Choose, d.need.Rules.Token, d.need.Rules.Market,
		time.Unix(d.need.OpenBy, 0), time.Unix(d.need.ServiceBy, 0), held, t.mission[:], t.leg)
	s.exec(`update accounts set reserved = reserved + $4::numeric where who = $1 and token = $2 and market = $3`,
		d.need.Rider, d.need.Rules.Token, d.need.Rules.Market, held)
	d.attempt(1)
	return d
}

// attempt stores an agreement and wants its escrow.
func (d *deal) attempt(number int) {
	d.Helper()
	d.exec(`insert into attempts (need, attempt, vehicle, owner, bid_id, bid, signature, amount, phase, escrow, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		values ($1, $2, $3, $4, $5, $6, $7, $8, 'awarded', 'opening', $9, now(), now(), 1, 1)`,
		d.id, number, d.bid.Vehicle, d.bid.Owner, d.bid.ID(), d.bid, []byte(d.sign(d.car, d.bid)), d.bid.Amount, time.Unix(d.bid.PickupBy, 0))
	d.exec(`insert into intents (goal, object, attempt, give_up_at, mission) select 'open', id, $2, $3, mission from needs where id = $1`, d.id, number,
		time.Unix(min(d.need.OpenBy, d.bid.Expires), 0))
	d.exec(`select pg_notify('intents', '')`)
}

func (d *deal) phase() string { return d.get(`select phase from needs where id = $1`, d.id) }

func (d *deal) escrow() string {
	return d.get(`select escrow from attempts where need = $1 order by attempt desc limit 1`, d.id)
}

func (d *deal) becomes(phase market.Phase) {
	d.Helper()
	d.until("the trip is "+phase.String(), func() bool { return d.phase() == phase.String() })
}

func (d *deal) escrowBecomes(state market.EscrowState) {
	d.Helper()
	d.until("the escrow is "+string(state), func() bool { return d.escrow() == string(state) })
}

// drive has the vehicle in a phase, as its statuses would.
func (d *deal) drive(phase market.Phase) {
	d.Helper()
	d.exec(`update needs set phase = $2::text::trip_phase where id = $1`, d.id, phase.String())
	d.exec(`update attempts set phase = $2::text::trip_phase where need = $1 and active`, d.id, phase.String())
	if phase >= market.Underway {
		d.exec(`update needs set start_code = $2 where id = $1`, d.id, d.codes.Start())
	}
}

// logs counts the need's logs of an event that were applied.
func (d *deal) logs(event string) string {
	return d.get(`select count(*) from chain_logs where need = $1 and event = $2`, d.id, event)
}

// transactions counts those that carried a goal of the need.
func (d *deal) transactions(goal string) string {
	return d.get(`select count(distinct t.id) from chain_txs t join intents i on i.tx = t.id where i.object = $1 and i.goal = $2`, d.id, goal)
}

// agreement is what calls about the booking hand in.
func (d *deal) agreement() contracts.Agreement {
	n, b := d.need, d.bid
	return contracts.Agreement{
		Need: contracts.Need{Rider: n.Rider, MaxAmount: n.MaxAmount.Big(), OpenBy: big.NewInt(n.OpenBy), ServiceBy: big.NewInt(n.ServiceBy),
			Choose: n.Choose, Codes: n.Codes, Trip: n.Trip.StructHash(), Rules: contracts.Rules(n.Rules)},
		Bid: contracts.Bid{Vehicle: b.Vehicle, Owner: b.Owner, Amount: b.Amount.Big(), VehicleBps: b.VehicleBps, PickupBy: big.NewInt(b.PickupBy),
			Expires: big.NewInt(b.Expires)},
	}
}

// opening is the call that opens the booking, as anybody with its signatures could make it.
func (d *deal) opening() []byte {
	d.Helper()
	return contracts.NewEscrow().PackOpen(contracts.Opening{Agreement: d.agreement(), NeedSignature: d.sign(d.rider, d.need), BidSignature: d.sign(d.car, d.bid)})
}
