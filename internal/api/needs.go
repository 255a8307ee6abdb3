package api

import (
	"context"
	"net/http"
	"time"
	"unicode/utf8"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

const (
	maxNotes   = 500 // characters
	maxReason  = 200
	maxMessage = 500

	// shareFor is how long a share link lasts after the service has to have ended.
	shareFor = 24 * time.Hour
)

func (s *Server) postNeed(w http.ResponseWriter, r *http.Request) error {
	if err := s.Exchange.Full(); err != nil {
		return err // before anything is read: a refusal must not cost what others wait for
	}
	var in wire.NeedPost
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	if in.Need.Rider != once.Account {
		return market.Problem(market.ProblemDenied, "the need is %s's, you are signed in as %s", in.Need.Rider, once.Account)
	}
	if err := short("/notes", in.Notes, maxNotes); err != nil {
		return err
	}
	posted, err := s.Exchange.Post(r.Context(), exchange.Post{
		Need: in.Need, Details: in.Details, Notes: in.Notes, Signature: in.Signature, Replaces: in.Replaces, Key: once,
	})
	if err != nil {
		return err
	}
	w.Header().Set("Location", "/v1/needs/"+posted.Need.String())
	replayed(w, posted.Replayed)
	if posted.State != nil { // all of it is known: the busiest call reads nothing
		n := newNeed(&posted, &in)
		v := s.viewNeed(n, rider, time.Now())
		v.Way, v.BidBy, v.Invited = s.drawnWay(n), posted.BidBy, posted.Invited
		return writeVersioned(w, r, http.StatusCreated, n.Version, v)
	}
	n, err := s.Reads.Need(r.Context(), posted.Need)
	if err != nil {
		return err
	}
	return writeVersioned(w, r, http.StatusCreated, n.Version, s.viewWhole(r.Context(), n, rider))
}

// newNeed is a need that was stored just now, as it would be read.
func newNeed(p *exchange.Posted, in *wire.NeedPost) store.Need {
	s := p.State
	return store.Need{
		ID: s.ID, Region: s.Region, Version: s.Version, Phase: s.Phase, Attempt: s.Attempt, Signed: s.Signed, Details: s.Details,
		Signature: in.Signature, Notes: in.Notes, DistanceM: s.DistanceM, DurationMs: s.DurationMs, PostedAt: s.PostedAt, OpensAt: p.OpensAt,
		Replaces: in.Replaces,
		History:  []store.PhaseStep{{Version: s.Version, To: s.Phase, By: market.ByRider, Attempt: s.Attempt, At: s.PostedAt}},
	}
}

func (s *Server) listNeeds(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	page, err := pageParams(q)
	if err != nil {
		return err
	}
	active, err := progressParam(q)
	if err != nil {
		return err
	}
	rows, err := s.Reads.Needs(r.Context(), store.NeedQuery{Rider: principal(r.Context()).Account, Active: active, Page: page})
	if err != nil {
		return err
	}
	out := wire.NeedList{Items: make([]wire.Need, len(rows))}
	for i, n := range rows {
		out.Items[i] = s.viewNeed(n, rider, time.Now())
	}
	if len(rows) == page.Limit {
		out.NextCursor = rows[len(rows)-1].Cursor
	}
	return write(w, http.StatusOK, out)
}

// needFor reads the need of the path, and how the caller stands to it. To strangers it is not there.
func (s *Server) needFor(r *http.Request) (store.Need, side, error) {
	id, err := needParam(r)
	if err != nil {
		return store.Need{}, stranger, err
	}
	n, err := s.Reads.Need(r.Context(), id)
	if err != nil {
		return n, stranger, err
	}
	by := sideOf(principal(r.Context()), n)
	if by == stranger {
		return n, by, market.Problem(market.ProblemNotFound, "there is no need %s that you may see", id)
	}
	return n, by, nil
}

func (s *Server) getNeed(w http.ResponseWriter, r *http.Request) error {
	n, by, err := s.needFor(r)
	if err != nil {
		return err
	}
	return writeVersioned(w, r, http.StatusOK, n.Version, s.viewWhole(r.Context(), n, by))
}

// viewWhole is viewNeed with what only memory knows of an open need, and its way on the map.
func (s *Server) viewWhole(ctx context.Context, n store.Need, by side) wire.Need {
	v := s.viewNeed(n, by, time.Now())
	if by != server || funded(n) {
		v.Way = s.way(n)
	}
	if n.Phase == market.Open && by == rider {
		if a, ok := s.Exchange.Auction(ctx, n.ID); ok {
			v.BidBy, v.Bids, v.Invited = a.BidBy, len(a.Bids), a.Invited
		}
	}
	return v
}

func (s *Server) listBids(w http.ResponseWriter, r *http.Request) error {
	n, by, err := s.needFor(r)
	if err != nil {
		return err
	}
	if by != rider {
		return market.Problem(market.ProblemDenied, "only the rider sees the bids")
	}
	bids, open := []exchange.BidView(nil), false
	if n.Phase == market.Open {
		var a exchange.Auction
		a, open = s.Exchange.Auction(r.Context(), n.ID)
		bids = a.Bids
	}
	if !open {
		if bids, err = s.Reads.Bids(r.Context(), n.ID); err != nil {
			return err
		}
	}
	views, err := s.viewBids(r.Context(), bids)
	if err != nil {
		return err
	}
	return write(w, http.StatusOK, wire.BidList{Items: views})
}

func (s *Server) pickBid(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.PickRequest](w, r)
	if err != nil {
		return err
	}
	n, by, err := s.needFor(r)
	if err != nil {
		return err
	}
	version, err := ifMatch(r)
	if err != nil {
		return err
	}
	switch {
	case by != rider:
		return market.Problem(market.ProblemDenied, "only the rider picks a bid")
	case n.Phase == market.Open:
		if err := checkVersion(version, n.Version); err != nil {
			return err
		}
	case agreed(n) != nil && n.Last.BidID == in.Bid: // picked already
		return s.answerNeed(w, r, n.ID)
	}
	p := market.Pick{Need: n.ID, Bid: in.Bid}
	if err := s.Exchange.Pick(r.Context(), principal(r.Context()).Account, p, in.Signature); err != nil {
		return err
	}
	return s.answerNeed(w, r, n.ID)
}

