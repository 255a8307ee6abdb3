// Package matching decides who serves whom and at what price.
//
// A Book holds a region's open needs and the bids for them. It is a pure state machine: Apply takes the time and a
// Command and returns Effects; the same commands at the same times give the same effects, byte for byte. Whoever owns
// the book commits a Clear effect to the database, and hands the result back as Committed.
//
//	book := matching.New(matching.Config{NextClearing: 1})
//	effects := book.Apply(now, matching.AddNeed{Need: need, Offers: offers})
//	for _, e := range effects {
//		switch e := e.(type) {
//		case matching.Widen:  // ask supply for e.Needs, then Apply(now, Widened{...})
//		case matching.Clear:  // commit e.Clearing, then Apply(now, Committed{...})
//		case matching.WakeAt: // Apply(now, Tick{}) at e.At
//		...
//		}
//	}
//
// A need gathers bids until its window ends or all invited vehicles have answered; then it is due. Whenever no clearing
// is in flight and a due need has a bid that could serve it, a clearing over all due needs follows at once; what comes
// meanwhile gathers for the next. A clearing maximises the sum of scores (Need.Score) exactly, over all standing offers
// that there are: it asks for more of them with Widen until its duals prove that nobody better was left out. It carries its
// proof: Certify checks it, Replay repeats it from its record.
//
// A Solver is the assignment alone, for whoever wants to measure or compare it.
//
// # Concurrency
//
// A Book belongs to one goroutine. A Clearing that was handed out is never changed and may be read by all.
package matching
