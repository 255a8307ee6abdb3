package market

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strings"
)

// The EIP-712 encoder (https://eips.ethereum.org/EIPS/eip-712): a type string a signed type, one 32-byte word a field.

// Signed is a value that is hashed and signed by EIP-712.
type Signed interface {
	TypeName() string // the primary type
	StructHash() Hash // hashStruct of EIP-712
}

// Domain binds a signature to one contract on one chain.
type Domain struct {
	ChainID  uint64
	Contract Address
}

// DomainName and DomainVersion are the constant fields of the EIP-712 domain.
const (
	DomainName    = "marketd Escrow"
	DomainVersion = "1"
)

var (
	domainTypeHash = Keccak([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	domainName     = word(Keccak([]byte(DomainName)))
	domainVersion  = word(Keccak([]byte(DomainVersion)))
)

// Separator is the domain's own struct hash.
func (d Domain) Separator() Hash {
	return hashWords(domainTypeHash, domainName, domainVersion, uintWord(d.ChainID), addressWord(d.Contract))
}

// Digest is what is signed: keccak256(0x19 0x01 ‖ separator ‖ struct hash).
func (d Domain) Digest(v Signed) Hash { return d.DigestOf(v.StructHash()) }

// DigestOf is [Domain.Digest] of a struct hash.
func (d Domain) DigestOf(structHash Hash) Hash {
	sep := d.Separator()
	return Keccak([]byte{0x19, 0x01}, sep[:], structHash[:])
}

// definitions is every signed type as EIP-712 writes it, without the types it refers to.
var definitions = map[string]string{
	"Rules":        "Rules(address token,address market,address arbiter,uint16 marketBps,uint16 cancelBps,uint16 silentBps,uint32 answerFor,uint32 disputeFor,uint32 ruleFor)",
	"Trip":         "Trip(string what,string from,string to,string when,bytes32 data)",
	"Place":        "Place(int32 latE7,int32 lngE7)",
	"Details":      "Details(bytes32 blind,uint8 service,Place[] stops,uint40 earliest,uint40 latest,uint16 seats,uint32 massGrams,uint32 volumeMl,uint256 options,bytes32 notes)",
	"Need":         "Need(address rider,uint96 maxAmount,uint40 openBy,uint40 serviceBy,bool choose,bytes32 codes,Trip trip,Rules rules)",
	"Bid":          "Bid(bytes32 need,address vehicle,address owner,uint96 amount,uint16 vehicleBps,uint40 pickupBy,uint40 expires)",
	"Pick":         "Pick(bytes32 need,bytes32 bid)",
	"Receipt":      "Receipt(bytes32 need,uint96 released)",
	"Refund":       "Refund(bytes32 need,uint96 refunded)",
	"Leave":        "Leave(bytes32 need)",
	"NoShow":       "NoShow(bytes32 need)",
	"Dispute":      "Dispute(bytes32 need,bytes32 evidence)",
	"Ruling":       "Ruling(bytes32 need,uint96 toPayee)",
	"Channel":      "Channel(address token,address payer,address vehicle,address owner,address market,uint16 vehicleBps,uint16 marketBps,uint32 grace,uint40 until,uint64 salt)",
	"OpenChannel":  "OpenChannel(Channel channel,uint96 deposit)",
	"TopUp":        "TopUp(bytes32 channel,uint96 deposit)",
	"Voucher":      "Voucher(bytes32 channel,uint96 claimed)",
	"CloseChannel": "CloseChannel(bytes32 channel)",
	"Discharge":    "Discharge(bytes32 channel,uint96 claimed)",
	"Fund":         "Fund(address token,address from,address market,uint96 amount,uint256 nonce,uint40 deadline)",
	"Withdraw":     "Withdraw(address token,address from,address market,uint96 amount,address to,uint96 fee,uint256 nonce,uint40 deadline)",
	"Allow":        "Allow(bytes32 withdraw)",
	"Exit":         "Exit(address token,address from,address market,bool on,uint256 nonce)",
	"Revoke":       "Revoke(bytes32 need)",
	"Join":         "Join(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)",
	"Handover":     "Handover(address vehicle,address owner,uint16 vehicleBps,uint40 until,uint256 nonce)",
	"Operator":     "Operator(address market,address operator,uint40 until,uint256 nonce)",
	"Status":       "Status(bytes32 need,uint8 phase,int32 latE7,int32 lngE7,uint40 at,bytes32 previous)",
}

// typeHashes is filled once from definitions.
var typeHashes = func() map[string]Hash {
	m := make(map[string]Hash, len(definitions))
	for name := range definitions {
		m[name] = Keccak([]byte(EncodeType(name)))
	}
	return m
}()

// SignedTypes lists the names of all signed types, sorted.
func SignedTypes() []string { return slices.Sorted(maps.Keys(definitions)) }

// TypeField is one field of a signed type, as eth_signTypedData_v4 wants it.
type TypeField struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// TypeFields are the fields of a signed type in order.
func TypeFields(name string) []TypeField {
	def := definitions[name]
	var fields []TypeField
	for f := range strings.SplitSeq(strings.TrimSuffix(def[strings.Index(def, "(")+1:], ")"), ",") {
		typ, field, _ := strings.Cut(f, " ")
		fields = append(fields, TypeField{Name: field, Type: typ})
	}
	return fields
}

// references are the signed types that name uses, itself excluded, sorted.
func references(name string) []string {
	seen := map[string]bool{}
	var visit func(string)
	visit = func(n string) {
		for _, f := range TypeFields(n) {
			t := strings.TrimSuffix(f.Type, "[]")
			if _, ours := definitions[t]; ours && !seen[t] {
				seen[t] = true
				visit(t)
			}
		}
	}
	visit(name)
	return slices.Sorted(maps.Keys(seen))
}

// EncodeType is the type string that is hashed: the type, then those it refers to in alphabetical order.
func EncodeType(name string) string {
	s := definitions[name]
	for _, r := range references(name) {
		s += definitions[r]
	}
	return s
}

// TypeHash is keccak256 of [EncodeType].
func TypeHash(name string) Hash { return typeHashes[name] }

// TypedData is v as the argument of eth_signTypedData_v4: what a wallet shows and signs.
type TypedData struct {
	Types       map[string][]TypeField `json:"types"`
	PrimaryType string                 `json:"primaryType"`
	Domain      map[string]any         `json:"domain"`
	Message     json.RawMessage        `json:"message"`
}

// TypedData is v ready for a wallet to sign in domain d.
func (d Domain) TypedData(v Signed) (TypedData, error) {
	message, err := json.Marshal(v)
	if err != nil {
		return TypedData{}, fmt.Errorf("encode %s: %w", v.TypeName(), err)
	}
	types := map[string][]TypeField{
		"EIP712Domain": {{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}, {"verifyingContract", "address"}},
		v.TypeName():   TypeFields(v.TypeName()),
	}
	for _, r := range references(v.TypeName()) {
		types[r] = TypeFields(r)
	}
	return TypedData{Types: types, PrimaryType: v.TypeName(), Message: message, Domain: map[string]any{
		"name": DomainName, "version": DomainVersion, "chainId": d.ChainID, "verifyingContract": d.Contract,
	}}, nil
}

// word is one encoded field.
type word [32]byte

func uintWord(n uint64) (w word) { binary.BigEndian.PutUint64(w[24:], n); return w }
func intWord(n int32) (w word) {
	if n < 0 {
		for i := range w {
			w[i] = 0xff
		}
	}
	binary.BigEndian.PutUint32(w[28:], uint32(n))
	return w
}
func boolWord(b bool) (w word) {
	if b {
		w[31] = 1
	}
	return w
}
func addressWord(a Address) (w word) { copy(w[12:], a[:]); return w }
func stringWord(s string) word       { return word(Keccak([]byte(s))) }
func amountWord(a Amount) (w word) {
	binary.BigEndian.PutUint64(w[16:], a.hi)
	binary.BigEndian.PutUint64(w[24:], a.lo)
	return w
}

// structHash is keccak256(type hash ‖ fields).
func structHash(name string, fields ...word) Hash { return hashWords(typeHashes[name], fields...) }

func hashWords(typeHash Hash, fields ...word) Hash {
	b := make([]byte, 0, 32*(len(fields)+1))
	b = append(b, typeHash[:]...)
	for _, f := range fields {
		b = append(b, f[:]...)
	}
	return Keccak(b)
}

// Uint256 is a nonce or salt of the chain: a decimal string in JSON, comparable.
type Uint256 [32]byte

// NonceOf is n as a Uint256.
func NonceOf(n uint64) Uint256 { return Uint256(uintWord(n)) }

func (u Uint256) Big() *big.Int                { return new(big.Int).SetBytes(u[:]) }
func (u Uint256) String() string               { return u.Big().String() }
func (u Uint256) MarshalText() ([]byte, error) { return []byte(u.String()), nil }
func (u *Uint256) UnmarshalText(text []byte) error {
	b, ok := new(big.Int).SetString(string(text), 10)
	if !ok || b.Sign() < 0 || b.BitLen() > 256 {
		return fmt.Errorf("%q is not a decimal integer of 256 bits", text)
	}
	b.FillBytes(u[:])
	return nil
}
