package api

import (
	"fmt"
	"net/http"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

const (
	maxName  = 60 // characters
	maxColor = 30
)

func (s *Server) registerVehicle(w http.ResponseWriter, r *http.Request) error {
	var in wire.VehiclePost
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	v, err := s.readRegistration(in)
	if err != nil {
		return err
	}
	join := v.Join
	switch {
	case join.Owner != once.Account:
		return market.Invalid("/join/message/owner", "the vehicle agreed to belong to %s, you are signed in as %s", join.Owner, once.Account)
	case join.Until <= time.Now().Unix():
		return market.Problem(market.ProblemDeadlinePassed, "the vehicle's consent ends in the past: sign a later until")
	}
	if err := s.Signers.Check(r.Context(), join.Vehicle, s.Facts.Domain().Digest(join), v.Signature); err != nil {
		return err
	}
	row, again, err := s.Writes.RegisterVehicle(r.Context(), once, v)
	if err != nil {
		return err
	}
	w.Header().Set("Location", "/v1/vehicles/"+row.Address.Hex())
	replayed(w, again)
	return writeVersioned(w, r, http.StatusCreated, row.Version, s.viewVehicle(row))
}

func (s *Server) readRegistration(in wire.VehiclePost) (v store.VehicleRegistration, err error) {
	v = store.VehicleRegistration{Region: in.Region, Join: in.Join.Message, Signature: in.Join.Signature}
	if v.Region == "" {
		v.Region = s.Regions[0].ID
	}
	if _, ok := s.region(v.Region); !ok {
		return v, market.Invalid("/region", "there is no region %q; /v1/regions lists them", v.Region)
	}
	p := &v.Profile
	p.Class, p.Name, p.Color = in.Class, in.Name, in.Color
	if p.Class != market.Car && p.Class != market.Drone {
		return v, market.Invalid("/class", "class %q is neither car nor drone", p.Class)
	}
	if p.Name == "" {
		p.Name = fmt.Sprintf("%s %x", p.Class, v.Join.Vehicle[:2])
	}
	if err := checkNames(p.Name, p.Color); err != nil {
		return v, err
	}
	if p.Seats, err = fits[uint16]("/seats", int64(in.Seats)); err != nil {
		return v, err
	}
	if p.MassGrams, err = fits[uint32]("/mass_g", in.MassG); err != nil {
		return v, err
	}
	if p.VolumeMl, err = fits[uint32]("/volume_ml", in.VolumeMl); err != nil {
		return v, err
	}
	p.Options, err = readOptions("/options", in.Options)
	return v, err
}

func checkNames(name, color string) error {
	if err := short("/name", name, maxName); err != nil {
		return err
	}
	return short("/color", color, maxColor)
}

func (s *Server) listVehicles(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	page, err := pageParams(q)
	if err != nil {
		return err
	}
	state := wire.VehicleState(q.Get("state"))
	if state != "" && !state.Valid() {
		return market.Problem(market.ProblemInvalid, "state %q is not one of offline, idle, busy, out_of_service", state)
	}
	rows, err := s.Reads.Vehicles(r.Context(), store.VehicleQuery{Owner: principal(r.Context()).Account, Page: page})
	if err != nil {
		return err
	}
	out := wire.VehicleList{Items: []wire.Vehicle{}}
	for _, row := range rows { // a page may be short: what a vehicle does only memory knows
		if v := s.viewVehicle(row); state == "" || v.State == state {
			out.Items = append(out.Items, v)
		}
	}
	if len(rows) == page.Limit {
		out.NextCursor = rows[len(rows)-1].Cursor
	}
	return write(w, http.StatusOK, out)
}

// vehicleFor reads the vehicle of the path. To others than its owner and itself it is not there.
func (s *Server) vehicleFor(r *http.Request) (store.Vehicle, error) {
	address, err := vehicleParam(r)
	if err != nil {
		return store.Vehicle{}, err
	}
	v, err := s.Reads.Vehicle(r.Context(), address)
	if err != nil {
		return v, err
	}
	if who := principal(r.Context()).Account; who != v.Owner && who != v.Address {
		return v, market.Problem(market.ProblemNotFound, "you have no vehicle %s", address)
	}
	return v, nil
}

func (s *Server) getVehicle(w http.ResponseWriter, r *http.Request) error {
	v, err := s.vehicleFor(r)
	if err != nil {
		return err
	}
	// Its state changes without its version, so it has an ETag but is always sent.
	w.Header().Set("ETag", etagOf(v.Version))
	return write(w, http.StatusOK, s.viewVehicle(v))
}

func (s *Server) changeVehicle(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.VehicleChange](w, r)
	if err != nil {
		return err
	}
	v, err := s.vehicleFor(r)
	if err != nil {
		return err
	}
	if principal(r.Context()).Account != v.Owner {
		return market.Problem(market.ProblemDenied, "only the vehicle's owner changes it")
	}
	version, err := ifMatch(r)
	if err != nil {
		return err
	}
	edit, err := readEdit(in)
	if err != nil {
		return err
	}
	v, err = s.Writes.ChangeVehicle(r.Context(), v.Address, version, edit)
	if err != nil {
		return err
	}
	return writeVersioned(w, r, http.StatusOK, v.Version, s.viewVehicle(v))
}

