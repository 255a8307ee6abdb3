package matching

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
)

// driver makes commands of bytes, plays the database to the book, and checks what the book promises.
type driver struct {
	t      testing.TB
	data   []byte
	config Config
	book   *Book
	now    int64
	log    []Command
	times  []int64

	bids   map[pairName]Bid // the latest accepted bid
	open   map[market.NeedID]int64
	busy   map[market.Address]market.NeedID // asked or with an agreement, as the database has it
	asked  map[market.NeedID]market.Address
	flight *Clearing
	widen  *Widen                  // waits for an answer
	gone   map[market.Address]bool // withdrew its offer while supply was asked
	number int64
}

type pairName struct {
	need    market.NeedID
	vehicle market.Address
}

// Few names make many conflicts.
func needName(i int) market.NeedID     { return market.NeedID{31: byte(i + 1)} }
func vehicleName(i int) market.Address { return market.Address{19: byte(i + 1)} }

func (d *driver) byte() int {
	if len(d.data) == 0 {
		return 0
	}
	x := d.data[0]
	d.data = d.data[1:]
	return int(x)
}

func (d *driver) below(n int) int { return d.byte() % n }

// drive plays data as commands; it returns the effects of all, as text.
func drive(t testing.TB, data []byte) string {
	d := &driver{t: t, data: data, now: 1_000_000, number: 1}
	d.config = Config{NextClearing: 1, Prices: Prices(d.below(2))}
	*d = driver{
		t: t, data: d.data, config: d.config, book: New(d.config), now: d.now, number: 1,
		bids: map[pairName]Bid{}, open: map[market.NeedID]int64{}, busy: map[market.Address]market.NeedID{},
		asked: map[market.NeedID]market.Address{},
	}
	for len(d.data) > 0 {
		d.now += int64(d.below(8) * d.below(100))
		d.apply(d.command())
	}
	// Once all is over, the book has forgotten everything.
	for i := range 8 {
		for d.flight != nil || d.widen != nil {
			if d.widen != nil {
				d.apply(Widened{Number: d.widen.Number, Round: d.widen.Round})
			} else {
				d.apply(Committed{Number: d.flight.Number})
			}
		}
		d.apply(RemoveNeed{Need: needName(i)})
	}
	for d.flight != nil || d.widen != nil {
		d.t.Fatal("there is still a clearing, and no need")
	}
	for i := range 8 {
		d.apply(ReleaseVehicle{Vehicle: vehicleName(i)})
	}
	if len(d.book.needs)+len(d.book.vehicles)+len(d.book.timers) > 0 {
		t.Fatalf("%d needs, %d vehicles, %d timers are left", len(d.book.needs), len(d.book.vehicles), len(d.book.timers))
	}
	return d.replay()
}

// replay gives the same commands to a new book and describes its effects.
func (d *driver) replay() string {
	book := New(d.config)
	text := []byte{}
	for i, cmd := range d.log {
		for _, e := range book.Apply(d.times[i], cmd) {
			if c, ok := e.(Clear); ok {
				text = fmt.Appendf(text, "%x %v\n", c.Clearing.Encode(), c.Clearing.Losers)
			} else {
				text = fmt.Appendf(text, "%+v\n", e)
			}
		}
	}
	return string(text)
}

