package api

import (
	"net/http"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/market"
)

func (s *Server) createNonce(w http.ResponseWriter, r *http.Request) error {
	var in wire.NonceRequest
	if _, err := readBody(w, r, &in, true); err != nil {
		return err
	}
	nonce, expires := s.Guard.Nonce()
	out := wire.Nonce{Nonce: nonce, ExpiresAt: expires.UTC()}
	if in.Address != (market.Address{}) {
		out.Message = access.NewMessage(scheme(r), r.Host, in.Address, s.Facts.ChainID, nonce, time.Now(), expires)
	}
	return write(w, http.StatusCreated, out)
}

// scheme is how the caller reached this market, behind a proxy too.
func scheme(r *http.Request) string {
	if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
		return "https"
	}
	return "http"
}

func (s *Server) verifySignIn(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.SignIn](w, r)
	if err != nil {
		return err
	}
	t, err := s.Guard.SignIn(r.Context(), in.Message, in.Signature, r.Host)
	if err != nil {
		return err
	}
	return write(w, http.StatusOK, viewTokens(t))
}

func (s *Server) refreshTokens(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.RefreshRequest](w, r)
	if err != nil {
		return err
	}
	t, err := s.Guard.Refresh(r.Context(), in.RefreshToken)
	if err != nil {
		return err
	}
	return write(w, http.StatusOK, viewTokens(t))
}

func viewTokens(t access.Tokens) wire.Tokens {
	return wire.Tokens{
		AccessToken: t.Access, TokenType: wire.TokensTokenTypeBearer, ExpiresIn: int(access.AccessLife.Seconds()),
		RefreshToken: t.Refresh, Account: t.Account, Roles: viewRoles(t.Roles),
	}
}

func viewRoles(roles []access.Role) []wire.Role {
	out := make([]wire.Role, len(roles))
	for i, r := range roles {
		out[i] = wire.Role(r)
	}
	return out
}

func (s *Server) signOut(w http.ResponseWriter, r *http.Request) error {
	in, err := read[wire.RefreshRequest](w, r)
	if err != nil {
		return err
	}
	if err := s.Guard.SignOut(r.Context(), in.RefreshToken); err != nil {
		return err
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

func (s *Server) getJWKS(w http.ResponseWriter, _ *http.Request) error {
	out := wire.Jwks{}
	for _, k := range s.Guard.JWKS() {
		out.Keys = append(out.Keys, wire.Jwk{Kty: k.Kty, Crv: k.Crv, X: k.X, Y: k.Y, Kid: k.Kid, Alg: k.Alg, Use: k.Use})
	}
	w.Header().Set("Cache-Control", "public, max-age=300")
	return write(w, http.StatusOK, out)
}
