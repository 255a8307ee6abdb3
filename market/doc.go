// Package market is the vocabulary of marketd: what a need, an offer, a bid, an agreement and a trip are, how each is
// hashed and signed, and which phase may follow which. It does no I/O; every other package speaks it.
//
// A rider signs a [Need] (EIP-712), whose struct hash is its [NeedID] everywhere: in REST, on the vehicles' sockets and
// on the chain. A vehicle signs a [Bid] over that id; the bid's struct hash is its [BidID]. The rider's device makes the
// [Codes] that prove to the chain that a ride began and ended. A trip goes through the [Phase] table, money through the
// [EscrowState] table; both name who may cause each step.
//
//	codes := market.NewCodes()
//	need := market.Need{Rider: me, MaxAmount: max, Codes: codes.Hash(), Trip: trip, Rules: rules, ...}
//	sig, err := market.Sign(key, domain, need)
//	id := need.ID()
//
// # Concurrency
//
// All types are plain values; all functions may be called at once.
package market
