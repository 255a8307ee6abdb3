package escrow_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/marketd/marketd/internal/escrow"
)

// gate is an RPC address of a simulated chain over HTTP that behaves as badly as it is told to.
type gate struct {
	*httptest.Server
	closing chan struct{}

	mu    sync.Mutex
	chain *rpc.Client
	does  func(method string) manner
	asked []time.Time
}

// manner is how a gate answers a question; the zero value: as the chain does.
type manner struct {
	stall  bool
	status int // of HTTP, instead of an answer
	after  string
	result string // JSON, instead of the chain's
	chain  simulated.Client
}

// rpcOf is what a simulated chain is asked through: its field hides the method of the same name.
func rpcOf(node simulated.Client) *rpc.Client {
	if c, ok := node.(*ethclient.Client); ok {
		return c.Client()
	}
	return reflect.ValueOf(node).FieldByName("Client").Interface().(*ethclient.Client).Client()
}

// gate opens an address for the scene's chain.
func (s *scene) gate() *gate {
	g := &gate{chain: rpcOf(s.node), closing: make(chan struct{})}
	g.Server = httptest.NewServer(g)
	s.Cleanup(func() { close(g.closing); g.Close() })
	return g
}

func (g *gate) host() string {
	u, err := url.Parse(g.URL)
	if err != nil {
		panic(err)
	}
	return u.Host
}

// behave changes how questions are answered from now on; nil: well.
func (g *gate) behave(does func(method string) manner) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.does, g.asked = does, nil
}

// times are when it was asked since it began to behave as it does.
func (g *gate) times() []time.Time {
	g.mu.Lock()
	defer g.mu.Unlock()
	return append([]time.Time(nil), g.asked...)
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var q struct {
		ID     json.RawMessage   `json:"id"`
		Method string            `json:"method"`
		Params []json.RawMessage `json:"params"`
	}
	if err := json.NewDecoder(r.Body).Decode(&q); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	g.mu.Lock()
	does, chain := g.does, g.chain
	g.asked = append(g.asked, time.Now())
	g.mu.Unlock()
	var m manner
	if does != nil {
		m = does(q.Method)
	}
	if m.stall {
		select {
		case <-g.closing:
		case <-r.Context().Done():
		}
		return
	}
	if m.status != 0 {
		if m.after != "" {
			w.Header().Set("Retry-After", m.after)
		}
		w.WriteHeader(m.status)
		return
	}
	if m.chain != nil {
		chain = rpcOf(m.chain)
	}
	answer := map[string]any{"jsonrpc": "2.0", "id": q.ID}
	if m.result != "" {
		answer["result"] = json.RawMessage(m.result)
	} else {
		params := make([]any, len(q.Params))
		for i, p := range q.Params {
			params[i] = p
		}
		result := json.RawMessage("null")
		if err := chain.CallContext(r.Context(), &result, q.Method, params...); err != nil {
			answer["error"] = wireError(err)
		} else {
			answer["result"] = result
		}
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(answer) // whoever asked may have gone
}

func wireError(err error) map[string]any {
	out := map[string]any{"code": -32000, "message": err.Error()}
	if coded, ok := errors.AsType[rpc.Error](err); ok {
		out["code"] = coded.ErrorCode()
	}
	if data, ok := errors.AsType[rpc.DataError](err); ok {
		out["data"] = data.ErrorData()
	}
	return out
}

// through has an Escrow use nodes behind gates, the first preferred.
func through(t testing.TB, gates ...*gate) func(*escrow.Config) {
	t.Helper()
	var urls []string
	for _, g := range gates {
		urls = append(urls, g.URL)
	}
	nodes, end, err := escrow.Dial(t.Context(), urls...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(end)
	return func(c *escrow.Config) { c.Nodes, c.AnswerWithin = nodes, 300*time.Millisecond }
}
