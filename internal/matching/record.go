package matching

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/marketd/marketd/market"
)

// recordVersion is the first byte of a record.
const recordVersion = 2

// Digest is what is kept of a record for ever.
func Digest(record []byte) market.Hash { return market.Keccak(record) }

// Encode packs the clearing into its record: the same clearing gives the same bytes on every machine and in every
// version. It is packed by hand, because the output of a general compressor changes with its version, and would gain
// little: ids are noise, and the rest are varints, prices of a need as differences, vehicles as positions. Losers are
// left out.
func (c *Clearing) Encode() []byte {
	w := make(writer, 0, 64+80*len(c.Needs)+24*len(c.Vehicles)+10*len(c.Columns)+40*len(c.Awards))
	w = append(w, recordVersion)
	w.uint(c.Number, c.Now, int64(c.Prices), int64(len(c.Needs)), int64(len(c.Vehicles)))
	for _, n := range c.Needs {
		w = append(w, n.ID[:]...)
		w.uint(n.Seq, int64(n.Attempt), n.Ceiling, n.ValueOfTime, n.Subsidy, n.Bound+1, n.Dual, bit(n.Picked)|bit(n.Open)<<1|bit(n.timed())<<2)
		if n.timed() {
			w.uint(n.VehicleTime, n.Credit)
		}
	}
	for _, v := range c.Vehicles {
		w = append(w, v.Address[:]...)
		w.uint(v.Dual<<1 | bit(v.Apart))
	}
	w.columns(c)
	w.awards(c)
	return w
}

// timed says that the time of vehicles counts for the need. What says so is in the record only then: a record of a region where
// it does not has the same bytes as before there was such a thing.
func (n *ClearedNeed) timed() bool { return n.VehicleTime > 0 || n.Credit > 0 }

func (w *writer) columns(c *Clearing) {
	seen, k := int32(0), 0
	for i := range c.Needs {
		end, price := k, int64(0)
		for end < len(c.Columns) && int(c.Columns[end].Need) == i {
			end++
		}
		w.uint(int64(end - k))
		for ; k < end; k++ {
			col := &c.Columns[k]
			back := int64(seen - col.Vehicle) // 0: a vehicle that was not seen before
			if back == 0 {
				seen++
			}
			w.uint(back, col.Delay, col.Penalty<<1|bit(col.Standing))
			if c.Needs[i].VehicleTime > 0 {
				w.uint(col.Busy)
			}
			w.int(col.Price - price)
			price = col.Price
		}
	}
}

// awards writes for each need 0, or 1 + the position of the column that won among its columns, what the price adds to
// the column's, and the bid.
func (w *writer) awards(c *Clearing) {
	awards, k := c.Awards, 0
	for i := range c.Needs {
		first := k
		won := int64(0)
		for ; k < len(c.Columns) && int(c.Columns[k].Need) == i; k++ {
			if len(awards) > 0 && awards[0].Need == c.Needs[i].ID && awards[0].Vehicle == c.Vehicles[c.Columns[k].Vehicle].Address {
				won = int64(k - first + 1)
			}
		}
		w.uint(won)
		if won > 0 {
			w.uint(awards[0].Price - c.Columns[first+int(won)-1].Price)
			*w = append(*w, awards[0].Bid[:]...)
			awards = awards[1:]
		}
	}
}

