package api

import (
	"net/http"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/market"
)

// Terms are how a region decides, as it publishes them.
type Terms struct {
	Prices      string        // first or vickrey
	ValueOfTime market.Amount // for 1000 s
	Subsidy     market.Amount
	Credit      market.Amount
	BidWindowMs int
}

func (g *Region) viewTerms() wire.MarketTerms {
	now := market.Amount{}
	if g.VehicleTime != nil {
		now = g.VehicleTime()
	}
	return wire.MarketTerms{
		Prices: wire.MarketTermsPrices(g.Terms.Prices), ValueOfTime: g.Terms.ValueOfTime, Subsidy: g.Terms.Subsidy,
		Credit: g.Terms.Credit, VehicleTime: now, BidWindowMs: g.Terms.BidWindowMs,
	}
}

func (s *Server) listClearings(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	g, ok := s.region(q.Get("region"))
	if !ok {
		return noRegion(q.Get("region"))
	}
	page, err := pageParams(q)
	if err != nil {
		return err
	}
	rows, err := s.Reads.Clearings(r.Context(), g.ID, page)
	if err != nil {
		return err
	}
	out := wire.ClearingList{Items: make([]wire.Clearing, len(rows))}
	for i, c := range rows {
		out.Items[i] = viewClearing(g.ID, c)
	}
	if len(rows) == page.Limit {
		out.NextCursor = rows[len(rows)-1].Cursor
	}
	return write(w, http.StatusOK, out)
}

func viewClearing(region string, c store.Clearing) wire.Clearing {
	return wire.Clearing{
		Region: region, Number: c.Number, At: c.At.UTC(), Needs: c.Needs, Awards: c.Awards, Digest: c.Digest, Link: c.Link,
	}
}
