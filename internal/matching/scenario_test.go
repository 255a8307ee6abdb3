package matching

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

// The scenarios in testdata/matching read like prose: lines of what happens, "----", and what follows from it, up to
// an empty line. `go test ./internal/matching -update` writes what follows anew: read the difference.
var update = flag.Bool("update", false, "rewrite the scenarios' expectations")

func TestScenarios(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../../testdata/matching/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenarios: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			t.Parallel()
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			played := play(t, string(text))
			if *update {
				if err := os.WriteFile(file, []byte(played), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			got, want := strings.Split(played, "\n"), strings.Split(string(text), "\n")
			for i := range max(len(got), len(want)) {
				if i >= len(got) || i >= len(want) || got[i] != want[i] {
					t.Fatalf("%s:%d: from here on it is\n%s", file, i+1, strings.Join(got[min(i, len(got)):], "\n"))
				}
			}
		})
	}
}

// play runs a scenario and returns it with what followed. A line "# ..." comments, "new book" begins anew.
func play(t *testing.T, text string) string {
	var out strings.Builder
	s := newStage(t)
	inside := false // between "----" and the empty line
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "----":
			inside = true
			out.WriteString("----\n")
			s.flush(&out)
		case line == "":
			inside = false
			out.WriteString("\n")
		case inside: // the old expectation
		default:
			out.WriteString(line + "\n")
			if !strings.HasPrefix(line, "#") {
				s.say(line)
			}
		}
	}
	return out.String()
}

// stage is a book, with names for ids.
type stage struct {
	t     *testing.T
	book  *Book
	now   int64
	seq   int64
	words []string // of the line being read
	names map[string]string
	bids  map[string]market.BidID // "vehicle for need" to its latest bid
	last  int64                   // number of the last clearing
	widen Widen                   // the last question
	out   []string
}

func newStage(t *testing.T) *stage {
	return &stage{t: t, book: New(Config{NextClearing: 1}), names: map[string]string{}, bids: map[string]market.BidID{}}
}

func (s *stage) flush(w *strings.Builder) {
	for _, line := range s.out {
		w.WriteString(line + "\n")
	}
	s.out = nil
}

func (s *stage) need(name string) market.NeedID {
	id := market.NeedID(market.Keccak([]byte("need " + name)))
	s.names[id.String()] = name
	return id
}

func (s *stage) vehicle(name string) market.Address {
	h := market.Keccak([]byte("vehicle " + name))
	a := market.Address(h[:20])
	s.names[a.String()] = name
	return a
}

// value is the word after key, "" if there is none; it uses both up.
func (s *stage) value(key string) string {
	i := slices.Index(s.words, key)
	if i < 0 || i+1 >= len(s.words) {
		return ""
	}
	v := s.words[i+1]
	s.words = slices.Delete(s.words, i, i+2)
	return v
}

func (s *stage) flag(key string) bool {
	i := slices.Index(s.words, key)
	if i >= 0 {
		s.words = slices.Delete(s.words, i, i+1)
	}
	return i >= 0
}

