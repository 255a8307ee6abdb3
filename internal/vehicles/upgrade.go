package vehicles

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/gorilla/websocket"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/market"
)

// Handler upgrades requests to sessions and serves them to their end.
func (h *Hub) Handler() http.Handler { return http.HandlerFunc(h.serve) }

func (h *Hub) serve(w http.ResponseWriter, r *http.Request) {
	who, err := h.admissible(r)
	if err != nil {
		h.refuse(w, err)
		return
	}
	upgrader := websocket.Upgrader{
		HandshakeTimeout: h.config.Limits.WriteWait,
		Subprotocols:     []string{market.Subprotocol},
		CheckOrigin:      func(*http.Request) bool { return true }, // checked above
		Error: func(w http.ResponseWriter, _ *http.Request, _ int, reason error) {
			h.refuse(w, market.Problem(market.ProblemInvalid, "this is a WebSocket: %v", reason))
		},
	}
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return // it was answered
	}
	newSession(h, conn, who.Account).run()
}

// admissible says who is calling, or why there will be no session.
func (h *Hub) admissible(r *http.Request) (access.Principal, error) {
	if origin := r.Header.Get("Origin"); origin != "" && (h.config.Origin == nil || !h.config.Origin(origin)) {
		return access.Principal{}, market.Problem(market.ProblemDenied, "pages of %s may not connect vehicles here", origin)
	}
	offered := websocket.Subprotocols(r)
	if websocket.IsWebSocketUpgrade(r) && !slices.Contains(offered, market.Subprotocol) {
		return access.Principal{}, market.Problem(market.ProblemInvalid, "offer the subprotocol %s (Sec-WebSocket-Protocol)", market.Subprotocol)
	}
	token, ok := bearer(r, offered)
	if !ok {
		return access.Principal{}, market.Problem(market.ProblemUnauthenticated,
			"sign in first: send the access token as Authorization: Bearer <token>, or from a browser as the second subprotocol bearer.<token>")
	}
	who, err := h.config.Guard.Authenticate(r.Context(), token)
	if err != nil {
		return who, err
	}
	if !who.May(access.ConnectFleet) {
		return who, market.Problem(market.ProblemDenied, "this token may not speak for vehicles")
	}
	return who, nil
}

func bearer(r *http.Request, offered []string) (token string, ok bool) {
	if scheme, token, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok && strings.EqualFold(scheme, "Bearer") {
		return token, token != ""
	}
	for _, p := range offered {
		if token, ok := strings.CutPrefix(p, "bearer."); ok {
			return token, token != ""
		}
	}
	return "", false
}

// refuse answers the upgrade request with a problem.
func (h *Hub) refuse(w http.ResponseWriter, err error) {
	body := h.body(err)
	text, err := json.Marshal(body)
	if err != nil {
		panic(err) // strings and numbers
	}
	if body.Status == http.StatusUnauthorized {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(body.Status)
	w.Write(text) // who went away learns nothing
}

// body is an error on the wire: a problem as it is, anything else logged and hidden.
func (h *Hub) body(err error) market.ProblemBody {
	if e, ok := errors.AsType[*market.Error](err); ok {
		if e.Err != nil && e.Kind == market.KindUnavailable {
			h.config.Log.Warn("a vehicle was refused for now", "err", e.Err)
		}
		return e.Body()
	}
	id := newID()
	h.config.Log.Error("a vehicle's frame failed", "request", id, "err", err)
	return market.ProblemBody{Type: "about:blank", Title: "Internal error", Status: http.StatusInternalServerError,
		Detail: "Something went wrong here. Send it again; when you report it, name the request_id.", RequestID: id}
}
