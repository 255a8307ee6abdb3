package client

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"

	"github.com/marketd/marketd/market"
)

// Parcel is a parcel on its way in legs, as its rider's device has it. Whoever knows the codes can have legs paid: keep it to yourself
// until the last leg is closed. The end code of the last leg is for the parcel's recipient.
type Parcel struct {
	Mission market.Hash
	Needs   []market.NeedID
	Codes   []market.Codes // of each leg

	sealed map[market.NeedID]market.Address // for which vehicle a leg's codes are sealed
}

// PostParcel quotes legs, signs what the quotes say, with codes and blinds drawn here, and posts them as one mission. From one leg
// to the next place, load and order of times must fit, as `POST /v1/missions` says.
func (c *Client) PostParcel(ctx context.Context, key *ecdsa.PrivateKey, domain market.Domain, legs []QuoteRequest) (*Parcel, error) {
	p := &Parcel{sealed: map[market.NeedID]market.Address{}}
	var post LegsPost
	for i, leg := range legs {
		codes := market.NewCodes()
		leg.Codes, leg.Blind = codes.Hash(), market.NewCodes().End
		quote, err := c.CreateQuote(ctx, leg)
		if err != nil {
			return nil, fmt.Errorf("quote leg %d: %w", i+1, err)
		}
		var need market.Need
		if err := market.DecodeStrict(quote.TypedData.Message, &need); err != nil {
			return nil, fmt.Errorf("read the quote of leg %d: %w", i+1, err)
		}
		if need.Codes != leg.Codes || need.Trip.Data != quote.Details.StructHash() || need.Rider != market.AddressOf(key) {
			return nil, fmt.Errorf("the quote of leg %d is not what was asked for: sign nothing", i+1)
		}
		signature, err := market.Sign(key, domain, need)
		if err != nil {
			return nil, err
		}
		post.Legs = append(post.Legs, NeedPost{Need: need, Details: quote.Details, Notes: leg.Notes, Signature: signature})
		p.Needs, p.Codes = append(p.Needs, need.ID()), append(p.Codes, codes)
	}
	posted, err := c.PostMission(ctx, PostMissionParams{}, post)
	if err != nil {
		return nil, fmt.Errorf("post the mission: %w", err)
	}
	p.Mission = posted.ID
	return p, nil
}

// SealCodes gives the vehicles of legs that meet the codes that they exchange there, each sealed for its vehicle. done says
// that all of them have theirs. It is called when the legs are open, and again when a leg has another vehicle.
func (c *Client) SealCodes(ctx context.Context, domain market.Domain, p *Parcel) (done bool, err error) {
	mission, err := c.GetMission(ctx, p.Mission)
	if err != nil {
		return false, err
	}
	if len(mission.Legs) != len(p.Needs) {
		return false, errors.New("the mission has other legs than were posted")
	}
	done = true
	for i, leg := range mission.Legs {
		if phase := market.Phase(leg.Phase); leg.ID != p.Needs[i] || phase < market.Ready || phase > market.AtDropoff {
			done = false
			continue
		}
		if p.sealed[leg.ID] == leg.Agreement.Vehicle {
			continue
		}
		if i > 0 {
			err = c.sealCode(ctx, domain, leg, market.EndOfPrevious, p.Codes[i-1].End)
		}
		if err == nil && i+1 < len(p.Codes) {
			err = c.sealCode(ctx, domain, leg, market.StartOfNext, p.Codes[i+1].Start())
		}
		if err != nil {
			return false, fmt.Errorf("seal codes for leg %d: %w", i+1, err)
		}
		p.sealed[leg.ID] = leg.Agreement.Vehicle
	}
	return done, nil
}

// sealCode encrypts a code for the vehicle that signed the leg's bid.
func (c *Client) sealCode(ctx context.Context, domain market.Domain, leg Need, carry market.Carry, code market.Hash) error {
	bid := leg.Agreement.Bid
	if bid.Need != leg.ID || bid.Vehicle != leg.Agreement.Vehicle {
		return errors.New("the market shows a bid that is not of this leg")
	}
	if err := market.Verify(domain, bid, leg.Agreement.Signature, bid.Vehicle); err != nil {
		return err
	}
	to, err := market.RecoverKey(domain.Digest(bid), leg.Agreement.Signature)
	if err != nil {
		return err
	}
	sealed, err := market.Seal(to, leg.ID, carry, code)
	if err != nil {
		return err
	}
	_, err = c.SealCode(ctx, leg.ID, SealedCode{Carry: carry, Vehicle: bid.Vehicle, Sealed: sealed})
	return err
}
