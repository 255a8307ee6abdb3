package api

import (
	"net/http"

	"github.com/marketd/marketd/internal/api/wire"
)

func (s *Server) getHealth(w http.ResponseWriter, _ *http.Request) error {
	return write(w, http.StatusOK, wire.Health{Status: wire.HealthStatusOk, Version: s.Version})
}

func (s *Server) getReadiness(w http.ResponseWriter, r *http.Request) error {
	out, status := wire.Readiness{Ready: true, Checks: []wire.Check{}}, http.StatusOK
	if s.Ready != nil {
		for _, c := range s.Ready(r.Context()) {
			out.Checks = append(out.Checks, wire.Check{Name: c.Name, Ok: c.OK, Detail: c.Detail})
			if !c.OK {
				out.Ready, status = false, http.StatusServiceUnavailable
			}
		}
	}
	return write(w, status, out)
}
