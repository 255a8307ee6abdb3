package supply

import (
	"maps"
	"math/bits"
	"slices"
	"sync"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// offerings are the tariffs of all who have a session and a standing offer, and how fast vehicles are. They give a floor
// under what anybody could ask, and under when anybody could come.
type offerings struct {
	mu      sync.Mutex
	tariffs map[offering]int
	factors map[pace]int
	floor   *floors // of both; nil where it has to be found anew
	gone    int     // kinds that left since it was found: it lies lower than it could
}

// offering is what the price of a standing offer depends on: the vehicle's class, its services, its tariff. It does not depend on
// where the vehicle is.
type offering struct {
	class    market.Class
	services uint8 // a set
	market.Tariff
}

type pace struct {
	class  market.Class
	factor float64
}

// floors never change.
type floors struct {
	offerings []offering
	factors   map[market.Class]float64
}

// replace takes a vehicle's change from one state to another.
func (o *offerings) replace(old, st *state) {
	if old.slot == none && st.slot == none || old.slot != none && st.slot != none && old.offer == st.offer &&
		old.Profile.Class == st.Profile.Class && old.SpeedFactor == st.SpeedFactor {
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.tariffs == nil {
		o.tariffs, o.factors = map[offering]int{}, map[pace]int{}
	}
	o.count(old, -1)
	o.count(st, 1)
}

func (o *offerings) count(st *state, n int) {
	if st.slot == none {
		return
	}
	p := pace{st.Profile.Class, st.SpeedFactor}
	o.kinds(count(o.factors, p, n), func(f *floors) {
		f.factors = maps.Clone(f.factors)
		f.factors[p.class] = max(f.factors[p.class], p.factor)
	})
	if st.offer != nil {
		t := offering{st.Profile.Class, st.offers, st.offer.Tariff}
		o.kinds(count(o.tariffs, t, n), func(f *floors) { f.offerings = append(slices.Clone(f.offerings), t) })
	}
}

// count says whether a kind came (1) or went (-1).
func count[K comparable](m map[K]int, key K, n int) (kinds int) {
	before := m[key]
	if m[key] += n; m[key] == 0 {
		delete(m, key)
		return -1
	}
	if before == 0 {
		return 1
	}
	return 0
}

// kinds brings the floors to a kind that came, or went. Few are looked at anew; many only now and then: until then the
// floors lie lower than they could.
func (o *offerings) kinds(change int, add func(*floors)) {
	switch {
	case change == 0 || o.floor == nil:
	case len(o.tariffs) <= manyTariffs && len(o.factors) <= manyTariffs || len(o.floor.offerings) > 4*manyTariffs:
		o.floor = nil
	case change > 0:
		f := *o.floor
		add(&f)
		o.floor = &f
	default:
		if o.gone++; o.gone > (len(o.tariffs)+len(o.factors))/4 {
			o.floor = nil
		}
	}
}

// now are the floors of this moment.
func (o *offerings) now() *floors {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.floor == nil {
		o.gone = 0
		o.floor = &floors{offerings: least(o.tariffs), factors: map[market.Class]float64{}}
		for p := range o.factors {
			o.floor.factors[p.class] = max(o.floor.factors[p.class], p.factor)
		}
	}
	return o.floor
}

// manyTariffs are more than are looked at one by one.
const manyTariffs = 256

// least are the tariffs, or, where they are many, some that together are nowhere above any of them: those that ask about the
// same for a kilometre become one, with the least of each part.
func least(all map[offering]int) []offering {
	found := make([]offering, 0, min(len(all), manyTariffs))
	if len(all) <= manyTariffs {
		for o := range maps.Keys(all) {
			found = append(found, o)
		}
		return found
	}
	type kin struct {
		class    market.Class
		services uint8
		perKm    int
	}
	among := map[kin]int{}
	for o := range all {
		perKm, _ := o.PerKm.Int64()
		exponent := bits.Len64(uint64(perKm))
		k := kin{o.class, o.services, exponent<<2 | int(perKm>>max(exponent-3, 0))&3}
		i, is := among[k]
		if !is {
			among[k] = len(found)
			found = append(found, o)
			continue
		}
		t := &found[i].Tariff
		t.Base, t.PerKm = lesser(t.Base, o.Base), lesser(t.PerKm, o.PerKm)
		t.PerMin, t.Minimum = lesser(t.PerMin, o.PerMin), lesser(t.Minimum, o.Minimum)
	}
	return found
}

func lesser(a, b market.Amount) market.Amount {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// price is the least that anybody of a class asks for a trip; ok is false where nobody offers it.
func (f *floors) price(class market.Class, service market.Service, trip routing.Leg) (price market.Amount, ok bool) {
	for i := range f.offerings {
		o := &f.offerings[i]
		if o.class != class || o.services>>service&1 == 0 {
			continue
		}
		if p, counts := o.Price(trip.DistanceM, trip.DurationMs); counts && (!ok || p.Cmp(price) < 0) {
			price, ok = p, true
		}
	}
	return price, ok
}
