package escrow_test

import (
	"crypto/ecdsa"
	"math/big"
	"testing"
	"time"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/market"
)

// legs are deals that are one mission, stored together.
func (s *scene) legs(rider *ecdsa.PrivateKey, n int, change ...func(leg int, t *terms)) (legs []*deal) {
	s.Helper()
	var err error
	if s.tx, err = s.pool.Begin(s.Context()); err != nil {
		s.Fatal(err)
	}
	mission := newHash()
	s.exec(`insert into missions (id, rider, legs) values ($1, $2, $3)`, mission, market.AddressOf(rider), n)
	for i := range n {
		legs = append(legs, s.deal(rider, func(t *terms) {
			t.mission, t.leg = mission, i+1
			for _, f := range change {
				f(i+1, t)
			}
		}))
	}
	err = s.tx.Commit(s.Context())
	if s.tx = nil; err != nil {
		s.Fatal(err)
	}
	return legs
}

// again stores another agreement about a need that is open again, with a new vehicle.
func (d *deal) again(number int) {
	d.Helper()
	d.car = newKey(d)
	vehicle := market.AddressOf(d.car)
	d.bid.Vehicle, d.bid.Owner = vehicle, vehicle
	d.exec(`insert into vehicles (id, owner, operator, vehicle_bps, until, region, profile, class, registry)
		values ($1, $1, $1, $2, now() + interval '1 year', 'demo', '{"class": "car"}', 'car', 'confirmed')`, vehicle, int32(d.bid.VehicleBps))
	d.exec(`update needs set phase = 'awarded' where id = $1`, d.id)
	d.attempt(number)
}

func TestTheLegsOfAMissionAreOpenedByOneTransaction(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	alone := s.deal(rider)
	legs := s.legs(rider, 3)
	e, _ := s.run()
	for _, d := range append(legs, alone) {
		d.becomes(market.Ready)
	}
	if n := s.get(`select count(distinct opened_tx) || ' ' || (select count(*) from chain_txs where goal = 'open') from bookings b join needs n on n.id = b.need and n.mission is not null`); n != "1 2" {
		t.Errorf("transactions that opened the mission, and all: %s", n)
	}
	s.balanced(e)
}

func TestAMissionWithALegThatTheContractRefusesWaitsForAnotherVehicle(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	legs := s.legs(rider, 2, func(leg int, t *terms) {
		if leg == 2 {
			t.bid.Owner = market.AddressOf(rider) // not the vehicle's payee on record
		}
	})
	first, second := legs[0], legs[1]
	e, _ := s.run()
	second.becomes(market.Open)
	if got := s.get(`select count(*) from chain_txs where goal = 'open'`); got != "0" {
		t.Errorf("%s transactions were sent to open half a mission", got)
	}
	if got := first.phase() + " " + first.escrow(); got != "awarded opening" {
		t.Errorf("the leg that waits is %s", got)
	}
	second.again(2)
	first.becomes(market.Ready)
	second.becomes(market.Ready)
	if first.transactions("open")+first.logs("Opened")+second.logs("Opened") != "111" {
		t.Error("the legs are not opened once")
	}
	s.balanced(e)
}

func TestALegWhoseBidExpiresWhileItWaitsIsAuctionedAgain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	legs := s.legs(rider, 2, func(leg int, t *terms) {
		if leg == 1 {
			t.bid.Expires = s.chainNow().Add(20 * time.Second).Unix()
		}
	})
	first, second := legs[0], legs[1]
	s.exec(`update attempts set phase = 'failed', active = false where need = $1`, second.id) // nobody serves it yet
	s.exec(`update intents set state = 'cancelled' where object = $1`, second.id)
	s.exec(`update needs set phase = 'open', attempt = 2 where id = $1`, second.id)
	e, _ := s.run()
	first.becomes(market.Open)
	second.again(2)
	if got := s.get(`select attempt || ' ' || excluded::text from needs where id = $1`, first.id); got != "2 {}" {
		t.Errorf("after its bid expired, attempt and excluded vehicles are %s", got)
	}
	if got := s.get(`select count(*) from chain_txs where goal = 'open'`); got != "0" {
		t.Errorf("%s transactions were sent to open half a mission", got)
	}
	first.bid.Expires = first.need.OpenBy
	first.again(2)
	first.becomes(market.Ready)
	second.becomes(market.Ready)
	s.balanced(e)
}

// TestAMissionWhoseOpeningRevertsIsNotOpenedByHalf has a vehicle change its payee in the very block that would open its leg.
func TestAMissionWhoseOpeningRevertsIsNotOpenedByHalf(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	legs := s.legs(rider, 2)
	first, second := legs[0], legs[1]
	e, _ := s.run()
	s.still("the opening is sent", func() bool {
		return s.get(`select count(*) from chain_attempts a join chain_txs t on t.id = a.tx where t.goal = 'open'`) == "1"
	})
	join := market.Join{Vehicle: second.bid.Vehicle, Owner: market.AddressOf(rider), VehicleBps: 0, Until: time.Now().Add(time.Hour).Unix()}
	call := contracts.NewEscrow().PackJoin(contracts.Membership{Vehicle: join.Vehicle, Owner: join.Owner, VehicleBps: join.VehicleBps,
		Until: big.NewInt(join.Until), Nonce: new(big.Int)}, s.sign(second.car, join))
	s.sendRaw(s.market, s.nonce(s.market), s.at.Escrow, new(big.Int), call, 100)
	second.becomes(market.Open)
	if got := s.get(`select count(*) from bookings`); got != "0" {
		t.Errorf("%s bookings are open", got)
	}
	if got := s.get(`select state || ' ' || tries from intents where object = $1`, first.id); got != "wanted 1" {
		t.Errorf("the opening of the other leg is %s", got)
	}
	second.again(2)
	first.becomes(market.Ready)
	second.becomes(market.Ready)
	s.until("both transactions are final, the first of them in vain", func() bool {
		return s.get(`select string_agg(state || ' ' || (mined_tx = (select opened_tx from bookings limit 1)), ', ' order by nonce) from chain_txs where goal = 'open'`) == "final false, final true"
	})
	s.balanced(e)
}

func TestADroppedOpeningOfAMissionRollsAllLegsBack(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	legs := s.legs(rider, 2)
	_, stop = s.run()
	for _, d := range legs {
		d.becomes(market.Ready)
	}
	legs[0].drive(market.Enroute) // and goes on
	stop()
	signer := s.operatorOf(legs[0])
	back := legs[0].back()
	s.fork(back + 1)
	s.sendRaw(signer, s.nonceBefore(legs[0]), market.AddressOf(signer), new(big.Int), nil, 50) // takes the nonce of the opening
	for range back + 2 {
		s.chain.Commit()
	}
	_, stop = s.run(func(c *escrow.Config) { c.Operators = nil })
	s.still("both legs are rolled back", func() bool {
		return legs[0].escrow()+legs[1].escrow() == "openingopening" && legs[1].phase() == market.Awarded.String()
	})
	stop()
	e, _ := s.run()
	legs[1].becomes(market.Ready)
	if got := legs[0].phase(); got != market.Enroute.String() {
		t.Errorf("the vehicle that drives is %s", got)
	}
	for _, d := range legs {
		d.escrowBecomes(market.EscrowOpen)
		if n := d.logs("Opened"); n != "1" {
			t.Errorf("opened %s times", n)
		}
	}
	if got := s.get(`select count(distinct opened_tx) from bookings`); got != "1" {
		t.Errorf("%s transactions opened the legs", got)
	}
	s.balanced(e)
}
