package api

import (
	"context"
	"encoding/csv"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/market"
)

// csvPage is how many rows of a CSV report are read at a time.
const csvPage = 1000

func (s *Server) reportSettlements(w http.ResponseWriter, r *http.Request) error {
	q, err := settlementQuery(r.URL.Query(), principal(r.Context()).Account)
	if err != nil {
		return err
	}
	switch format := r.URL.Query().Get("format"); format {
	case "", "json":
	case "csv":
		return s.writeSettlements(r.Context(), w, q)
	default:
		return market.Problem(market.ProblemInvalid, "format %q is unknown: json or csv", format)
	}
	report, err := s.Reads.Settlements(r.Context(), q)
	if err != nil {
		return err
	}
	sums := report.Sums
	out := wire.SettlementReport{
		Currency: s.Facts.Token.Symbol, Block: wire.Block{Number: int64(report.Block), At: report.BlockAt},
		Sums: wire.SettlementSums{
			Bookings: report.Bookings, Paid: sums.Paid, Fee: sums.Fee, Refunded: sums.Refunded, ToMarket: sums.ToMarket,
			ToVehicle: sums.ToVehicle, ToOwner: sums.ToOwner, Credited: sums.Credited, Debited: sums.Debited,
		},
		Items: make([]wire.Settlement, len(report.Items)),
	}
	for i := range report.Items {
		out.Items[i] = viewSettlement(&report.Items[i])
	}
	if n := len(report.Items); n == q.Limit {
		out.NextCursor = report.Items[n-1].Cursor
	}
	return write(w, http.StatusOK, out)
}

func settlementQuery(in url.Values, who market.Address) (q store.SettlementQuery, err error) {
	q = store.SettlementQuery{Who: who, As: store.Party(in.Get("as"))}
	switch q.As {
	case "", store.AsRider, store.AsVehicle, store.AsOwner, store.AsMarket:
	default:
		return q, market.Problem(market.ProblemInvalid, "as %q is unknown: rider, vehicle, owner or market", q.As)
	}
	if q.From, err = timeParam(in, "from", time.Time{}); err != nil {
		return q, err
	}
	if q.To, err = timeParam(in, "to", time.Now().Add(time.Hour)); err != nil { // a chain's clock may be ahead
		return q, err
	}
	if q.To.Before(q.From) {
		return q, market.Problem(market.ProblemInvalid, "to is before from")
	}
	q.Page, err = pageParams(in)
	return q, err
}

func viewSettlement(t *store.Settlement) wire.Settlement {
	return wire.Settlement{
		Need: t.Need, Service: t.Service, Rider: t.Rider, Vehicle: t.Vehicle, Owner: t.Owner, MovedAt: t.MovedAt.UTC(), Closed: t.Closed,
		Amount: t.Amount, Paid: t.Paid, Fee: t.Fee, Refunded: t.Refunded, ToMarket: t.ToMarket, ToVehicle: t.ToVehicle, ToOwner: t.ToOwner,
		Credited: t.Credited, Debited: t.Debited, OpenedTx: t.OpenedTx, ClosedTx: t.ClosedTx,
	}
}

// writeSettlements writes all pages as CSV. Where a later page fails the connection is cut: a file that is short must not look
// whole.
func (s *Server) writeSettlements(ctx context.Context, w http.ResponseWriter, q store.SettlementQuery) error {
	q.Page = store.Page{Limit: csvPage}
	report, err := s.Reads.Settlements(ctx, q)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="settlements.csv"`)
	out := csv.NewWriter(w)
	_ = out.Write([]string{"need", "service", "rider", "vehicle", "owner", "moved_at", "closed", "amount", "paid", "fee", "refunded",
		"to_market", "to_vehicle", "to_owner", "credited", "debited", "opened_tx", "closed_tx"})
	for {
		for i := range report.Items {
			_ = out.Write(csvRow(&report.Items[i]))
		}
		if out.Flush(); out.Error() != nil || len(report.Items) < csvPage {
			return nil // who asked may have gone
		}
		q.Cursor = report.Items[csvPage-1].Cursor
		if report, err = s.Reads.Settlements(ctx, q); err != nil {
			panic(http.ErrAbortHandler)
		}
	}
}

func csvRow(t *store.Settlement) []string {
	closed := ""
	if t.Closed {
		closed = t.ClosedTx.String()
	}
	return []string{
		t.Need.String(), t.Service.String(), t.Rider.String(), t.Vehicle.String(), t.Owner.String(), t.MovedAt.UTC().Format(time.RFC3339),
		strconv.FormatBool(t.Closed), t.Amount.String(), t.Paid.String(), t.Fee.String(), t.Refunded.String(), t.ToMarket.String(),
		t.ToVehicle.String(), t.ToOwner.String(), t.Credited.String(), t.Debited.String(), t.OpenedTx.String(), closed,
	}
}
