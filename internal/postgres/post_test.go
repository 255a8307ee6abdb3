package postgres

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

func TestTheSameKeyIsTheSameNeed(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	rider := w.rider(50_000)
	p := w.signed(rider, wish(rider, 20_000), nil)
	id := w.post(p)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if again, err := w.x.Post(t.Context(), p); err != nil || again.Need != id || !again.Replayed {
				t.Errorf("again: %+v, %v", again, err)
			}
		})
	}
	wg.Wait()

	late := p // whatever is wrong by now was right then
	late.Details.Latest = 0
	if again, err := w.x.Post(t.Context(), late); err != nil || again.Need != id || !again.Replayed {
		t.Errorf("later: %+v, %v", again, err)
	}
	otherRequest := w.signed(rider, wish(rider, 20_000), nil)
	otherRequest.Key.Key = p.Key.Key
	if _, err := w.x.Post(t.Context(), otherRequest); market.ProblemOf(err) != market.ProblemIdempotencyMismatch {
		t.Errorf("another request under the key: %v", err)
	}
	otherKey := p
	otherKey.Key.Key = "another"
	if _, err := w.x.Post(t.Context(), otherKey); market.ProblemOf(err) != market.ProblemTaken {
		t.Errorf("the need under another key: %v", err)
	}
	if got := get[string](w, `select count(*) || ' ' || (select reserved from accounts) from needs`); got != "1 20000" {
		t.Errorf("needs and money held: %s", got)
	}
}

func TestMoneyForOneNeedIsHeldForOne(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for range 10 {
		rider := w.rider(30_000)
		errs := make([]error, 2)
		var wg sync.WaitGroup
		for i := range errs {
			p := w.signed(rider, wish(rider, 20_000), nil)
			wg.Go(func() { _, errs[i] = w.x.Post(t.Context(), p) })
		}
		wg.Wait()
		refused := errors.Join(errs...)
		if (errs[0] == nil) == (errs[1] == nil) || !isProblem(refused, market.ProblemInsufficientBalance, "deposit at least 10000") {
			t.Fatalf("two posts, money for one: %v", errs)
		}
	}
}

func TestAnAccountThatLeavesTakesNoNeed(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	rider := w.rider(30_000)
	w.exec(`update accounts set exit_at = now() + interval '1 day'`)
	if _, err := w.x.Post(t.Context(), w.signed(rider, wish(rider, 20_000), nil)); !isProblem(err, market.ProblemInsufficientBalance, "leaving") {
		t.Fatalf("post: %v", err)
	}
}

