package market

// The signed types of the escrow, field for field as they are signed (the JSON names are the EIP-712 names). Times are unix
// seconds, amounts base units, shares basis points.

// Rules are the terms of money that a rider signs with each need. Times are in seconds of chain time.
type Rules struct {
	Token      Address `json:"token"`
	Market     Address `json:"market"`     // receives the market's share; its account holds the rider's money
	Arbiter    Address `json:"arbiter"`    // rules on disputes
	MarketBps  uint16  `json:"marketBps"`  // the market's share of what is paid
	CancelBps  uint16  `json:"cancelBps"`  // the most that moves to the vehicle without a code of the rider
	SilentBps  uint16  `json:"silentBps"`  // the vehicle's share where the arbiter stays silent
	AnswerFor  uint32  `json:"answerFor"`  // a vehicle may answer a rider who leaves for this long
	DisputeFor uint32  `json:"disputeFor"` // a rider may dispute a claim for this long
	RuleFor    uint32  `json:"ruleFor"`    // the arbiter may rule for this long
}

// Trip is what a wallet shows of a journey. Data is the struct hash of the [Details], which stay off the chain.
type Trip struct {
	What string `json:"what"`
	From string `json:"from"`
	To   string `json:"to"`
	When string `json:"when"`
	Data Hash   `json:"data"`
}

// Details say exactly what is needed. Blind is random, so that nobody can guess the details from their hash.
type Details struct {
	Blind     Hash    `json:"blind"`
	Service   Service `json:"service"`
	Stops     []Place `json:"stops"`     // pickup first, drop-off last
	Earliest  int64   `json:"earliest"`  // pickup not before
	Latest    int64   `json:"latest"`    // pickup not after
	Seats     uint16  `json:"seats"`     // people who ride
	MassGrams uint32  `json:"massGrams"` // of the parcel
	VolumeMl  uint32  `json:"volumeMl"`
	Options   Options `json:"options"`
	Notes     Hash    `json:"notes"` // keccak256 of a note's text, or zero
}

// Need is a rider's signed wish: what, by when, at most how much. It opens on the chain at most once.
type Need struct {
	Rider     Address `json:"rider"`
	MaxAmount Amount  `json:"maxAmount"`
	OpenBy    int64   `json:"openBy"`    // the escrow opens before this or never
	ServiceBy int64   `json:"serviceBy"` // the service has ended by this
	Choose    bool    `json:"choose"`    // the rider picks the bid
	Codes     Hash    `json:"codes"`
	Trip      Trip    `json:"trip"`
	Rules     Rules   `json:"rules"`
}

// Bid is a vehicle's firm price for a need.
type Bid struct {
	Need       NeedID  `json:"need"`
	Vehicle    Address `json:"vehicle"`
	Owner      Address `json:"owner"`
	Amount     Amount  `json:"amount"`
	VehicleBps uint16  `json:"vehicleBps"` // the vehicle's own share of each payment; the owner has what market and vehicle leave
	PickupBy   int64   `json:"pickupBy"`
	Expires    int64   `json:"expires"` // the escrow opens with this bid before this or never
}

// Pick names the bid that a need is opened with.
type Pick struct {
	Need NeedID `json:"need"`
	Bid  BidID  `json:"bid"`
}

// Receipt is the rider's: Released is cumulative and can only pay.
type Receipt struct {
	Need     NeedID `json:"need"`
	Released Amount `json:"released"`
}

// Refund is the vehicle's or owner's: Refunded is cumulative and can only give back.
type Refund struct {
	Need     NeedID `json:"need"`
	Refunded Amount `json:"refunded"`
}

// Leave is a rider's wish to cancel an open booking.
type Leave struct {
	Need NeedID `json:"need"`
}

// NoShow is a vehicle's claim that the rider did not come.
type NoShow struct {
	Need NeedID `json:"need"`
}

// Dispute asks the arbiter. Evidence is the hash of the evidence bundle.
type Dispute struct {
	Need     NeedID `json:"need"`
	Evidence Hash   `json:"evidence"`
}