func (s *stage) number(key string, otherwise int64) int64 {
	v := s.value(key)
	if v == "" {
		return otherwise
	}
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// time is ms since the start, written as a duration.
func (s *stage) time(key string, otherwise int64) int64 {
	v := s.value(key)
	if v == "" {
		return otherwise
	}
	d, err := time.ParseDuration(v)
	if err != nil {
		s.t.Fatal(err)
	}
	return d.Milliseconds()
}

// say carries one line out.
func (s *stage) say(line string) {
	s.words = strings.Fields(line)
	what := s.words[0]
	s.words = s.words[1:]
	if what == "new" {
		vickrey := s.flag("vickrey")
		*s = *newStage(s.t)
		if vickrey {
			s.book = New(Config{NextClearing: 1, Prices: Vickrey})
		}
		return
	}
	s.now = s.time("at", s.now)
	cmd := s.command(what)
	if len(s.words) > 0 {
		s.t.Fatalf("%q: what is %q?", line, s.words)
	}
	for _, e := range s.book.Apply(s.now, cmd) {
		s.tell(e)
	}
}

func (s *stage) command(what string) Command {
	switch what {
	case "need":
		return s.addNeed()
	case "bid", "offer":
		return AddBids{Bids: []Bid{s.bid(what == "offer", s.need(s.value("for")))}}
	case "no":
		return Answered{Vehicle: s.vehicle(s.value("from")), Need: s.need(s.value("to"))}
	case "withdraw":
		v, n := s.value("bid"), s.value("for")
		return Withdraw{Vehicle: s.vehicle(v), Need: s.need(n), Bid: s.bids[v+" for "+n]}
	case "pause":
		return WithdrawOffers{Vehicle: s.vehicle(s.value("vehicle"))}
	case "pick":
		v, n := s.value("bid"), s.value("for")
		return Pick{Need: s.need(n), Bid: s.bids[v+" for "+n]}
	case "remove":
		return RemoveNeed{Need: s.need(s.value("need")), Why: market.LostReason(s.value("why"))}
	case "busy":
		return BusyVehicle{Vehicle: s.vehicle(s.value("vehicle")), Need: s.maybeNeed("with")}
	case "release":
		return ReleaseVehicle{Vehicle: s.vehicle(s.value("vehicle")), Need: s.maybeNeed("from")}
	case "commit":
		return s.commit()
	case "confirm":
		return Confirmed{Vehicle: s.vehicle(s.value("vehicle")), Need: s.need(s.value("for"))}
	case "unask":
		return Unasked{Vehicle: s.vehicle(s.value("vehicle")), Need: s.need(s.value("for"))}
	case "look":
		return Look{Needs: []market.NeedID{s.need(s.value("for"))}}
	case "supply":
		return s.widened()
	case "tick":
		return Tick{}
	}
	s.t.Fatalf("what is %q?", what)
	return nil
}

func (s *stage) maybeNeed(key string) (id market.NeedID) {
	if name := s.value(key); name != "" {
		id = s.need(name)
	}
	return id
}

// addNeed reads `need NAME ceiling 1000 ... [offers CAR:PRICE:PICKUP,...]`; what is not said has a tame default.
func (s *stage) addNeed() AddNeed {
	s.seq++
	n := Need{
		ID: s.need(s.words[0]), Seq: s.number("seq", s.seq), Ceiling: s.number("ceiling", 1000), Choose: s.flag("choose"),
		Earliest: s.time("earliest", s.now), Latest: s.time("latest", s.now+1_800_000), DropoffBy: s.time("dropoff-by", 0),
		WindowEnds: s.now + s.time("window", 500), ExpiresAt: s.now + s.time("lasts", 60_000),
		Invited: int(s.number("invited", 3)), ValueOfTime: s.number("value-of-time", 1000), Subsidy: s.number("subsidy", 0),
		VehicleTime: s.number("vehicle-time", 0), Credit: s.number("credit", 0), Attempt: int(s.number("attempt", 0)),
	}
	name := s.words[0]
	s.words = s.words[1:]
	if x := s.value("without"); x != "" {
		n.Excluded = append(n.Excluded, s.vehicle(x))
	}
	c := AddNeed{Need: n, Offers: s.offers(name)}
	if s.flag("asks-supply") {
		c.Bound = Unknown
	}
	return c
}

// offers reads `offers CAR:PRICE:PICKUP,...`; those of ghosts stand apart.
func (s *stage) offers(need string) (all []Bid) {
	for offer := range strings.SplitSeq(s.value("offers"), ",") {
		if part := strings.Split(offer, ":"); len(part) == 3 {
			rest := s.words
			s.words = []string{"from", part[0], "price", part[1], "pickup", part[2]}
			x := s.bid(true, s.need(need))
			x.Apart = part[0] == "ghost"
			all = append(all, x)
			s.words = rest
		}
	}
	return all
}

// widened reads `supply [knows NAME [offers ...] bound N]...`.
func (s *stage) widened() Widened {
	c := Widened{Number: s.widen.Number, Round: s.widen.Round}
	for len(s.words) > 0 && s.words[0] == "knows" {
		name := s.value("knows")
		r := Ring{Need: s.need(name), Bound: -1}
		for len(s.words) > 0 && s.words[0] != "knows" {
			if s.words[0] == "bound" {
				r.Bound = s.number("bound", -1)
			} else {
				r.Offers = s.offers(name)
			}
		}
		c.Needs = append(c.Needs, r)
	}
	return c
}

func (s *stage) bid(standing bool, need market.NeedID) Bid {
	v := s.value("from")
	x := Bid{
		Need: need, Vehicle: s.vehicle(v), Price: s.number("price", 0), Penalty: s.number("penalty", 0), Standing: standing,
		PickupAt: s.now + s.time("pickup", 0), Expires: s.now + s.time("lasts", 600_000),
	}
	x.Pooled = s.flag("pooled")
	x.Apart = x.Pooled
	x.Uninvited = s.flag("uninvited")
	x.DropoffAt = s.now + s.time("dropoff", x.PickupAt-s.now+600_000)
	x.Busy = x.DropoffAt - s.now
	key := v + " for " + s.names[need.String()]
	x.ID = market.BidID(market.Keccak(fmt.Appendf(nil, "bid of %s %d %d", key, x.Price, x.PickupAt)))
	s.names[x.ID.String()] = "of " + v
	s.bids[key] = x.ID
	return x
}

// commit reads `commit [clearing N] [but NEED FACT]...`.
func (s *stage) commit() Committed {
	c := Committed{Number: s.number("clearing", s.last)}
	for len(s.words) >= 3 && s.words[0] == "but" {
		c.Refused = append(c.Refused, Refused{Need: s.need(s.words[1]), Fact: Fact(s.words[2])})
		s.words = s.words[3:]
	}
	return c
}

func (s *stage) tell(e Effect) {
	say := func(format string, args ...any) {
		line := fmt.Sprintf(format, args...)
		for _, id := range slices.Sorted(maps.Keys(s.names)) {
			line = strings.ReplaceAll(line, id, s.names[id])
		}
		s.out = append(s.out, line)
	}
	switch e := e.(type) {
	case Clear:
		s.last = e.Clearing.Number
		say("clearing %d over %d needs, %d columns", e.Clearing.Number, len(e.Clearing.Needs), len(e.Clearing.Columns))
		for _, n := range e.Clearing.Needs {
			if n.Open {
				say("  %v might be better off, up to %d", n.ID, n.Bound)
			}
		}
		for _, a := range e.Clearing.Awards {
			how := "wins"
			if a.Asked {
				how = "is asked for"
			}
			say("  %v %s %v at %d, attempt %d", a.Vehicle, how, a.Need, a.Price, a.Attempt)
		}
		s.losers(e.Clearing.Losers, say)
		proveRecord(s.t, e.Clearing)
	case Lost:
		s.losers(e.Losers, say)
	case Refuse:
		who := "need " + e.Need.String()
		if e.Vehicle != (market.Address{}) {
			who = e.Vehicle.String() + " for " + e.Need.String()
		}
		say("refused %s: %s: %s", who, e.Err.Type, e.Err.Detail)
	case Widen:
		s.widen = e
		say("asks supply, clearing %d round %d", e.Number, e.Round)
		for _, n := range e.Needs {
			if n.Until == Unknown {
				say("  for %v", n.Need)
			} else {
				say("  for %v, until %d", n.Need, n.Until)
			}
		}
	case Expire:
		say("%v expires", e.Need)
	case WakeAt:
		say("wake at %v", time.Duration(e.At)*time.Millisecond)
	}
}

func (s *stage) losers(losers []Loser, say func(string, ...any)) {
	for _, l := range losers {
		by := ""
		if l.ByAmount != 0 || l.BySeconds != 0 {
			by = fmt.Sprintf(", +%d, +%d s", l.ByAmount, l.BySeconds)
		}
		say("  %v lost %v: %s%s", l.Vehicle, l.Need, l.Reason, by)
	}
}

// proveRecord checks that a clearing proves itself, and that its record replays to the same bytes.
func proveRecord(t testing.TB, c *Clearing) {
	t.Helper()
	if err := Certify(c); err != nil {
		t.Fatal(err)
	}
	record := c.Encode()
	again, err := Replay(record)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again.Encode(), record) || !slices.Equal(again.Awards, c.Awards) || !slices.Equal(again.Columns, c.Columns) {
		t.Fatalf("clearing %d: the record replays to something else", c.Number)
	}
}
