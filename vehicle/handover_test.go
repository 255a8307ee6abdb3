package vehicle

import (
	"context"
	"io"
	"net"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

// bearers are the missions of two vehicles that meet, each with its sealed code.
func bearers(t *testing.T) (brings, takes *Mission, codes [2]market.Codes) {
	t.Helper()
	needs := [2]market.NeedID{{1}, {2}}
	codes = [2]market.Codes{market.NewCodes(), market.NewCodes()}
	var both [2]*Mission
	for i := range both {
		key, err := crypto.GenerateKey()
		if err != nil {
			t.Fatal(err)
		}
		v := New(Config{}).Add(Spec{Key: key, Profile: market.Profile{Class: market.Car}})
		t.Cleanup(v.stop)
		leg := &market.Leg{Number: i + 1, Of: 2}
		seal := func(carry market.Carry, code market.Hash) market.Sealed {
			sealed, err := market.Seal(&key.PublicKey, needs[i], carry, code)
			if err != nil {
				t.Fatal(err)
			}
			return sealed
		}
		if i == 0 {
			leg.Next, leg.StartOfNext = &needs[1], seal(market.StartOfNext, codes[1].Start())
		} else {
			leg.Previous, leg.EndOfPrevious = &needs[0], seal(market.EndOfPrevious, codes[0].End)
		}
		v.follow(market.Mission{Need: needs[i], Phase: market.PhaseName(market.Awarded), Leg: leg, Terms: market.Terms{Codes: codes[i].Hash()}})
		v.mission(needs[i], func(m *Mission) { both[i] = m })
	}
	return both[0], both[1], codes
}

func TestWhoTakesAParcelOverHasTheStartCodeAndGivesTheEndCode(t *testing.T) {
	t.Parallel()
	_, takes, codes := bearers(t)
	here, there := net.Pipe()
	got := make(chan market.Hash, 1)
	go func() { // who brings it, by hand
		start, first := codes[1].Start(), market.NeedID{1}
		_, _ = there.Write(first[:])
		_, _ = receive(there)
		_, _ = there.Write(start[:])
		end, _ := receive(there)
		_, _ = there.Write(end[:1])
		got <- end
	}()
	start, err := takes.TakeOver(t.Context(), here)
	if err != nil || start != codes[1].Start() || <-got != codes[0].End {
		t.Fatalf("start %s, %v", start, err)
	}
}

func TestNothingIsGivenForAWrongCodeOrToAStranger(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		brings, takes [2]market.Hash // what the other side says who it is, and gives
	}{
		"wrong code": {brings: [2]market.Hash{{2}, {9}}, takes: [2]market.Hash{{1}, {9}}},
		"stranger":   {brings: [2]market.Hash{{3}, {}}, takes: [2]market.Hash{{3}, {}}},
	} {
		t.Run(name, func(t *testing.T) {
			brings, takes, codes := bearers(t)
			here, there := net.Pipe()
			heard := make(chan []byte, 1)
			go func() {
				_, _ = receive(there) // who is here
				_, _ = there.Write(c.brings[0][:])
				_, _ = receive(there) // the start code
				_, _ = there.Write(c.brings[1][:])
				said, _ := io.ReadAll(there)
				heard <- said
			}()
			if err := brings.HandOver(t.Context(), here); err == nil {
				t.Error("the parcel was let go")
			}
			if said := <-heard; len(said) != 0 {
				t.Errorf("who brings it said %x to the wrong end code", said)
			}
			here, there = net.Pipe()
			go func() {
				_, _ = there.Write(c.takes[0][:])
				_, _ = receive(there)
				_, _ = there.Write(c.takes[1][:])
				said, _ := io.ReadAll(there)
				heard <- said
			}()
			if start, err := takes.TakeOver(t.Context(), here); err == nil || !start.IsZero() {
				t.Errorf("it moves off with %s", start)
			}
			if said := <-heard; len(said) != 0 {
				t.Errorf("who takes it over gave %x, the end code is %s", said, codes[0].End)
			}
		})
	}
}

func TestVehiclesMeetOnceAndWhoGaveUpIsNotMet(t *testing.T) {
	t.Parallel()
	var p Meetings
	over := market.NeedID{1}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if _, err := p.Near(gone, nil, over); err == nil {
		t.Fatal("met nobody")
	}
	first := make(chan io.ReadWriteCloser)
	go func() {
		c, err := p.Near(t.Context(), nil, over)
		if err != nil {
			t.Error(err)
		}
		first <- c
	}()
	second, err := p.Near(t.Context(), nil, over)
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = second.Write([]byte{7}) }()
	var b [1]byte
	if _, err := io.ReadFull(<-first, b[:]); err != nil || b[0] != 7 || len(p.waiting) != 0 {
		t.Errorf("heard %x, %v, %d wait", b, err, len(p.waiting))
	}
}
