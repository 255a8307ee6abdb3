package api

import (
	"fmt"
	"net/http"

	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

const (
	minStops = 2
	maxStops = 10
)

func (s *Server) createQuote(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.QuoteRequest](w, r)
	if err != nil {
		return err
	}
	wish, err := readWish(in)
	if err != nil {
		return err
	}
	if wish.Rider == (market.Address{}) {
		wish.Rider = principal(r.Context()).Account
	}
	q, err := s.Exchange.Quote(r.Context(), wish)
	if err != nil {
		return err
	}
	out, err := s.viewQuote(q, wish)
	if err != nil {
		return err
	}
	return write(w, http.StatusOK, out)
}

func readWish(in wire.QuoteRequest) (exchange.Wish, error) {
	w := exchange.Wish{
		Service: market.Service(in.Service), Earliest: in.Earliest, Latest: in.Latest, Notes: in.Notes, Choose: in.Choose,
		MaxAmount: in.MaxAmount, Codes: in.Codes, Blind: in.Blind, Rider: in.Rider,
	}
	if len(in.Stops) < minStops || len(in.Stops) > maxStops {
		return w, market.Invalid("/stops", "%d stops; a wish has %d to %d, the pickup first", len(in.Stops), minStops, maxStops)
	}
	for i, stop := range in.Stops {
		p, err := market.PlaceAt(stop.Lat, stop.Lng)
		if err != nil {
			return w, market.Invalid(fmt.Sprintf("/stops/%d", i), "%v", err)
		}
		w.Stops = append(w.Stops, p)
	}
	if in.Codes.IsZero() != in.Blind.IsZero() {
		return w, market.Invalid("/blind", "codes and blind come together: both are needed for something to sign")
	}
	if err := short("/notes", in.Notes, maxNotes); err != nil {
		return w, err
	}
	var err error
	if w.Seats, err = fits[uint16]("/seats", int64(in.Seats)); err != nil {
		return w, err
	}
	if w.MassGrams, err = fits[uint32]("/mass_g", in.MassG); err != nil {
		return w, err
	}
	if w.VolumeMl, err = fits[uint32]("/volume_ml", in.VolumeMl); err != nil {
		return w, err
	}
	w.Options, err = readOptions("/options", in.Options)
	return w, err
}

// fits converts a number of the wire, or says that it does not fit.
func fits[T uint16 | uint32](pointer string, n int64) (T, error) {
	if n < 0 || n != int64(T(n)) {
		return 0, market.Invalid(pointer, "%d is not from 0 to %d", n, ^T(0))
	}
	return T(n), nil
}

func (s *Server) viewQuote(q *exchange.Quote, wish exchange.Wish) (wire.Quote, error) {
	v := wire.Quote{
		Region: q.Region, Service: market.ServiceName(wish.Service), Currency: s.Facts.Token.Symbol, Available: q.Reason == "", Reason: q.Reason,
		VehiclesNear: q.VehiclesNear, SuggestedMax: q.SuggestedMax, WaitS: int(q.Wait.Seconds()),
		DistanceM: int(q.DistanceM), DurationS: seconds(q.DurationMs), Earliest: q.Earliest, Latest: q.Latest,
		BidWindowMs: int(q.BidWindow.Milliseconds()), CancelBps: int(s.Facts.Rules.CancelBps),
		Trip: wire.TripText{What: q.Trip.What, From: q.Trip.From, To: q.Trip.To, When: q.Trip.When},
		Way:  s.wayOf(q.Region, "", wish.Service, wish.Stops),
	}
	if !q.High.IsZero() {
		v.Price = wire.PriceRange{Low: q.Low, High: q.High}
	}
	if q.Need == nil {
		return v, nil
	}
	typed, err := s.Facts.Domain().TypedData(*q.Need)
	if err != nil {
		return v, err
	}
	v.Details, v.NeedID, v.TypedData = *q.Details, q.Need.ID(), typed
	return v, nil
}