// DecodeClearing reads a record. It refuses every other bytes than those that Encode writes.
func DecodeClearing(record []byte) (*Clearing, error) {
	r := reader{rest: record}
	if v := r.take(1); len(v) == 1 && v[0] != recordVersion {
		return nil, fmt.Errorf("decode clearing: version %d is unknown: this marketd reads version %d", v[0], recordVersion)
	}
	c := &Clearing{Number: r.uint(), Now: r.uint(), Prices: Prices(r.uint())}
	r.broken = r.broken || c.Prices > Vickrey
	needs, vehicles := r.count(), r.count()
	for range needs {
		n := ClearedNeed{
			ID: market.NeedID(r.take(32)), Seq: r.uint(), Attempt: int(r.uint()), Ceiling: r.uint(), ValueOfTime: r.uint(), Subsidy: r.uint(),
			Bound: r.uint() - 1, Dual: r.uint(),
		}
		flags := r.uint()
		n.Picked, n.Open = flags&1 == 1, flags&2 == 2
		if flags&4 == 4 {
			n.VehicleTime, n.Credit = r.uint(), r.uint()
		}
		c.Needs = append(c.Needs, n)
	}
	for range vehicles {
		v := ClearedVehicle{Address: market.Address(r.take(20))}
		dual := r.uint()
		v.Dual, v.Apart = dual>>1, dual&1 == 1
		c.Vehicles = append(c.Vehicles, v)
	}
	r.columns(c)
	r.awards(c)
	if r.broken || len(r.rest) > 0 || !bytes.Equal(c.Encode(), record) {
		return nil, errors.New("decode clearing: the record is damaged")
	}
	return c, nil
}

func (r *reader) columns(c *Clearing) {
	seen := int64(0)
	for i := range c.Needs {
		price := int64(0)
		for range r.count() {
			col := Column{Need: int32(i)}
			back := r.uint()
			col.Vehicle = int32(seen - back)
			if back == 0 {
				seen++
			}
			if back > seen || int(col.Vehicle) >= len(c.Vehicles) {
				r.broken = true
				return
			}
			col.Delay = r.uint()
			penalty := r.uint()
			col.Penalty, col.Standing = penalty>>1, penalty&1 == 1
			if c.Needs[i].VehicleTime > 0 {
				col.Busy = r.uint()
			}
			col.Price = price + r.int()
			price = col.Price
			if n := &c.Needs[i]; !n.Picked {
				col.Score = n.Ceiling + n.Subsidy - col.Price - timeCost(n.ValueOfTime, col.Delay) - col.Penalty + n.Credit - timeCost(n.VehicleTime, col.Busy)
			}
			c.Columns = append(c.Columns, col)
		}
	}
}

func (r *reader) awards(c *Clearing) {
	k := 0
	for i := range c.Needs {
		first := k
		for k < len(c.Columns) && int(c.Columns[k].Need) == i {
			k++
		}
		won := r.uint()
		if won == 0 {
			continue
		}
		if r.broken || won > int64(k-first) {
			r.broken = true
			return
		}
		col, n := &c.Columns[first+int(won)-1], &c.Needs[i]
		a := Award{
			Need: n.ID, Vehicle: c.Vehicles[col.Vehicle].Address, Attempt: n.Attempt, Standing: col.Standing,
			Price: col.Price + r.uint(), Bid: market.BidID(r.take(32)),
		}
		a.Asked = a.Standing || a.Price > col.Price
		c.Awards = append(c.Awards, a)
	}
}

type writer []byte

// uint writes numbers that are not negative.
func (w *writer) uint(numbers ...int64) {
	for _, x := range numbers {
		*w = binary.AppendUvarint(*w, uint64(x))
	}
}

func (w *writer) int(x int64) { *w = binary.AppendVarint(*w, x) }

func bit(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

// reader reads what writer wrote. Once broken, it gives zeros.
type reader struct {
	rest   []byte
	broken bool
}

// take returns n bytes, zeros where there are not as many.
func (r *reader) take(n int) []byte {
	if r.broken || len(r.rest) < n {
		r.broken, r.rest = true, nil
		return make([]byte, n)
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

// uint reads a number below 2^62.
func (r *reader) uint() int64 {
	x, n := binary.Uvarint(r.rest)
	if n <= 0 || x >= 1<<62 {
		r.broken, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return int64(x)
}

func (r *reader) int() int64 {
	x, n := binary.Varint(r.rest)
	if n <= 0 || x >= 1<<62 || x < -1<<62 {
		r.broken, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[n:]
	return x
}

// count reads how many entries follow; each takes at least a byte.
func (r *reader) count() int {
	x := r.uint()
	if x > int64(len(r.rest)) {
		r.broken = true
		return 0
	}
	return int(x)
}
