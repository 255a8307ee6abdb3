package postgres

import (
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// room is what is left of a vehicle that several agreements may share. Its row is locked.
type room struct {
	version int64
	whole   bool // one agreement has all of it
	held    int  // agreements that share it
	left    market.Load
	slots   []int32 // that are taken, as of the beginning of the statement: where the row was waited for, version has moved
}

// slotsMost is how many agreements may share a vehicle, as a check of table pools has it.
const slotsMost = 64

// lockRooms takes the rows of the vehicles that can be shared, in the order of their ids.
func (c *committing) lockRooms(batch *pgx.Batch) {
	ids := make([][]byte, len(c.Awards))
	for i := range c.Awards {
		ids[i] = c.Awards[i].Bid.Vehicle[:]
	}
	c.rooms = map[market.Address]*room{}
	const sql = `
		select vehicle, version, whole, held, seats - seats_held, mass_g - mass_held, volume_ml - volume_held,
		       array(select a.slot from attempts a where a.vehicle = p.vehicle and a.active and a.slot > 0)
		from pools p where vehicle = any($1::bytea[]) order by vehicle for update`
	batch.Queue(sql, ids).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var id market.Address
			r := &room{}
			if err := rows.Scan(&id, &r.version, &r.whole, &r.held, &r.left.Seats, &r.left.MassGrams, &r.left.VolumeMl, &r.slots); err != nil {
				return err
			}
			c.rooms[id] = r
		}
		return rows.Err()
	})
}

// checkRooms refuses what a vehicle has no room for, and bids for a part of one that were made for another plan of it.
func (c *committing) checkRooms() {
	for _, a := range c.standing() {
		r := c.rooms[a.Bid.Vehicle]
		if r == nil && a.PlanVersion == 0 {
			continue
		}
		if r == nil {
			c.refused[a.Bid.Need] = exchange.FactVehicleBarred
		} else if fact := r.refuses(a); fact != "" {
			c.refused[a.Bid.Need] = fact
		}
	}
}

func (r *room) refuses(a *exchange.Award) exchange.Fact {
	switch {
	case r.whole, a.PlanVersion == 0 && r.held > 0:
		return exchange.FactVehicleBusy
	case a.PlanVersion == 0:
		return ""
	case a.PlanVersion != r.version, !a.Load.Fits(r.left), r.held >= slotsMost:
		return exchange.FactPlanChanged
	}
	return ""
}

// slot is where an award goes: 0 is the whole vehicle.
func (c *committing) slot(a *exchange.Award) int32 {
	if a.PlanVersion == 0 {
		return 0
	}
	slot, r := int32(1), c.rooms[a.Bid.Vehicle]
	for slices.Contains(r.slots, slot) {
		slot++
	}
	r.slots = append(r.slots, slot)
	return slot
}
