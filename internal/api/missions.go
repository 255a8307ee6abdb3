package api

import (
	"context"
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func (s *Server) postMission(w http.ResponseWriter, r *http.Request) error {
	var in wire.LegsPost
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	post := exchange.MissionPost{Key: once}
	for i, leg := range in.Legs {
		if err := short(fmt.Sprintf("/legs/%d/notes", i), leg.Notes, maxNotes); err != nil {
			return err
		}
		post.Legs = append(post.Legs, exchange.Post{
			Need: leg.Need, Details: leg.Details, Notes: leg.Notes, Signature: leg.Signature, Replaces: leg.Replaces,
		})
	}
	id, again, err := s.Exchange.PostMission(r.Context(), post)
	if err != nil {
		return err
	}
	w.Header().Set("Location", "/v1/missions/"+id.String())
	replayed(w, again)
	return s.answerMission(w, r, http.StatusCreated, id)
}

func (s *Server) getMission(w http.ResponseWriter, r *http.Request) error {
	id, err := missionParam(r)
	if err != nil {
		return err
	}
	return s.answerMission(w, r, http.StatusOK, id)
}

func (s *Server) cancelMission(w http.ResponseWriter, r *http.Request) error {
	id, err := missionParam(r)
	if err != nil {
		return err
	}
	if err := s.Trips.CancelMission(r.Context(), principal(r.Context()).Account, id); err != nil {
		return err
	}
	return s.answerMission(w, r, http.StatusOK, id)
}

func (s *Server) sealCode(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.SealedCode](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	c := trips.Carried{Carry: in.Carry, Vehicle: in.Vehicle, Sealed: in.Sealed}
	if err := s.Trips.Carry(r.Context(), principal(r.Context()).Account, id, c); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func missionParam(r *http.Request) (market.Hash, error) {
	id, err := market.ParseHash(chi.URLParam(r, "mission"))
	if err != nil {
		return id, market.Problem(market.ProblemNotFound, "%v", err)
	}
	return id, nil
}

// answerMission answers with a mission as it is now, to its rider.
func (s *Server) answerMission(w http.ResponseWriter, r *http.Request, status int, id market.Hash) error {
	legs, err := s.Reads.Mission(r.Context(), id)
	if err != nil {
		return err
	}
	if legs[0].Signed.Rider != principal(r.Context()).Account {
		return market.Problem(market.ProblemNotFound, "there is no mission %s that you may see", id)
	}
	return write(w, status, s.viewMission(r.Context(), id, legs))
}

func (s *Server) viewMission(ctx context.Context, id market.Hash, legs []store.Need) wire.Legs {
	v := wire.Legs{ID: id, Currency: s.Facts.Token.Symbol, State: wire.LegsStateWaiting, Legs: make([]wire.Need, len(legs))}
	var opened, opening, ended bool
	for i, n := range legs {
		v.Legs[i] = s.viewWhole(ctx, n, rider)
		v.MaxAmount, _ = v.MaxAmount.Add(n.Signed.MaxAmount) // a few, each below 2^63
		if a := agreed(n); a != nil && n.Phase >= market.Awarded {
			v.Agreed, _ = v.Agreed.Add(a.Amount)
		}
		opened = opened || funded(n)
		opening = opening || n.Last != nil && n.Last.Opening == trips.OpeningSent
		ended = ended || n.Phase.Terminal()
		if n.Phase.Terminal() && (v.Reason == "" || v.Reason == missionEnded) {
			v.Reason = n.Reason
		}
	}
	switch {
	case opened:
		v.State, v.Reason = wire.LegsStateOpen, ""
	case opening:
		v.State, v.Reason = wire.LegsStateOpening, ""
	case ended:
		v.State = wire.LegsStateEnded
	}
	return v
}

// missionEnded is the reason of a leg that ended because another one did.
const missionEnded = "mission_ended"
