package market

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
)

// sameAsJSON holds the quick reading of a frame against encoding/json's; it says whether there was one.
func sameAsJSON(t *testing.T, data []byte) bool {
	t.Helper()
	quick, ok := decodePosition(data)
	if !ok {
		return false
	}
	slow := new(PositionFrame)
	if err := DecodeStrict(data, slow); err != nil {
		t.Fatalf("%s is read as %+v, and is wrong: %v", data, quick, err)
	}
	if !reflect.DeepEqual(quick, slow) || math.Signbit(quick.Lat) != math.Signbit(slow.Lat) {
		t.Fatalf("%s is read as\n%+v, and is\n%+v", data, quick, slow)
	}
	return true
}

func TestPositionsAreReadAsEncodingJSONDoes(t *testing.T) {
	for _, plain := range []string{
		`{"type":"position"}`,
		`{"type":"position","lat":52.5163,"lng":-13.3777,"t":1777887000123}`,
		"{\"type\":\"position\" , \"id\" : \"p-1\",\n\"lat\":0,\"lng\":-0,\"alt_m\":60.5,\"heading_deg\":359.99,\"speed_mps\":11,\"energy\":0.8,\"t\":-1 }\r\n",
		`{"type":"position","vehicle":"0x5050a4f4b3f9338c3472dcc01a87c76a144b3c9C","lat":0.1234567890123456,"lng":179.99999999999999,"t":0}`,
		`{"type":"position","positions":[{"vehicle":"0x5050a4f4b3f9338c3472dcc01a87c76a144b3c9c","lat":1,"lng":2,"t":3},{"lat":4,"lat":5,"lng":6,"t":7}]}`,
	} {
		if !sameAsJSON(t, []byte(plain)) {
			t.Errorf("%s is left to encoding/json", plain)
		}
	}
	for _, odd := range []string{
		`{"type":"position","lat":1e2}`, `{"type":"position","lat":01}`, `{"type":"position","lat":1.}`, `{"type":"position","lat":.5}`, `{"type":"position","lat":-}`,
		`{"type":"position","t":1.0}`, `{"type":"position","t":1234567890123456789}`, `{"type":"position","lat":null}`, `{"type":"position","LAT":1}`,
		`{"type":"position","id":"\u0041"}`, `{"type":"position","id":"é"}`, `{"type":"position","positions":[]}`, `{"type":"position","positions":[1]}`,
		`{"type":"position","type":"hello"}`, `{"type":"position","at":"2026-05-04T09:30:00Z"}`, `{"type":"position","x":1}`, `{"type":"position"}{}`, `{"type":"position"`,
		`{"type":"position",}`, `{"type":"position" "lat":1}`, `{"type":"position","vehicle":"0x50"}`, `{"type":"position","vehicle":5}`,
		`{"type":"position","positions":[{"lat":1},]}`, `{"type":"position","positions":[{"lat":1}}`, `{"type":"position","lat":"1"}`, `{"type":"position","lat":1 2}`,
	} {
		if _, ok := decodePosition([]byte(odd)); ok {
			t.Errorf("%s is read", odd)
		}
	}
}

func TestRandomPositionsAreReadToTheLastBit(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		f := &PositionFrame{Report: Report{Lat: dice.Float64()*180 - 90, Lng: float64(dice.IntN(3600)) / 10, T: dice.Int64()}}
		for range dice.IntN(3) {
			v := VehicleReport{Report: Report{Lat: float64(dice.Int32()) / 1e7, SpeedMps: math.Ldexp(dice.Float64(), dice.IntN(40)-20)}}
			v.Vehicle[dice.IntN(20)] = byte(dice.Uint32())
			f.Positions = append(f.Positions, v)
		}
		data, err := EncodeFrame(f)
		if err != nil {
			t.Fatal(err)
		}
		sameAsJSON(t, data)
	}
}

func FuzzPositions(f *testing.F) {
	seed, err := json.Marshal(PositionFrame{Head: Head{Type: "position", ID: "1", Vehicle: &Address{1}}, Report: Report{Lat: 52.5, Lng: -13.25, T: 7},
		Positions: []VehicleReport{{Vehicle: Address{2}, Report: Report{Lat: 1e-7, AltM: 12345678.9, T: 1}}}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(seed)
	f.Add([]byte(`{"type":"position","lat":-0.0,"positions":[{"t":1}]}`))
	f.Fuzz(func(t *testing.T, data []byte) { sameAsJSON(t, data) })
}

func TestPositionsCostNoAllocationEach(t *testing.T) {
	f := &PositionFrame{}
	for i := range 100 {
		f.Positions = append(f.Positions, VehicleReport{Vehicle: Address{byte(i)}, Report: Report{Lat: 52.5163, Lng: 13.3777, HeadingDeg: 270, SpeedMps: 11.2, Energy: 0.8, T: 1777887000123}})
	}
	data, err := EncodeFrame(f)
	if err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(100, func() { decodePosition(data) }); n > 3 {
		t.Errorf("%.0f allocations for a frame of 100 positions", n)
	}
}
