package api

import (
	"strings"
	"testing"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

func TestADisputeGoesFromTheEvidenceToTheRuling(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	ctx := t.Context()

	e := must[client.Evidence](t)(w.rider.AddEvidence(ctx, n.ID, client.EvidenceRequest{Statement: "it never came"}))
	token := must[string](t)(w.rider.Token(ctx))
	bundle := m.send("GET", "/v1/needs/"+n.ID.String()+"/evidence/"+e.Hash.String(), "", "Authorization", "Bearer "+token)
	if market.Keccak(bundle.body) != e.Hash {
		t.Errorf("the bytes %s are not those of hash %s", bundle.body, e.Hash)
	}
	unknown := client.DisputeRequest{Evidence: market.Hash{9}, Signature: sign(t, w.key, market.Dispute{Need: n.ID, Evidence: market.Hash{9}})}
	_, err := w.rider.DisputeNeed(ctx, n.ID, unknown)
	want(t, err, market.ProblemInvalid)
	must[client.Need](t)(w.rider.DisputeNeed(ctx, n.ID, client.DisputeRequest{
		Evidence: e.Hash, Signature: sign(t, w.key, market.Dispute{Need: n.ID, Evidence: e.Hash}),
	}))

	arbiter := m.user(judge)
	list := must[client.DisputeList](t)(arbiter.ListDisputes(ctx, client.ListDisputesParams{}))
	if len(list.Items) != 1 || list.Items[0].Need != n.ID || list.Items[0].Given[0].Hash != e.Hash || list.Items[0].About != client.DisputeAboutPayment {
		t.Fatalf("the arbiter sees %+v", list)
	}
	must[map[string]any](t)(arbiter.GetEvidence(ctx, n.ID, e.Hash))
	ruled := must[client.Dispute](t)(arbiter.RuleOnDispute(ctx, n.ID, client.RulingRequest{
		ToPayee: market.Units(60), Signature: sign(t, judge, market.Ruling{Need: n.ID, ToPayee: market.Units(60)}),
	}))
	if !ruled.Ruled {
		t.Errorf("after the ruling: %+v", ruled)
	}
}

func TestAHistoryIsForThoseWhoTakePart(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	h := must[map[string]any](t)(w.rider.GetHistory(t.Context(), n.ID))
	if h["need"] != n.ID.String() || h["version"] != 1.0 || h["awaiting"] != 1.0 {
		t.Errorf("the rider sees %v", h)
	}
	if chain := must[client.Chain](t)(w.rider.GetChain(t.Context())); !strings.EqualFold(h["contract"].(string), chain.Contracts.History.Hex()) {
		t.Errorf("the history names contract %v, the chain's facts %s", h["contract"], chain.Contracts.History)
	}
	_, err := m.user(mustKey()).GetHistory(t.Context(), n.ID)
	want(t, err, market.ProblemDenied)
}

func TestDisputesAreForThoseWhoTakePart(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	e := must[client.Evidence](t)(w.rider.AddEvidence(t.Context(), n.ID, client.EvidenceRequest{Statement: "x"}))
	stranger := m.user(mustKey())
	_, err := stranger.ListDisputes(t.Context(), client.ListDisputesParams{})
	want(t, err, market.ProblemDenied)
	_, err = stranger.GetEvidence(t.Context(), n.ID, e.Hash)
	want(t, err, market.ProblemDenied)
	_, err = stranger.GetDispute(t.Context(), n.ID)
	want(t, err, market.ProblemDenied)
	_, err = w.rider.GetDispute(t.Context(), n.ID)
	want(t, err, market.ProblemNotFound)
}
