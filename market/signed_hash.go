package market

// The struct hashes of the signed types, in the order of signed.go.

func (Rules) TypeName() string        { return "Rules" }
func (Trip) TypeName() string         { return "Trip" }
func (Place) TypeName() string        { return "Place" }
func (Details) TypeName() string      { return "Details" }
func (Need) TypeName() string         { return "Need" }
func (Bid) TypeName() string          { return "Bid" }
func (Pick) TypeName() string         { return "Pick" }
func (Receipt) TypeName() string      { return "Receipt" }
func (Refund) TypeName() string       { return "Refund" }
func (Leave) TypeName() string        { return "Leave" }
func (NoShow) TypeName() string       { return "NoShow" }
func (Dispute) TypeName() string      { return "Dispute" }
func (Ruling) TypeName() string       { return "Ruling" }
func (Channel) TypeName() string      { return "Channel" }
func (OpenChannel) TypeName() string  { return "OpenChannel" }
func (TopUp) TypeName() string        { return "TopUp" }
func (Voucher) TypeName() string      { return "Voucher" }
func (CloseChannel) TypeName() string { return "CloseChannel" }
func (Discharge) TypeName() string    { return "Discharge" }
func (Fund) TypeName() string         { return "Fund" }
func (Withdraw) TypeName() string     { return "Withdraw" }
func (Allow) TypeName() string        { return "Allow" }
func (Exit) TypeName() string         { return "Exit" }
func (Revoke) TypeName() string       { return "Revoke" }
func (Join) TypeName() string         { return "Join" }
func (Handover) TypeName() string     { return "Handover" }
func (Operator) TypeName() string     { return "Operator" }
func (Status) TypeName() string       { return "Status" }

func (r Rules) StructHash() Hash {
	return structHash("Rules", addressWord(r.Token), addressWord(r.Market), addressWord(r.Arbiter),
		uintWord(uint64(r.MarketBps)), uintWord(uint64(r.CancelBps)), uintWord(uint64(r.SilentBps)),
		uintWord(uint64(r.AnswerFor)), uintWord(uint64(r.DisputeFor)), uintWord(uint64(r.RuleFor)))
}

func (t Trip) StructHash() Hash {
	return structHash("Trip", stringWord(t.What), stringWord(t.From), stringWord(t.To), stringWord(t.When), word(t.Data))
}

func (p Place) StructHash() Hash { return structHash("Place", intWord(p.LatE7), intWord(p.LngE7)) }

func (d Details) StructHash() Hash {
	var stops []byte
	for _, s := range d.Stops {
		h := s.StructHash()
		stops = append(stops, h[:]...)
	}
	return structHash("Details", word(d.Blind), uintWord(uint64(d.Service)), word(Keccak(stops)),
		uintWord(uint64(d.Earliest)), uintWord(uint64(d.Latest)), uintWord(uint64(d.Seats)),
		uintWord(uint64(d.MassGrams)), uintWord(uint64(d.VolumeMl)), uintWord(uint64(d.Options)), word(d.Notes))
}

// Terms are what everybody may know of a need, enough to compute its id.
type Terms struct {
	Rider     Address `json:"rider"`
	MaxAmount Amount  `json:"max_amount"`
	OpenBy    int64   `json:"open_by"`
	ServiceBy int64   `json:"service_by"`
	Choose    bool    `json:"choose"`
	Codes     Hash    `json:"codes"`
	TripHash  Hash    `json:"trip_hash"`
	Rules     Rules   `json:"rules"`
}

// Terms are the need without the words of its trip.
func (n Need) Terms() Terms {
	return Terms{n.Rider, n.MaxAmount, n.OpenBy, n.ServiceBy, n.Choose, n.Codes, n.Trip.StructHash(), n.Rules}
}

// ID is the need's id.
func (t Terms) ID() NeedID {
	return NeedID(structHash("Need", addressWord(t.Rider), amountWord(t.MaxAmount), uintWord(uint64(t.OpenBy)),
		uintWord(uint64(t.ServiceBy)), boolWord(t.Choose), word(t.Codes), word(t.TripHash), word(t.Rules.StructHash())))
}

