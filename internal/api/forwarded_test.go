package api

import (
	"net/http"
	"testing"
)

func TestCallersAreCountedByWhatTrustedProxiesSayOfThem(t *testing.T) {
	t.Parallel()
	const proxies = "10.0.0.0/8, 2001:db8:1::/48, 192.0.2.1"
	for name, c := range map[string]struct {
		connection    string
		plain, header []string // X-Forwarded-For, Forwarded
		want          string
	}{
		"nobody between":            {connection: "198.51.100.7:4000", want: "198.51.100.7"},
		"a stranger says something": {connection: "198.51.100.7:4000", plain: []string{"203.0.113.9"}, want: "198.51.100.7"},
		"one proxy":                 {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9"}, want: "203.0.113.9"},
		"two proxies":               {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9, 10.9.9.9"}, want: "203.0.113.9"},
		"in two lines":              {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9", "192.0.2.1"}, want: "203.0.113.9"},
		"invented further left":     {connection: "10.1.2.3:4000", plain: []string{"1.1.1.1, 203.0.113.9"}, want: "203.0.113.9"},
		"a proxy that names none":   {connection: "10.1.2.3:4000", want: "10.1.2.3"},
		"nonsense":                  {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9, unknown"}, want: "10.1.2.3"},
		"with a port":               {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9:5555"}, want: "203.0.113.9"},
		"the standard header":       {connection: "10.1.2.3:4000", header: []string{`for=1.1.1.1, For="203.0.113.9:80";proto=https`}, want: "203.0.113.9"},
		"both, alike":               {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9"}, header: []string{"for=203.0.113.9"}, want: "203.0.113.9"},
		"both, one passed on":       {connection: "10.1.2.3:4000", plain: []string{"203.0.113.9"}, header: []string{"for=1.1.1.1"}, want: "10.1.2.3"},
		"IPv6 by its network":       {connection: "[2001:db8:9:1:a::1]:4000", want: "2001:db8:9:1::/64"},
		"IPv6 behind a proxy":       {connection: "[2001:db8:1::5]:4000", header: []string{`for="[2001:db8:9:2::7]:123"`}, want: "2001:db8:9:2::/64"},
		"IPv4 in IPv6":              {connection: "[::ffff:10.1.2.3]:4000", plain: []string{"::ffff:203.0.113.9"}, want: "203.0.113.9"},
		"a socket without address":  {connection: "@", plain: []string{"203.0.113.9"}, want: "@"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			trusted, err := ParseProxies(proxies)
			if err != nil {
				t.Fatal(err)
			}
			r := &http.Request{RemoteAddr: c.connection, Header: http.Header{"X-Forwarded-For": c.plain, "Forwarded": c.header}}
			if got := (&Server{Config: Config{Proxies: trusted}}).callerAddress(r); got != c.want {
				t.Errorf("counted as %s, want %s", got, c.want)
			}
		})
	}
}

func TestProxiesThatAreNoAddressesAreRefused(t *testing.T) {
	t.Parallel()
	for _, list := range []string{"proxy.example", "10.0.0.0/40", "10.0.0.1,nobody"} {
		if _, err := ParseProxies(list); err == nil {
			t.Errorf("%s was taken", list)
		}
	}
}