// Ruling is the arbiter's.
type Ruling struct {
	Need    NeedID `json:"need"`
	ToPayee Amount `json:"toPayee"`
}

// Channel is a stream of payments between two parties under one deposit.
type Channel struct {
	Token      Address `json:"token"`
	Payer      Address `json:"payer"`
	Vehicle    Address `json:"vehicle"`
	Owner      Address `json:"owner"`
	Market     Address `json:"market"`
	VehicleBps uint16  `json:"vehicleBps"`
	MarketBps  uint16  `json:"marketBps"`
	Grace      uint32  `json:"grace"`
	Until      int64   `json:"until"`
	Salt       uint64  `json:"salt"`
}

// OpenChannel opens a channel with a deposit.
type OpenChannel struct {
	Channel Channel `json:"channel"`
	Deposit Amount  `json:"deposit"`
}

// TopUp raises a channel's deposit; Deposit is cumulative.
type TopUp struct {
	Channel Hash   `json:"channel"`
	Deposit Amount `json:"deposit"`
}

// Voucher is the payer's; Claimed is cumulative.
type Voucher struct {
	Channel Hash   `json:"channel"`
	Claimed Amount `json:"claimed"`
}

// CloseChannel is the payer's wish to close after the grace.
type CloseChannel struct {
	Channel Hash `json:"channel"`
}

// Discharge is the payee's consent to close at once.
type Discharge struct {
	Channel Hash   `json:"channel"`
	Claimed Amount `json:"claimed"`
}

// Fund moves money from its owner's free account to its account at a market.
type Fund struct {
	Token    Address `json:"token"`
	From     Address `json:"from"`
	Market   Address `json:"market"`
	Amount   Amount  `json:"amount"`
	Nonce    Uint256 `json:"nonce"`
	Deadline int64   `json:"deadline"`
}

// Withdraw takes money out of an account; Fee goes to whoever sends the transaction.
type Withdraw struct {
	Token    Address `json:"token"`
	From     Address `json:"from"`
	Market   Address `json:"market"`
	Amount   Amount  `json:"amount"`
	To       Address `json:"to"`
	Fee      Amount  `json:"fee"`
	Nonce    Uint256 `json:"nonce"`
	Deadline int64   `json:"deadline"`
}

// Allow is a market's consent to a withdrawal without the delay; Withdraw is its struct hash.
type Allow struct {
	Withdraw Hash `json:"withdraw"`
}

// Exit starts (or stops) an account's leave of a market.
type Exit struct {
	Token  Address `json:"token"`
	From   Address `json:"from"`
	Market Address `json:"market"`
	On     bool    `json:"on"`
	Nonce  Uint256 `json:"nonce"`
}

// Revoke kills a need that has not been opened.
type Revoke struct {
	Need NeedID `json:"need"`
}

// Join is the vehicle's consent to belong to an owner until Until.
type Join struct {
	Vehicle    Address `json:"vehicle"`
	Owner      Address `json:"owner"`
	VehicleBps uint16  `json:"vehicleBps"`
	Until      int64   `json:"until"`
	Nonce      Uint256 `json:"nonce"`
}

// Handover is the current owner's change of a vehicle's record.
type Handover struct {
	Vehicle    Address `json:"vehicle"`
	Owner      Address `json:"owner"`
	VehicleBps uint16  `json:"vehicleBps"`
	Until      int64   `json:"until"`
	Nonce      Uint256 `json:"nonce"`
}

// Operator lists a key that may act for a market.
type Operator struct {
	Market   Address `json:"market"`
	Operator Address `json:"operator"`
	Until    int64   `json:"until"`
	Nonce    Uint256 `json:"nonce"`
}

// Status is a vehicle's signed report of a phase. It stays off the chain; Previous is the struct hash of the status before
// it (zero for the first), so that the reports of a trip form a chain.
type Status struct {
	Need     NeedID `json:"need"`
	Phase    Phase  `json:"phase"`
	LatE7    int32  `json:"latE7"`
	LngE7    int32  `json:"lngE7"`
	At       int64  `json:"at"`
	Previous Hash   `json:"previous"`
}
