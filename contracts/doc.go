// Package contracts holds the escrow contract (src/), its tests (test/) and the Go bindings generated from it.
//
// Bindings only pack and unpack; a [bind.BoundContract] sends:
//
//	escrow := contracts.NewEscrow()
//	at := escrow.Instance(backend, address)
//	account, err := bind.Call(at, nil, escrow.PackAccount(token, who, market), escrow.UnpackAccount)
//
// [Entries] and [Inclusion] are histories as the contract History anchors them: roots, and proofs that need no chain.
//
// [Deploy] puts the contracts on a chain; [State] and [Cause] name what its events carry.
package contracts
