package contracts

// State is where a booking stands on the chain: the enum State of src/Types.sol.
type State uint8

const (
	StateNone State = iota
	StateOpen
	StateLeavingFee
	StateLeavingFree
	StateNoShow
	StateStarted
	StateDisputedFee
	StateDisputedAll
	StateClosed
)

// Cause is what closed a booking: the enum Cause of src/Types.sol.
type Cause uint8

const (
	CauseCode    Cause = iota // the end code
	CauseReceipt              // the rider's receipt for all of it
	CauseSplit                // part receipts and refunds that add up
	CauseTime                 // finish, after a window nobody used
	CauseRuling               // the arbiter
)