// TestAnImpossibleNeedIsRefusedAndChangesNothing signs each wrong need, so that only what is named is wrong.
func TestAnImpossibleNeedIsRefusedAndChangesNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	rider := w.rider(1_000_000)
	stranger := newKey(t)
	// words renders the need anew after its details were changed.
	words := func(p *exchange.Post) { p.Need.Trip.Data = p.Details.StructHash() }
	for name, c := range map[string]struct {
		change  func(*exchange.Post)
		problem market.ProblemType
		words   string
	}{
		"off the globe":         {func(p *exchange.Post) { p.Details.Stops[0].LatE7 = 910000000 }, market.ProblemInvalid, "globe"},
		"outside of the region": {func(p *exchange.Post) { p.Details.Stops[1].LngE7 = 1000000000 }, market.ProblemInvalid, "outside"},
		"no way at all":         {func(p *exchange.Post) { p.Details.Stops[1] = p.Details.Stops[0] }, market.ProblemInvalid, "apart"},
		"one stop":              {func(p *exchange.Post) { p.Details.Stops = p.Details.Stops[:1] }, market.ProblemInvalid, "2 to 10 stops"},
		"long past":             {func(p *exchange.Post) { p.Details.Earliest -= 7200; p.Details.Latest -= 7200 }, market.ProblemDeadlinePassed, "over"},
		"ends before it begins": {func(p *exchange.Post) { p.Details.Earliest = p.Details.Latest + 1 }, market.ProblemInvalid, "before the earliest"},
		"next year":             {func(p *exchange.Post) { p.Details.Earliest += 1e7 * 3; p.Details.Latest += 1e7 * 3 }, market.ProblemInvalid, "30 days"},
		"a week of waiting":     {func(p *exchange.Post) { p.Details.Latest += 7 * 86400 }, market.ProblemInvalid, "24 hours"},
		"nobody":                {func(p *exchange.Post) { p.Details.Seats = 0 }, market.ProblemInvalid, "people"},
		"a crowd":               {func(p *exchange.Post) { p.Details.Seats = 65 }, market.ProblemInvalid, "people"},
		"an unknown service":    {func(p *exchange.Post) { p.Details.Service = 9 }, market.ProblemInvalid, "service 9"},
		"an unknown option":     {func(p *exchange.Post) { p.Details.Options = 1 << 40 }, market.ProblemInvalid, "options"},
		"no blind":              {func(p *exchange.Post) { p.Details.Blind = market.Hash{}; words(p) }, market.ProblemInvalid, "blind"},
		"notes nobody sent":     {func(p *exchange.Post) { p.Details.Notes = market.Hash{1} }, market.ProblemInvalid, "notes"},
		"nothing to pay":        {func(p *exchange.Post) { p.Need.MaxAmount = market.Amount{} }, market.ProblemInvalid, "maximum"},
		"more than anybody has": {func(p *exchange.Post) { p.Need.MaxAmount = market.Units(1 << 60) }, market.ProblemInvalid, "maximum"},
		"more than the rider":   {func(p *exchange.Post) { p.Need.MaxAmount = market.Units(2_000_000) }, market.ProblemInsufficientBalance, "deposit at least 1000000"},
		"no codes":              {func(p *exchange.Post) { p.Need.Codes = market.Hash{} }, market.ProblemInvalid, "codes"},
		"other rules":           {func(p *exchange.Post) { p.Need.Rules.CancelBps = 0 }, market.ProblemInvalid, "rules"},
		"opens after the end":   {func(p *exchange.Post) { p.Need.OpenBy = p.Details.Latest + 1 }, market.ProblemInvalid, "openBy"},
		"opens too soon":        {func(p *exchange.Post) { p.Need.OpenBy = time.Now().Unix() }, market.ProblemDeadlinePassed, "no time for an auction"},
		"never arrives":         {func(p *exchange.Post) { p.Need.ServiceBy = p.Details.Latest }, market.ProblemInvalid, "serviceBy"},
		"arrives next year":     {func(p *exchange.Post) { p.Need.ServiceBy += 3e7 }, market.ProblemInvalid, "serviceBy"},
		"other words":           {func(p *exchange.Post) { p.Need.Trip.To = "Nowhere" }, market.ProblemInvalid, `not "Nowhere"`},
		"other details":         {func(p *exchange.Post) { p.Details.Blind[0] ^= 1 }, market.ProblemInvalid, "the details say"},
		"somebody else's":       {func(p *exchange.Post) { p.Need.Rider = market.AddressOf(stranger) }, market.ProblemDenied, "only the rider"},
		"no key":                {func(p *exchange.Post) { p.Key.Key = "" }, market.ProblemIdempotencyMissing, "Idempotency-Key"},
		"replaces nothing":      {func(p *exchange.Post) { p.Replaces = market.NeedID{1} }, market.ProblemNotFound, "no need"},
	} {
		t.Run(name, func(t *testing.T) {
			p := w.signed(rider, wish(rider, 20_000), c.change)
			if _, err := w.x.Post(t.Context(), p); !isProblem(err, c.problem, c.words) {
				t.Fatalf("%v", err)
			}
		})
	}
	for name, key := range map[string]*ecdsa.PrivateKey{"signed by someone else": stranger, "signed for another chain": nil} {
		p := w.signed(rider, wish(rider, 20_000), nil)
		domain := tripDomain
		if key == nil {
			key, domain.ChainID = rider, 1
		}
		p.Signature, _ = market.Sign(key, domain, p.Need)
		if _, err := w.x.Post(t.Context(), p); market.ProblemOf(err) != market.ProblemInvalidSignature {
			t.Errorf("%s: %v", name, err)
		}
	}
	const all = `select (select count(*) from needs) + (select count(*) from events) + (select count(*) from idempotency) + (select sum(reserved) from accounts)`
	if n := get[int](w, all); n != 0 {
		t.Fatalf("%d rows or units changed", n)
	}
}

func TestASuccessorKeepsTheCeilingAndLeavesTheVehicleOut(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	first, second := w.car(5000, time.Second), w.car(6000, time.Second)
	rider := w.rider(100_000)
	lost := w.post(w.signed(rider, wish(rider, 20_000), nil))
	if err := first.confirm(first.asked(lost)); err != nil {
		t.Fatal(err)
	}
	successor := func(most uint64) (exchange.Posted, error) {
		return w.x.Post(t.Context(), w.signed(rider, wish(rider, most), func(p *exchange.Post) { p.Replaces = lost }))
	}
	if _, err := successor(20_000); !isProblem(err, market.ProblemWrongPhase, "awarded") {
		t.Fatalf("while it has its vehicle: %v", err)
	}
	w.exec(`update attempts set phase = 'replaced', active = false`)
	w.exec(`update needs set phase = 'replaced', ended_at = now()`)
	if _, err := successor(20_001); !isProblem(err, market.ProblemInvalid, "exceeds") {
		t.Fatalf("dearer: %v", err)
	}
	posted, err := successor(20_000)
	if err != nil {
		t.Fatal(err)
	}
	if f := second.asked(posted.Need); f.Bid.Vehicle != second.id {
		t.Fatal("the vehicle that left is asked")
	}
	if _, err := successor(20_000); !isProblem(err, market.ProblemTaken, "successor") {
		t.Fatalf("a second successor: %v", err)
	}
}

