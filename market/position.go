package market

import (
	"bytes"
	"strconv"
)

// Positions are most of what a market hears, and the same few fields over and over: they are read here, without reflection
// and without an allocation for each vehicle. Whatever is written in an unusual way is left to encoding/json, which reads it or
// says what is wrong with it; what both read they read alike (a fuzz test holds them against each other).

// positionStart is how a frame begins that is worth a try.
var positionStart = []byte(`{"type":"position"`)

// decodePosition reads a position frame; ok is false where encoding/json has to look.
func decodePosition(data []byte) (f *PositionFrame, ok bool) {
	if !bytes.HasPrefix(data, positionStart) {
		return nil, false
	}
	f = &PositionFrame{Head: Head{Type: "position"}}
	r := plainReader{data: data, at: len(positionStart)}
	r.fields(false, func(name string) {
		switch {
		case f.Report.take(&r, name):
		case name == "vehicle":
			f.Vehicle = new(Address)
			r.address(f.Vehicle)
		case name == "id":
			f.ID = string(r.word())
		case name == "positions" && f.Positions == nil:
			f.Positions = r.reports()
		default:
			r.odd = true // of another type, unknown, or there twice
		}
	})
	r.space()
	return f, !r.odd && r.at == len(data)
}

// reports reads an array of vehicles' reports.
func (r *plainReader) reports() []VehicleReport {
	if !r.next('[') || r.peek() == ']' {
		r.odd = true
		return nil
	}
	// A report is rarely shorter than this.
	all := make([]VehicleReport, 0, 1+(len(r.data)-r.at)/100)
	for !r.odd {
		var v VehicleReport
		r.next('{')
		r.fields(true, func(name string) {
			if name == "vehicle" {
				r.address(&v.Vehicle)
			} else if !v.Report.take(r, name) {
				r.odd = true
			}
		})
		all = append(all, v)
		if r.peek() == ']' {
			r.at++
			return all
		}
		r.next(',')
	}
	return nil
}

// take reads a field of a report, if name is one.
func (p *Report) take(r *plainReader, name string) bool {
	switch name {
	case "lat":
		p.Lat = r.number()
	case "lng":
		p.Lng = r.number()
	case "alt_m":
		p.AltM = r.number()
	case "heading_deg":
		p.HeadingDeg = r.number()
	case "speed_mps":
		p.SpeedMps = r.number()
	case "energy":
		p.Energy = r.number()
	case "t":
		p.T = r.integer()
	default:
		return false
	}
	return true
}

// plainReader reads JSON that is written plainly: no escapes, no null. Once something is odd, it stays so.
type plainReader struct {
	data []byte
	at   int
	odd  bool
}

// fields reads an object from behind its brace (first), or from behind its first field, to behind its end.
func (r *plainReader) fields(first bool, value func(name string)) {
	for ; !r.odd; first = false {
		switch c := r.peek(); {
		case c == '}':
			r.at++
			return
		case first && c == '"':
		case !first && c == ',':
			r.at++
		default:
			r.odd = true
			return
		}
		name := r.word()
		r.next(':')
		r.space()
		value(known(name))
	}
}

// known is a field's name as a constant, so that it costs no allocation; other names are "".
func known(name []byte) string {
	switch string(name) {
	case "lat":
		return "lat"
	case "lng":
		return "lng"
	case "alt_m":
		return "alt_m"
	case "heading_deg":
		return "heading_deg"
	case "speed_mps":
		return "speed_mps"
	case "energy":
		return "energy"
	case "t":
		return "t"
	case "vehicle":
		return "vehicle"
	case "id":
		return "id"
	case "positions":
		return "positions"
	}
	return ""
}

func (r *plainReader) space() {
	for r.at < len(r.data) && (r.data[r.at] == ' ' || r.data[r.at] == '\n' || r.data[r.at] == '\t' || r.data[r.at] == '\r') {
		r.at++
	}
}

// peek is the next byte that is no space; 0 at the end.
func (r *plainReader) peek() byte {
	r.space()
	if r.at == len(r.data) {
		return 0
	}
	return r.data[r.at]
}