func readEdit(in wire.VehicleChange) (e store.VehicleEdit, err error) {
	e = store.VehicleEdit{Name: in.Name, Color: in.Color, OutOfService: in.OutOfService, Reason: in.Reason}
	if in.Name != nil && *in.Name == "" {
		return e, market.Invalid("/name", "a vehicle has a name")
	}
	if err := checkNames(value(in.Name), value(in.Color)); err != nil {
		return e, err
	}
	if err := short("/reason", value(in.Reason), maxReason); err != nil {
		return e, err
	}
	seats, err := fits[uint16]("/seats", int64(value(in.Seats)))
	if err != nil {
		return e, err
	}
	mass, err := fits[uint32]("/mass_g", value(in.MassG))
	if err != nil {
		return e, err
	}
	volume, err := fits[uint32]("/volume_ml", value(in.VolumeMl))
	if err != nil {
		return e, err
	}
	options, err := readOptions("/options", value(in.Options))
	e.Seats, e.MassGrams, e.VolumeMl, e.Options = given(in.Seats, seats), given(in.MassG, mass), given(in.VolumeMl, volume), given(in.Options, options)
	return e, err
}

// value is what p points to, or nothing.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// given is a pointer to v where the wire had a value.
func given[W, T any](in *W, v T) *T {
	if in == nil {
		return nil
	}
	return &v
}

func (s *Server) whyNotInvited(w http.ResponseWriter, r *http.Request) error {
	v, err := s.vehicleFor(r)
	if err != nil {
		return err
	}
	var need market.NeedID
	if q := r.URL.Query(); q.Has("need") {
		if need, err = market.ParseNeedID(q.Get("need")); err != nil {
			return market.Problem(market.ProblemInvalid, "need: %v", err)
		}
	}
	found, err := s.Exchange.Why(r.Context(), v.Address, need)
	if err != nil {
		return err
	}
	return write(w, http.StatusOK, wire.InvitationList{Items: viewInvitations(found)})
}

func viewInvitations(in []exchange.Invitation) []wire.Invitation {
	out := make([]wire.Invitation, len(in))
	for i, v := range in {
		out[i] = wire.Invitation{Need: v.Need, At: v.At, Invited: v.Invited, Reason: v.Reason.Code, Detail: v.Reason.Detail}
	}
	return out
}

func (s *Server) viewVehicle(v store.Vehicle) wire.Vehicle {
	out := wire.Vehicle{
		Address: v.Address, Owner: v.Owner, Class: v.Profile.Class, Name: v.Profile.Name, Color: v.Profile.Color, Options: viewOptions(v.Profile.Options),
		Seats: int(v.Profile.Seats), MassG: int64(v.Profile.MassGrams), VolumeMl: int64(v.Profile.VolumeMl), VehicleBps: int(v.VehicleBps),
		JoinedUntil: v.Until, Registry: wire.VehicleRegistry(v.Registry), State: wire.VehicleStateOffline, OutOfService: v.OutOfService,
		Reason: v.Reason, Region: v.Region, Need: v.Need, Version: v.Version, RegisteredAt: v.RegisteredAt,
	}
	live, online := s.Live.Vehicle(v.Address)
	if online && live.Report.T > 0 {
		out.Position = viewReport(live.Report)
	}
	switch {
	case !v.Need.IsZero():
		out.State = wire.VehicleStateBusy
	case v.OutOfService:
		out.State = wire.VehicleStateOutOfService
	case online:
		out.State = wire.VehicleStateIdle
	}
	return out
}

func (s *Server) listTrips(w http.ResponseWriter, r *http.Request) error {
	p, q := principal(r.Context()), r.URL.Query()
	page, err := pageParams(q)
	if err != nil {
		return err
	}
	query := store.NeedQuery{Owner: p.Account, Page: page}
	if query.Active, err = progressParam(q); err != nil {
		return err
	}
	if q.Has("vehicle") {
		if query.Vehicle, err = market.ParseAddress(q.Get("vehicle")); err != nil {
			return market.Problem(market.ProblemInvalid, "vehicle: %v", err)
		}
	}
	if p.Is(access.Vehicle) && (query.Vehicle == p.Account || !p.Is(access.Operator)) { // a vehicle asks about itself
		query.Owner, query.Vehicle = market.Address{}, p.Account
	}
	rows, err := s.Reads.Needs(r.Context(), query)
	if err != nil {
		return err
	}
	out := wire.TripList{Items: make([]wire.Trip, len(rows))}
	for i, n := range rows {
		out.Items[i] = s.viewTrip(n)
	}
	if len(rows) == page.Limit {
		out.NextCursor = rows[len(rows)-1].Cursor
	}
	return write(w, http.StatusOK, out)
}

func (s *Server) getTrip(w http.ResponseWriter, r *http.Request) error {
	n, by, err := s.needFor(r)
	if err != nil {
		return err
	}
	if by != server {
		return market.Problem(market.ProblemNotFound, "no vehicle of yours serves need %s", n.ID)
	}
	return writeVersioned(w, r, http.StatusOK, n.Version, s.viewTrip(n))
}

// viewTrip shows a need to who serves it. The row has an attempt: it was asked for by its vehicle.
func (s *Server) viewTrip(n store.Need) wire.Trip {
	a := n.Last
	from, to, _ := viewPlaces(n, server)
	v := wire.Trip{
		Need: n.ID, Attempt: a.Number, Version: n.Version, Vehicle: a.Vehicle, Region: n.Region, Phase: market.PhaseName(a.Phase), Reason: n.Reason,
		Service: market.ServiceName(n.Details.Service), Currency: s.Facts.Token.Symbol, Amount: a.Amount, From: from, To: to,
		DistanceM: int(n.DistanceM), DurationS: seconds(n.DurationMs), PickupBy: unix(a.Bid.PickupBy), AwardedAt: a.AwardedAt,
		EndedAt: n.EndedAt, History: []wire.PhaseChange{}, Escrow: s.viewEscrow(n),
	}
	for _, p := range n.History {
		if p.Attempt == a.Number && p.To >= market.Asked {
			v.History = append(v.History, viewStep(p))
		}
	}
	return v
}
