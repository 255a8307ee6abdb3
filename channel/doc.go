// Package channel pays by the second, the kilometre or the kilowatt-hour: two machines settle thousands of payments with one
// transaction, and nobody stands between them.
//
// The payer puts a deposit into a channel of the escrow contract and signs [Voucher]s, each over all that it owes so far, so
// that the last one is all the collector needs. What either side risks is one step that was served and not signed for.
//
//	escrow := channel.NewEscrow(node, domain)              // node: an ethclient, say
//	collector, err := channel.NewCollector(channel.CollectorConfig{Terms: terms, Key: key, Escrow: escrow, Store: files, Sender: wallet})
//	go collector.Run(ctx)                                  // watches the chain and redeems in time
//	http.Handle("/channel", collector)                     // or collector.ServeStream(ctx, connection)
//	err = collector.Next(ctx, id)                          // before each step: waits until the last one is paid
//
//	payer, err := channel.NewPayer(channel.PayerConfig{Key: key, Escrow: escrow, Store: files}, terms.Channel(me, until, salt), deposit)
//	session := payer.Talk(channel.HTTP{URL: url})
//	err = session.Open(ctx)
//	due, err := session.Follow(ctx, meter)                 // pays step by step, as the payer's own meter allows
//	err = session.Close(ctx)                               // the rest of the deposit is back at once
//
// Both sides write down what they promise before they promise it: a [Store] that has returned from Save holds it after a
// crash. A collector that is killed has every voucher that it took; a payer that is killed never signs less than before.
//
// # Concurrency
//
// All methods of [Collector], [Payer], [Escrow], [Wallet] and [Files] may be called at once. A store belongs to one payer or
// collector at a time; [Files] locks its folder.
package channel