func (s *Server) startTrip(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.StartRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	if err := s.Trips.Start(r.Context(), principal(r.Context()).Account, id, in.Code); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func (s *Server) cancelNeed(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.CancelRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	version, err := ifMatch(r)
	if err != nil {
		return err
	}
	if err := short("/reason", in.Reason, maxReason); err != nil {
		return err
	}
	c := trips.Cancellation{Version: version, Leave: in.Leave, Revoke: in.Revoke, Reason: in.Reason}
	if err := s.Trips.Cancel(r.Context(), principal(r.Context()).Account, id, c); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func (s *Server) postReceipt(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.ReceiptRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	if in.Code.IsZero() == (len(in.Signature) == 0) {
		return market.Invalid("/code", "send either code, or released and signature")
	}
	p := trips.Proof{Code: in.Code, Released: in.Released, Signature: in.Signature}
	if err := s.Trips.Receipt(r.Context(), id, p); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func (s *Server) stopTrip(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.StopRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	if err := short("/reason", in.Reason, maxReason); err != nil {
		return err
	}
	if err := s.Trips.Stop(r.Context(), principal(r.Context()).Account, id, in.Reason); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func (s *Server) sendMessage(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.MessageRequest](w, r)
	if err != nil {
		return err
	}
	id, err := needParam(r)
	if err != nil {
		return err
	}
	if in.Text == "" {
		return market.Invalid("/text", "write something")
	}
	if err := short("/text", in.Text, maxMessage); err != nil {
		return err
	}
	if err := s.Trips.Message(r.Context(), principal(r.Context()).Account, id, in.Text); err != nil {
		return err
	}
	return s.answerNeed(w, r, id)
}

func (s *Server) shareNeed(w http.ResponseWriter, r *http.Request) error {
	var in wire.ShareRequest
	if _, err := readBody(w, r, &in, true); err != nil {
		return err
	}
	n, by, err := s.needFor(r)
	if err != nil {
		return err
	}
	if by != rider {
		return market.Problem(market.ProblemDenied, "only the rider shares a need")
	}
	expires := unix(n.Signed.ServiceBy).Add(shareFor)
	token, err := s.Guard.Share(n.Signed.Rider, n.ID, expires)
	if err != nil {
		return err
	}
	return write(w, http.StatusCreated, wire.Share{
		URL: scheme(r) + "://" + r.Host + "/follow#need=" + n.ID.String() + "&token=" + token, Token: token,
		TokenType: wire.ShareTokenTypeBearer, ExpiresAt: expires,
	})
}

// answerNeed answers with the need as it is now. Who acted without being its rider sees what a follower sees.
func (s *Server) answerNeed(w http.ResponseWriter, r *http.Request, id market.NeedID) error {
	n, err := s.Reads.Need(r.Context(), id)
	if err != nil {
		return err
	}
	by := max(sideOf(principal(r.Context()), n), follower)
	return writeVersioned(w, r, http.StatusOK, n.Version, s.viewWhole(r.Context(), n, by))
}

// short refuses texts that are too long or no text.
func short(pointer, text string, most int) error {
	if n := utf8.RuneCountInString(text); n > most || !utf8.ValidString(text) {
		return market.Invalid(pointer, "%d characters; at most %d are taken", n, most)
	}
	return nil
}

// replayed says that an answer is to an earlier request.
func replayed(w http.ResponseWriter, yes bool) {
	if yes {
		w.Header().Set("Idempotent-Replayed", "true")
	}
}
