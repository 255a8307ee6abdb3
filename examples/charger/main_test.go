package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestTheDroneChargesAndPaysForWhatItGot(t *testing.T) {
	var out bytes.Buffer
	if err := run(t.Context(), &out, 40); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	for _, want := range []string{"asks for 0.003200 DUSD for 0.01 kWh", "40 payments", "the last voucher says 0.128000 DUSD",
		"the drone has 4.872000 DUSD of 5.000000 DUSD left, the station earned 0.128000 DUSD, in 2 transactions"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in:\n%s", want, out.String())
		}
	}
}
