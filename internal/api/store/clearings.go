package store

import (
	"time"

	"github.com/marketd/marketd/market"
)

// Clearing is what everybody may know of a clearing.
type Clearing struct {
	Cursor string
	Number int64
	At     time.Time
	Needs  int // that it looked at
	Awards int // that stand
	Digest market.Hash
	Link   market.Hash // zero for those from before clearings were linked
}