func (d *driver) command() Command {
	n, v := needName(d.below(8)), vehicleName(d.below(8))
	switch d.below(16) {
	case 0, 1:
		c := AddNeed{Need: Need{
			ID: n, Seq: int64(n[31]), Ceiling: int64(d.below(64)), Choose: d.below(4) == 0,
			Earliest: d.now, Latest: d.now + int64(d.below(8))*1000, DropoffBy: d.now + int64(d.below(8))*1000,
			WindowEnds: d.now + int64(d.below(4)*100), ExpiresAt: d.now + int64(d.below(20)*100), Invited: d.below(4),
			ValueOfTime: int64(d.below(3) * 1000), VehicleTime: int64(max(0, d.below(6)-3) * 1000), Attempt: d.below(3),
		}, Bound: []int64{0, -1, 5, Unknown}[d.below(4)]}
		if d.config.Prices == First {
			c.Need.Subsidy, c.Need.Credit = int64(max(0, d.below(40)-20)), int64(max(0, d.below(40)-20))
		}
		for range d.below(4) {
			c.Offers = append(c.Offers, d.bid(n, vehicleName(d.below(8)), true))
		}
		return c
	case 2, 3, 4, 5:
		return AddBids{Bids: []Bid{d.bid(n, v, d.below(3) == 0), d.bid(needName(d.below(8)), v, d.below(3) == 0)}}
	case 6:
		return Answered{Need: n, Vehicle: v}
	case 7:
		return Withdraw{Need: n, Vehicle: v}
	case 8:
		return WithdrawOffers{Vehicle: v}
	case 9:
		return Pick{Need: n, Bid: d.bids[pairName{n, v}].ID}
	case 10:
		return RemoveNeed{Need: n}
	case 11:
		if _, taken := d.busy[v]; taken || d.flying(v) {
			return Tick{}
		}
		return BusyVehicle{Vehicle: v, Need: n}
	case 12:
		if need, ok := d.busy[v]; ok && d.asked[need] != v {
			return ReleaseVehicle{Vehicle: v, Need: need}
		}
	case 13:
		if w, ok := d.asked[n]; ok {
			if d.below(2) == 0 {
				return Confirmed{Need: n, Vehicle: w}
			}
			return Unasked{Need: n, Vehicle: w}
		}
	case 14, 15:
		switch {
		case d.flight != nil:
			return d.commit()
		case d.widen != nil:
			return d.widened()
		case d.below(4) == 0:
			return Look{Needs: []market.NeedID{n, needName(d.below(8))}}
		}
	}
	return Tick{}
}

// widened is supply: it says something about most needs, and now and then it answers what was not asked.
func (d *driver) widened() Widened {
	c := Widened{Number: d.widen.Number, Round: d.widen.Round}
	if d.below(16) == 0 {
		c.Round++
	}
	for _, n := range d.widen.Needs {
		ring := Ring{Need: n.Need, Bound: int64(d.below(80) - 2)}
		if d.below(8) == 0 {
			ring.Need = needName(d.below(8))
		}
		for range d.below(4) {
			ring.Offers = append(ring.Offers, d.bid(ring.Need, vehicleName(d.below(8)), true))
		}
		if d.below(8) > 0 {
			c.Needs = append(c.Needs, ring)
		}
	}
	return c
}

func (d *driver) bid(n market.NeedID, v market.Address, standing bool) Bid {
	x := Bid{
		Need: n, Vehicle: v, Price: int64(d.below(64)), PickupAt: d.now + int64(d.below(8))*1000, Penalty: int64(d.below(3)),
		Standing: standing, Apart: d.below(8) == 0, Expires: d.now + int64(d.below(16)*50),
	}
	x.DropoffAt = x.PickupAt + int64(d.below(8))*1000
	x.Busy = x.DropoffAt - d.now
	x.ID = market.BidID(market.Keccak(fmt.Append(nil, x, len(d.log), len(d.data))))
	return x
}

func (d *driver) flying(v market.Address) bool {
	return d.flight != nil && slices.ContainsFunc(d.flight.Awards, func(a Award) bool { return a.Vehicle == v })
}

// commit is the database: it refuses what is closed, and now and then something else.
func (d *driver) commit() Committed {
	c := Committed{Number: d.flight.Number}
	facts := []Fact{FactVehicleBusy, FactVehicleBarred, FactInvalidSignature, FactNeedClosed, FactSkipped, "unheard of"}
	for _, a := range d.flight.Awards {
		if _, open := d.open[a.Need]; !open {
			c.Refused = append(c.Refused, Refused{a.Need, a.Vehicle, FactNeedClosed})
		} else if d.below(4) == 0 {
			c.Refused = append(c.Refused, Refused{a.Need, a.Vehicle, facts[d.below(len(facts))]})
		}
	}
	return c
}

// apply gives cmd to the book, and notes and checks what follows.
func (d *driver) apply(cmd Command) {
	d.log, d.times = append(d.log, cmd), append(d.times, d.now)
	before := maps.Clone(d.open)
	d.note(cmd)
	effects := d.book.Apply(d.now, cmd)
	refused, expired := map[market.BidID]bool{}, false
	added, _ := cmd.(AddNeed)
	for _, e := range effects {
		switch e := e.(type) {
		case Refuse:
			refused[e.Bid] = true
		case Expire:
			_, was := before[e.Need]
			if _, open := d.open[e.Need]; !open && !was && added.Need.ID != e.Need {
				d.t.Fatalf("closed need %s expires", e.Need)
			}
			delete(d.open, e.Need)
			expired = expired || e.Need == added.Need.ID
		case WakeAt:
			if e.At <= d.now {
				d.t.Fatalf("at %d: wake at %d", d.now, e.At)
			}
		}
	}
	if expired && d.book.needs[added.Need.ID] != nil { // it had expired just before, and is there anew
		d.open[added.Need.ID] = added.Need.Ceiling
	}
	d.noteBids(cmd, refused)
	for _, e := range effects {
		switch e := e.(type) {
		case Clear:
			d.check(e.Clearing)
		case Widen:
			d.asks(&e)
		}
	}
	d.consistent()
}

