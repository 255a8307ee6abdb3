package api

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func (s *Server) addEvidence(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.EvidenceRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	e, err := s.Trips.AddEvidence(r.Context(), principal(r.Context()).Account, id, in.Statement)
	if err != nil {
		return err
	}
	return write(w, http.StatusCreated, wire.Evidence{Need: id, Hash: e.Hash, By: e.By, At: e.At})
}

// getEvidence answers with the bytes that were hashed, not with what they mean.
func (s *Server) getEvidence(w http.ResponseWriter, r *http.Request) error {
	id, err := s.partyTo(r)
	if err != nil {
		return err
	}
	hash, err := market.ParseHash(chi.URLParam(r, "hash"))
	if err != nil {
		return market.Problem(market.ProblemInvalid, "the evidence is named by a hash of 32 bytes").Because(err)
	}
	e, err := s.Reads.Evidence(r.Context(), id, hash)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "private, max-age=31536000, immutable")
	_, err = w.Write(e.Bundle)
	return err
}

// getHistory proves to whom it concerns what the vehicle had reported by when.
func (s *Server) getHistory(w http.ResponseWriter, r *http.Request) error {
	id, err := s.partyTo(r)
	if err != nil {
		return err
	}
	if s.Facts.History == (market.Address{}) {
		return market.Problem(market.ProblemNotFound, "this market anchors no histories")
	}
	h, err := s.Reads.History(r.Context(), id)
	if err != nil {
		return err
	}
	h.Version, h.Contract = 1, s.Facts.History
	h.Domain = market.DomainRef{ChainID: s.Facts.ChainID, Contract: s.Facts.Escrow}
	return write(w, http.StatusOK, h)
}

func (s *Server) getDispute(w http.ResponseWriter, r *http.Request) error {
	id, err := s.partyTo(r)
	if err != nil {
		return err
	}
	d, err := s.dispute(r, id)
	if err != nil {
		return err
	}
	return write(w, http.StatusOK, d)
}

func (s *Server) disputeNeed(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.DisputeRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	if _, err := s.Reads.Evidence(r.Context(), id, in.Evidence); err != nil {
		return market.Invalid("/evidence", "no evidence on this need has that hash: POST /v1/needs/%s/evidence gives one to sign", id).Because(err)
	}
	if err := s.Trips.Dispute(r.Context(), principal(r.Context()).Account, id, in.Evidence, in.Signature); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func (s *Server) ruleOnDispute(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.RulingRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	ruling := trips.Ruling{ToPayee: in.ToPayee, Signature: in.Signature}
	if err := s.Trips.Rule(r.Context(), principal(r.Context()).Account, id, ruling); err != nil {
		return err
	}
	d, err := s.dispute(r, id)
	if err != nil {
		return err
	}
	return write(w, http.StatusAccepted, d)
}

func (s *Server) listDisputes(w http.ResponseWriter, r *http.Request) error {
	p := principal(r.Context())
	if !p.Is(access.Arbiter) {
		return market.Problem(market.ProblemDenied, "only an arbiter has disputes to rule on: sign in as %s", s.Facts.Rules.Arbiter)
	}
	limit, err := intParam(r.URL.Query(), "limit", 50, 1, 200)
	if err != nil {
		return err
	}
	rows, err := s.Reads.Disputes(r.Context(), store.DisputeQuery{Arbiter: p.Account, Limit: limit})
	if err != nil {
		return err
	}
	out := wire.DisputeList{Items: make([]wire.Dispute, len(rows))}
	for i := range rows {
		out.Items[i] = viewDispute(&rows[i])
	}
	return write(w, http.StatusOK, out)
}

// partyTo is the need of the path, where the caller is rider, vehicle, owner or arbiter of it.
func (s *Server) partyTo(r *http.Request) (market.NeedID, error) {
	id, err := needParam(r)
	if err != nil {
		return id, err
	}
	n, err := s.Reads.Need(r.Context(), id)
	if err != nil {
		return id, err
	}
	who := principal(r.Context()).Account
	if who == n.Signed.Rider || who == n.Signed.Rules.Arbiter || n.Last != nil && (who == n.Last.Vehicle || who == n.Last.Owner) {
		return id, nil
	}
	return id, market.Problem(market.ProblemDenied, "only rider, vehicle, owner and arbiter of need %s may see this", id)
}

func (s *Server) dispute(r *http.Request, id market.NeedID) (wire.Dispute, error) {
	rows, err := s.Reads.Disputes(r.Context(), store.DisputeQuery{Need: id, Limit: 1})
	if err != nil {
		return wire.Dispute{}, err
	}
	if len(rows) == 0 {
		return wire.Dispute{}, market.Problem(market.ProblemNotFound, "need %s is not disputed", id)
	}
	return viewDispute(&rows[0]), nil
}

func viewDispute(d *store.Dispute) wire.Dispute {
	v := wire.Dispute{
		Need: d.Need, Rider: d.Rider, Vehicle: d.Vehicle, Owner: d.Owner, By: d.By, About: wire.DisputeAboutPayment, Until: d.Until, Amount: d.Amount,
		Left: d.Left, Cap: d.Cap, Rules: d.Signed.Rules, Evidence: d.Evidence, Given: make([]wire.Evidence, len(d.Given)), Ruled: d.Ruled,
	}
	if d.OfFee {
		v.About = wire.DisputeAboutFee
	}
	for i, g := range d.Given {
		v.Given[i] = wire.Evidence{Need: d.Need, Hash: g.Hash, By: g.By, At: g.At.UTC()}
	}
	return v
}