func (n Need) ID() NeedID       { return n.Terms().ID() }
func (n Need) StructHash() Hash { return Hash(n.ID()) }

func (b Bid) ID() BidID { return BidID(b.StructHash()) }
func (b Bid) StructHash() Hash {
	return structHash("Bid", word(b.Need), addressWord(b.Vehicle), addressWord(b.Owner), amountWord(b.Amount),
		uintWord(uint64(b.VehicleBps)), uintWord(uint64(b.PickupBy)), uintWord(uint64(b.Expires)))
}

func (p Pick) StructHash() Hash { return structHash("Pick", word(p.Need), word(p.Bid)) }
func (r Receipt) StructHash() Hash {
	return structHash("Receipt", word(r.Need), amountWord(r.Released))
}
func (r Refund) StructHash() Hash  { return structHash("Refund", word(r.Need), amountWord(r.Refunded)) }
func (l Leave) StructHash() Hash   { return structHash("Leave", word(l.Need)) }
func (n NoShow) StructHash() Hash  { return structHash("NoShow", word(n.Need)) }
func (d Dispute) StructHash() Hash { return structHash("Dispute", word(d.Need), word(d.Evidence)) }
func (r Ruling) StructHash() Hash  { return structHash("Ruling", word(r.Need), amountWord(r.ToPayee)) }

func (c Channel) StructHash() Hash {
	return structHash("Channel", addressWord(c.Token), addressWord(c.Payer), addressWord(c.Vehicle), addressWord(c.Owner),
		addressWord(c.Market), uintWord(uint64(c.VehicleBps)), uintWord(uint64(c.MarketBps)), uintWord(uint64(c.Grace)),
		uintWord(uint64(c.Until)), uintWord(c.Salt))
}

func (o OpenChannel) StructHash() Hash {
	return structHash("OpenChannel", word(o.Channel.StructHash()), amountWord(o.Deposit))
}
func (t TopUp) StructHash() Hash { return structHash("TopUp", word(t.Channel), amountWord(t.Deposit)) }
func (v Voucher) StructHash() Hash {
	return structHash("Voucher", word(v.Channel), amountWord(v.Claimed))
}
func (c CloseChannel) StructHash() Hash { return structHash("CloseChannel", word(c.Channel)) }
func (d Discharge) StructHash() Hash {
	return structHash("Discharge", word(d.Channel), amountWord(d.Claimed))
}

func (f Fund) StructHash() Hash {
	return structHash("Fund", addressWord(f.Token), addressWord(f.From), addressWord(f.Market), amountWord(f.Amount),
		word(f.Nonce), uintWord(uint64(f.Deadline)))
}

func (w Withdraw) StructHash() Hash {
	return structHash("Withdraw", addressWord(w.Token), addressWord(w.From), addressWord(w.Market), amountWord(w.Amount),
		addressWord(w.To), amountWord(w.Fee), word(w.Nonce), uintWord(uint64(w.Deadline)))
}

func (a Allow) StructHash() Hash { return structHash("Allow", word(a.Withdraw)) }
func (e Exit) StructHash() Hash {
	return structHash("Exit", addressWord(e.Token), addressWord(e.From), addressWord(e.Market), boolWord(e.On), word(e.Nonce))
}
func (r Revoke) StructHash() Hash { return structHash("Revoke", word(r.Need)) }

func (j Join) StructHash() Hash     { return recordHash("Join", j) }
func (h Handover) StructHash() Hash { return recordHash("Handover", Join(h)) }

// recordHash: Join and Handover have the same fields.
func recordHash(name string, j Join) Hash {
	return structHash(name, addressWord(j.Vehicle), addressWord(j.Owner), uintWord(uint64(j.VehicleBps)),
		uintWord(uint64(j.Until)), word(j.Nonce))
}

func (o Operator) StructHash() Hash {
	return structHash("Operator", addressWord(o.Market), addressWord(o.Operator), uintWord(uint64(o.Until)), word(o.Nonce))
}

func (s Status) StructHash() Hash {
	return structHash("Status", word(s.Need), uintWord(uint64(s.Phase)), intWord(s.LatE7), intWord(s.LngE7),
		uintWord(uint64(s.At)), word(s.Previous))
}