// next takes a byte that has to be the next.
func (r *plainReader) next(c byte) bool {
	if r.peek() != c {
		r.odd = true
		return false
	}
	r.at++
	return true
}

// word reads a string of printable ASCII.
func (r *plainReader) word() []byte {
	if !r.next('"') {
		return nil
	}
	start := r.at
	for ; r.at < len(r.data); r.at++ {
		switch c := r.data[r.at]; {
		case c == '"':
			r.at++
			return r.data[start : r.at-1]
		case c < ' ' || c > '~' || c == '\\':
			r.odd = true
			return nil
		}
	}
	r.odd = true
	return nil
}

// address reads 0x and 40 hexadecimal digits.
func (r *plainReader) address(a *Address) {
	w := r.word()
	if len(w) != 2+2*len(a) || w[0] != '0' || w[1] != 'x' {
		r.odd = true
		return
	}
	for i := range a {
		high, low := hexDigits[w[2+2*i]], hexDigits[w[3+2*i]]
		if high|low > 15 {
			r.odd = true
			return
		}
		a[i] = high<<4 | low
	}
}

// hexDigits are the values of digits; 255: it is none.
var hexDigits = func() (t [256]byte) {
	for i := range t {
		t[i] = 255
	}
	for i, c := range []byte("0123456789abcdef") {
		t[c] = byte(i)
	}
	for i, c := range []byte("ABCDEF") {
		t[c] = byte(10 + i)
	}
	return t
}()

// integer reads digits, at most 18 of them.
func (r *plainReader) integer() (n int64) {
	sign := int64(1)
	if r.at < len(r.data) && r.data[r.at] == '-' {
		sign = -1
		r.at++
	}
	mantissa, digits := r.whole()
	if r.odd = r.odd || digits > 18 || r.goesOn(); r.odd {
		return 0
	}
	return sign * int64(mantissa)
}

// number reads a decimal. Up to 15 digits, 22 of them behind the point, one division of two exact numbers is correctly rounded
// (Clinger, "How to read floating point numbers accurately", 1990); others are left to strconv.
func (r *plainReader) number() float64 {
	start := r.at
	negative := r.at < len(r.data) && r.data[r.at] == '-'
	if negative {
		r.at++
	}
	mantissa, whole := r.whole()
	digits := whole
	if r.at < len(r.data) && r.data[r.at] == '.' {
		r.at++
		var behind int
		mantissa, behind = r.digits(mantissa)
		if digits += behind; behind == 0 {
			r.odd = true
		}
	}
	if r.odd = r.odd || digits > 18 || r.goesOn(); r.odd {
		return 0
	}
	x := float64(mantissa)
	if behind := digits - whole; behind > 0 {
		if mantissa >= 1<<53 {
			x, _ = strconv.ParseFloat(string(r.data[start:r.at]), 64)
			return x
		}
		x /= powers[behind]
	}
	if negative {
		return -x
	}
	return x
}

var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// whole reads the digits in front of a point. A zero in front of others is not JSON.
func (r *plainReader) whole() (n uint64, digits int) {
	zero := r.at < len(r.data) && r.data[r.at] == '0'
	n, digits = r.digits(0)
	r.odd = r.odd || digits == 0 || zero && digits > 1
	return n, digits
}

// digits reads decimal digits behind those of n.
func (r *plainReader) digits(n uint64) (uint64, int) {
	start := r.at
	for ; r.at < len(r.data) && r.data[r.at]-'0' <= 9 && r.at-start < 19; r.at++ {
		n = n*10 + uint64(r.data[r.at]-'0')
	}
	return n, r.at - start
}

// goesOn says that a number does not end here: an exponent, or another digit.
func (r *plainReader) goesOn() bool {
	if r.at == len(r.data) {
		return true
	}
	c := r.data[r.at]
	return c != ',' && c != '}' && c != ' ' && c != '\n' && c != '\t' && c != '\r'
}