// TestAFullInboxTakesNoPost holds the database up by a lock on the riders' money.
func TestAFullInboxTakesNoPost(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.Inbox = 2 })
	rider := w.rider(100_000)
	var posts []exchange.Post
	for range 3 {
		posts = append(posts, w.signed(rider, wish(rider, 20_000), nil))
	}
	lock, err := w.truth.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.Exec(t.Context(), `select from accounts for update`); err != nil {
		t.Fatal(err)
	}
	var waiting sync.WaitGroup
	for _, p := range posts[:2] {
		waiting.Go(func() {
			if _, err := w.x.Post(t.Context(), p); err != nil {
				t.Error(err)
			}
		})
	}
	w.eventually("both wait for the lock", func() bool {
		return get[int](w, `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`) == 2
	})
	if _, err := w.x.Post(t.Context(), posts[2]); !isProblem(err, market.ProblemUnavailable, "full") {
		t.Errorf("the third: %v", err)
	}
	if err := lock.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	waiting.Wait()
	w.eventually("the region has taken the two in, and has room", func() bool {
		_, err := w.x.Post(t.Context(), posts[2])
		if err != nil && !isProblem(err, market.ProblemUnavailable, "full") {
			t.Fatal(err)
		}
		return err == nil
	})
}

// TestWhoComesWhileTooMuchIsUnderWayIsToldAtOnce holds the database up by a lock on the riders' money, and keeps posting.
func TestWhoComesWhileTooMuchIsUnderWayIsToldAtOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	const many = 140 // more than may always be under way
	rider := w.rider(2 * many * 20_000)
	lock, err := w.truth.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.Exec(t.Context(), `select from accounts for update`); err != nil {
		t.Fatal(err)
	}
	var waiting sync.WaitGroup
	for range many {
		p := w.signed(rider, wish(rider, 20_000), nil)
		waiting.Go(func() {
			if _, err := w.x.Post(t.Context(), p); err != nil {
				t.Error(err)
			}
		})
	}
	late := w.signed(rider, wish(rider, 20_000), nil)
	w.eventually("one more is refused", func() bool {
		soon, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		defer cancel()
		_, err := w.x.Post(soon, late)
		return isProblem(err, market.ProblemUnavailable, "more is asked")
	})
	if err := lock.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	waiting.Wait()
	w.eventually("there is room again", func() bool {
		_, err := w.x.Post(t.Context(), late)
		return err == nil
	})
}

func TestPostsThatComeTogetherDoNotWaitForOneThatIsHeldUp(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	slow := w.rider(20_000)
	held := w.signed(slow, wish(slow, 20_000), nil)
	lock, err := w.truth.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.Exec(t.Context(), `select from accounts where who = $1 for update`, market.AddressOf(slow).Bytes()); err != nil {
		t.Fatal(err)
	}
	var waiting, others sync.WaitGroup
	waiting.Go(func() {
		if _, err := w.x.Post(t.Context(), held); err != nil {
			t.Error(err)
		}
	})
	w.eventually("one waits for the lock", func() bool {
		return get[int](w, `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`) == 1
	})
	const riders, each = 12, 3
	for range riders {
		rider := w.rider(each * 20_000)
		for range each {
			p := w.signed(rider, wish(rider, 20_000), nil)
			for range 2 { // the same request twice is one need
				others.Go(func() {
					if _, err := w.x.Post(t.Context(), p); err != nil {
						t.Error(err)
					}
				})
			}
		}
	}
	others.Wait()
	if got := get[int](w, `select count(*) from needs`); got != riders*each {
		t.Errorf("%d needs are stored beside the one that waits", got)
	}
	if err := lock.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	waiting.Wait()
	const sums = `select (select count(*) from needs) || ' ' || (select count(*) from events where type = 'need') || ' ' ||
		(select count(*) from accounts where reserved <> balance)`
	if got := get[string](w, sums); got != "37 37 0" {
		t.Errorf("needs, their first events, riders whose hold is wrong: %s", got)
	}
}
