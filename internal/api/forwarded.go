package api

import (
	"fmt"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// ParseProxies reads a list of addresses and networks (CIDR), separated by commas.
func ParseProxies(list string) (proxies []netip.Prefix, err error) {
	for part := range strings.SplitSeq(list, ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		p, err := netip.ParsePrefix(part)
		if a, wrong := netip.ParseAddr(part); wrong == nil {
			p, err = netip.PrefixFrom(a, a.BitLen()), nil
		}
		if err != nil {
			return nil, fmt.Errorf("%q is neither an address nor a network like 10.0.0.0/8", part)
		}
		proxies = append(proxies, p.Masked())
	}
	return proxies, nil
}

// callerAddress is where a request comes from, as far as that can be trusted: the connection's other end, or where that is a
// proxy of ours, whom it names, and so on, from the right. What stands further left anybody can have written. An IPv6 caller is
// his network, because he has as many addresses in it as he likes.
func (s *Server) callerAddress(r *http.Request) string {
	connection, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	at := connection.Addr().Unmap()
	hops := forwardedBy(r.Header)
	for len(hops) > 0 && s.isProxy(at) {
		named, err := hopAddress(hops[len(hops)-1])
		if err != nil {
			break
		}
		at, hops = named, hops[:len(hops)-1]
	}
	if at.Is6() {
		network, err := at.WithZone("").Prefix(64)
		if err == nil {
			return network.String()
		}
	}
	return at.String()
}

func (s *Server) isProxy(a netip.Addr) bool {
	return slices.ContainsFunc(s.Proxies, func(p netip.Prefix) bool { return p.Contains(a) })
}

// forwardedBy lists whom proxies named, the nearest last. A proxy writes one of the two headers and may pass the other one on as
// the caller wrote it: where both are there and do not say the same, neither counts.
func forwardedBy(h http.Header) []string {
	var plain, standard []string
	for _, line := range h.Values("X-Forwarded-For") {
		plain = append(plain, strings.Split(line, ",")...)
	}
	for _, line := range h.Values("Forwarded") {
		for element := range strings.SplitSeq(line, ",") {
			standard = append(standard, forwardedFor(element))
		}
	}
	switch {
	case len(standard) == 0:
		return plain
	case len(plain) == 0:
		return standard
	}
	same := slices.EqualFunc(plain, standard, func(a, b string) bool {
		one, err1 := hopAddress(a)
		other, err2 := hopAddress(b)
		return err1 == nil && err2 == nil && one == other
	})
	if same {
		return plain
	}
	return nil
}

// forwardedFor is the for= of one element of a Forwarded header (RFC 7239).
func forwardedFor(element string) string {
	for pair := range strings.SplitSeq(element, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(pair), "=")
		if strings.EqualFold(name, "for") {
			return strings.Trim(value, `"`)
		}
	}
	return ""
}

// hopAddress reads an address with or without a port.
func hopAddress(hop string) (netip.Addr, error) {
	hop = strings.TrimSpace(hop)
	if withPort, err := netip.ParseAddrPort(hop); err == nil {
		return withPort.Addr().Unmap(), nil
	}
	a, err := netip.ParseAddr(strings.Trim(hop, "[]"))
	return a.Unmap(), err
}
