package market

import "fmt"

// Service is what is bought. Its number is what is signed, its name what people and JSON outside signed objects use.
type Service uint8

const (
	Ride     Service = 1
	Delivery Service = 2
	Charge   Service = 3
	Lease    Service = 4
	Passage  Service = 5
	Data     Service = 6
)

var serviceNames = [...]string{Ride: "ride", Delivery: "delivery", Charge: "charge", Lease: "lease", Passage: "passage", Data: "data"}

// ParseService reads a service's name.
func ParseService(name string) (Service, error) {
	for i, n := range serviceNames {
		if n == name && n != "" {
			return Service(i), nil
		}
	}
	return 0, fmt.Errorf("service %q is not one of ride, delivery, charge, lease, passage, data", name)
}

func (s Service) Valid() bool { return s >= Ride && int(s) < len(serviceNames) }

func (s Service) String() string {
	if !s.Valid() {
		return fmt.Sprintf("service(%d)", uint8(s))
	}
	return serviceNames[s]
}

// Options are the bits of Details.Options.
type Options uint64

const (
	Shared Options = 1 << iota // of a need: others may ride along; of a vehicle: it may hold several agreements that share it
	Wheelchair
	ChildSeat
	Pet
	ColdChain
	Hazardous

	// KnownOptions are all bits with a meaning; a need with others is refused.
	KnownOptions Options = 1<<iota - 1
)

// Has says whether all of want are set.
func (o Options) Has(want Options) bool { return o&want == want }

// Class is how a vehicle moves.
type Class string

const (
	Car   Class = "car"
	Drone Class = "drone"
)

// Serves says what a class can do at all: cars carry people and parcels, drones parcels.
func (c Class) Serves(s Service) bool {
	switch c {
	case Car:
		return s == Ride || s == Delivery
	case Drone:
		return s == Delivery
	}
	return false
}

// Profile is what a vehicle says of itself when it is registered.
type Profile struct {
	Class     Class   `json:"class"`
	Name      string  `json:"name"`            // short, for people: "Heron 7"
	Color     string  `json:"color,omitempty"` // what a rider looks for
	Seats     uint16  `json:"seats"`
	MassGrams uint32  `json:"mass_g"` // parcel it can carry
	VolumeMl  uint32  `json:"volume_ml"`
	Options   Options `json:"options"` // what it is fit for
}

// Load is what is on board, or the room for it.
type Load struct {
	Seats     int64 `json:"seats"`
	MassGrams int64 `json:"mass_g"`
	VolumeMl  int64 `json:"volume_ml"`
}

// Load is the room that d takes: seats of a ride, mass and volume of a delivery.
func (d *Details) Load() Load {
	if d.Service == Delivery {
		return Load{MassGrams: int64(d.MassGrams), VolumeMl: int64(d.VolumeMl)}
	}
	return Load{Seats: int64(d.Seats)}
}

// Room is the room of the empty vehicle.
func (p Profile) Room() Load {
	return Load{Seats: int64(p.Seats), MassGrams: int64(p.MassGrams), VolumeMl: int64(p.VolumeMl)}
}

// Plus is both together.
func (l Load) Plus(o Load) Load {
	return Load{l.Seats + o.Seats, l.MassGrams + o.MassGrams, l.VolumeMl + o.VolumeMl}
}

// Minus is l without o.
func (l Load) Minus(o Load) Load {
	return Load{l.Seats - o.Seats, l.MassGrams - o.MassGrams, l.VolumeMl - o.VolumeMl}
}

// Fits says that there is room for the load.
func (l Load) Fits(room Load) bool {
	return l.Seats <= room.Seats && l.MassGrams <= room.MassGrams && l.VolumeMl <= room.VolumeMl
}

// CanCarry says whether the vehicle is fit for d, and if not, why.
func (p Profile) CanCarry(d Details) error {
	switch {
	case !p.Class.Serves(d.Service):
		return fmt.Errorf("a %s does not do a %s", p.Class, d.Service)
	case d.Service == Ride && d.Seats > p.Seats:
		return fmt.Errorf("%d seats are needed, it has %d", d.Seats, p.Seats)
	case d.MassGrams > p.MassGrams && d.Service == Delivery:
		return fmt.Errorf("the parcel weighs %d g, it carries %d g", d.MassGrams, p.MassGrams)
	case d.VolumeMl > p.VolumeMl && d.Service == Delivery:
		return fmt.Errorf("the parcel takes %d ml, it has %d ml", d.VolumeMl, p.VolumeMl)
	case !p.Options.Has(d.Options &^ Shared):
		return fmt.Errorf("it is not fit for all options asked for")
	}
	return nil
}

// Tariff is a standing offer's price: Minimum, or Base + PerKm + PerMin of the trip, whichever is more.
type Tariff struct {
	Base    Amount `json:"base"`
	PerKm   Amount `json:"per_km"`
	PerMin  Amount `json:"per_min"`
	Minimum Amount `json:"minimum"`
}

// Price is the tariff's price for a trip, rounded up to a base unit. ok is false above [MaxCeiling].
func (t Tariff) Price(distanceM, durationMs int64) (price Amount, ok bool) {
	base, ok1 := t.Base.Int64()
	perKm, ok2 := t.PerKm.Int64()
	perMin, ok3 := t.PerMin.Int64()
	minimum, ok4 := t.Minimum.Int64()
	if !ok1 || !ok2 || !ok3 || !ok4 || distanceM < 0 || durationMs < 0 {
		return Amount{}, false
	}
	km, ok1 := mulDivUp(perKm, distanceM, 1000)
	minutes, ok2 := mulDivUp(perMin, durationMs, 60_000)
	sum := max(base+km+minutes, minimum)
	return Units(uint64(sum)), ok1 && ok2 && sum <= MaxCeiling
}

// mulDivUp is a*b/c rounded up, for a and b from 0 on; ok is false where it exceeds [MaxCeiling].
func mulDivUp(a, b, c int64) (n int64, ok bool) {
	if b > 0 && a > (1<<62)/b {
		return 0, false
	}
	n = (a*b + c - 1) / c
	return n, n <= MaxCeiling
}

// Offer is a vehicle's standing offer: it bids its tariff on each need that it could serve.
type Offer struct {
	Tariff
	Services []ServiceName `json:"services"`
	Area     Area          `json:"area"`
	Until    int64         `json:"until"`    // unix seconds
	OpenMax  int           `json:"open_max"` // how many needs may be asked of it at once
}
