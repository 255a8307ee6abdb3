// Package embedded is what marketd dev brings along so that a market runs on one machine with nothing set up:
// a development chain in the process, its keys, the contracts on it, and the folder where all of it is kept.
//
//	state, err := embedded.OpenState(".marketd")            // locked: one market at a time
//	keys, err := embedded.LoadKeys(state.Path("keys"))      // made at the first start
//	chain, err := embedded.OpenChain(ctx, embedded.ChainConfig{Dir: state.Path("chain"), Alloc: keys.Alloc()})
//	go chain.Run(ctx)                                       // makes a block a second
//	addresses, err := embedded.Deploy(ctx, chain, keys)     // at the first start; later it finds them
//
// The private PostgreSQL is in the package pgserver beside it, apart because a chain takes long to compile.
//
// # Concurrency
//
// A State and Keys are used by one goroutine; a Chain's methods may be called by several at once.
package embedded