// note keeps the database's side.
func (d *driver) note(cmd Command) {
	switch c := cmd.(type) {
	case AddNeed:
		if n := d.book.needs[c.Need.ID]; n == nil {
			d.open[c.Need.ID] = c.Need.Ceiling
		} else if v, ok := d.asked[c.Need.ID]; ok && c.Need.Attempt > n.Attempt {
			d.unask(c.Need.ID, v)
		}
	case RemoveNeed:
		delete(d.open, c.Need)
		if v, ok := d.asked[c.Need]; ok {
			d.unask(c.Need, v)
		}
	case BusyVehicle:
		d.busy[c.Vehicle] = c.Need
	case ReleaseVehicle:
		delete(d.busy, c.Vehicle)
	case Confirmed:
		delete(d.asked, c.Need)
		delete(d.open, c.Need)
	case Unasked:
		d.unask(c.Need, c.Vehicle)
	case Committed:
		d.noteCommit(c)
	case WithdrawOffers:
		if d.widen != nil {
			d.gone[c.Vehicle] = true
		}
	case Widened:
		if w := d.widen; w != nil && c.Number == w.Number && c.Round == w.Round {
			d.widen = nil
		}
	}
}

// asks holds a question to supply against what is known.
func (d *driver) asks(w *Widen) {
	if d.flight != nil || d.widen != nil || w.Number != d.number || len(w.Needs) == 0 {
		d.t.Fatalf("%+v: clearing %d was expected, in flight %v, asked %v", w, d.number, d.flight, d.widen)
	}
	if w.Round == 0 {
		d.gone = map[market.Address]bool{}
	}
	for _, n := range w.Needs {
		if _, open := d.open[n.Need]; !open || n.Until < 0 || (n.Until == Unknown) != (w.Round == 0) {
			d.t.Fatalf("%+v: need %s is open: %v", w, n.Need, open)
		}
	}
	d.widen = w
}

func (d *driver) unask(n market.NeedID, v market.Address) {
	delete(d.asked, n)
	delete(d.busy, v)
}

func (d *driver) noteCommit(c Committed) {
	if d.flight == nil {
		return
	}
	for _, a := range d.flight.Awards {
		i := slices.IndexFunc(c.Refused, func(r Refused) bool { return r.Need == a.Need })
		if i >= 0 {
			switch c.Refused[i].Fact {
			case FactVehicleBusy:
				d.busy[a.Vehicle] = market.NeedID{}
			case FactNeedClosed:
				delete(d.open, a.Need)
			}
			continue
		}
		if _, open := d.open[a.Need]; !open && a.Asked {
			continue // it was asked, and the rider cancelled
		}
		d.busy[a.Vehicle] = a.Need
		if a.Asked {
			d.asked[a.Need] = a.Vehicle
		} else {
			delete(d.open, a.Need)
		}
	}
	d.flight = nil
}

func (d *driver) noteBids(cmd Command, refused map[market.BidID]bool) {
	var bids []Bid
	switch c := cmd.(type) {
	case AddBids:
		bids = c.Bids
	case AddNeed:
		bids = c.Offers
	case Widened:
		for _, r := range c.Needs {
			bids = append(bids, r.Offers...)
		}
	case Withdraw:
		if !refused[market.BidID{}] {
			delete(d.bids, pairName{c.Need, c.Vehicle})
		}
	}
	for _, x := range bids {
		if n := d.book.needs[x.Need]; n != nil && !refused[x.ID] {
			if i := n.find(x.Vehicle); i >= 0 {
				d.bids[pairName{x.Need, x.Vehicle}] = n.bids[i].Bid
			}
		}
	}
}

func TestBookKeepsItsPromisesUnderRandomCommands(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 4))
	for range 500 {
		data := make([]byte, 2000)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		if first, again := drive(t, data), drive(t, data); first != again {
			t.Fatal("the same commands gave other effects")
		}
	}
}

func FuzzBook(f *testing.F) {
	r := rand.New(rand.NewPCG(5, 5))
	for range 10 {
		data := make([]byte, 400)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if first, again := drive(t, data), drive(t, data); first != again {
			t.Fatal("the same commands gave other effects")
		}
	})
}
