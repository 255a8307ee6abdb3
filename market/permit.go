package market

// Permit lets Spender take up to Value of Owner's tokens (EIP-2612). The token checks it, not the escrow contract: it is
// signed in the token's own domain.
type Permit struct {
	Owner    Address `json:"owner"`
	Spender  Address `json:"spender"`
	Value    Uint256 `json:"value"`
	Nonce    Uint256 `json:"nonce"`
	Deadline Uint256 `json:"deadline"`
}

// TokenDomain is the EIP-712 domain of a token.
type TokenDomain struct {
	Name     string  `json:"name"`
	Version  string  `json:"version"`
	ChainID  uint64  `json:"chainId"`
	Contract Address `json:"verifyingContract"`
}

var permitTypeHash = Keccak([]byte("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"))

// Digest is what is signed of p.
func (d TokenDomain) Digest(p Permit) Hash {
	separator := hashWords(domainTypeHash, stringWord(d.Name), stringWord(d.Version), uintWord(d.ChainID), addressWord(d.Contract))
	h := hashWords(permitTypeHash, addressWord(p.Owner), addressWord(p.Spender), word(p.Value), word(p.Nonce), word(p.Deadline))
	return Keccak([]byte{0x19, 0x01}, separator[:], h[:])
}
