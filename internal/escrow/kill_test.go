package escrow_test

import (
	"context"
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/params"

	"github.com/marketd/marketd/internal/embedded"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// TestADevelopmentChainThatIsKilledLosesNoBooking kills the chain's process at any moment, with transactions under way; what it lost of its
// end is a reorganisation like any other. MARKETD_TEST_CHAIN_KILLS says how often.
func TestADevelopmentChainThatIsKilledLosesNoBooking(t *testing.T) {
	t.Parallel()
	s := newSceneOn(t, embedded.DevChainID, func(s *scene) {
		alloc := map[common.Address]*big.Int{}
		for who, account := range s.alloc {
			alloc[who] = account.Balance
		}
		c, err := newChild(t.TempDir(), alloc)
		if err != nil {
			t.Fatal(err)
		}
		s.chain, s.node = c, c.Client
	})
	chain := s.chain.(*child)
	e, stop := s.run()
	rider := s.rider(1_000_000)
	var deals, open []*deal
	kills, before := fromEnv(t, "MARKETD_TEST_CHAIN_KILLS", 15), s.headNow()
	for range kills {
		for range 2 {
			d := s.deal(rider, func(d *terms) {
				d.need.OpenBy += 500_000
				d.need.ServiceBy += 600_000
				d.bid.Expires, d.bid.PickupBy = d.need.OpenBy, d.need.OpenBy
			})
			deals, open = append(deals, d), append(open, d)
		}
		open = s.arrive(open)
		select {
		case <-time.After(rand.N(400 * time.Millisecond)): // any moment
		case <-t.Context().Done():
		}
		chain.kill()
		if err := chain.start(); err != nil {
			t.Fatal(err)
		}
		if head := s.headNow(); head+3 < before {
			t.Fatalf("block %d was there, after the kill the last one is %d", before, head)
		}
		before = s.headNow()
	}
	for _, d := range deals {
		d.until("it is paid", func() bool {
			open = s.arrive(open)
			return d.escrow() == string(market.EscrowClosed)
		})
		if opened, closed := d.logs("Opened"), d.logs("Closed"); opened != "1" || closed != "1" {
			t.Errorf("opened %s times, closed %s times", opened, closed)
		}
	}
	fmt.Printf("%d kills of the development chain over %d blocks, %d bookings\n", kills, s.headNow(), len(deals))
	s.until("all is applied", func() bool { return s.get(`select count(*) from chain_txs where state = 'live'`) == "0" })
	stop()
	s.balanced(e)
	s.agreesWithTheContract()
}

// arrive ends the trips that are ready, and returns the others.
func (s *scene) arrive(deals []*deal) (others []*deal) {
	for _, d := range deals {
		if d.phase() != market.Ready.String() {
			others = append(others, d)
			continue
		}
		d.drive(market.AtDropoff)
		if err := s.trips.Receipt(context.Background(), d.id, trips.Proof{Code: d.codes.End}); err != nil {
			s.Fatal(err)
		}
	}
	return others
}

// ether is what keys have at the beginning.
func ether(n int64) *big.Int { return new(big.Int).Mul(big.NewInt(n), big.NewInt(params.Ether)) }
