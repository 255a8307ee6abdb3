package escrow

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
	"golang.org/x/sync/errgroup"
)

// nodes are the clients of one chain, the preferred one first. A pass uses one node for all its questions. One that stalls,
// sends its callers away or fails is left in peace for a while, a longer one each time, and the others are asked meanwhile.
type nodes struct{ all []*endpoint }

// endpoint is a node that is asked only once it has shown to be of the right chain, and not while it rests. It is a [Client].
type endpoint struct {
	client Client
	name   string // its host, for people
	config *Config
	alone  bool // there is no other to ask while it rests

	mu     sync.Mutex
	right  bool      // it is of the right chain, and has the contract
	wrong  error     // it is not: it is never asked again
	avoid  time.Time // until then others are asked first
	rests  time.Time // until then it is not asked
	why    error     // it rests, or last did
	failed int       // questions in a row that it did not answer
}

const (
	shortRest   = 250 * time.Millisecond // after a first failure; twice as long after each further one
	longRest    = 5 * time.Second        // where there is no other node
	longestRest = time.Minute
	avoidFor    = 10 * time.Second // after answers that made no sense
)

// pick is the node to ask.
func (n *nodes) pick() Client {
	now := time.Now()
	best, bestAt := n.all[0], time.Time{}
	for i, e := range n.all {
		at := e.freeAt(now)
		if i == 0 || at.Before(bestAt) {
			best, bestAt = e, at
		}
	}
	return best
}

// failed has others asked first for a while: what the node said made no sense, or came too late.
func (n *nodes) failed(bad Client) {
	if e, ok := bad.(*endpoint); ok && len(n.all) > 1 {
		e.mu.Lock()
		defer e.mu.Unlock()
		e.avoid = time.Now().Add(avoidFor)
	}
}

// others are the nodes that can be asked now beside one.
func (n *nodes) others(than Client) (all []*endpoint) {
	now := time.Now()
	for _, e := range n.all {
		if Client(e) != than && e.free(now) {
			all = append(all, e)
		}
	}
	return all
}

// problem names the nodes that are of another chain; "": none.
func (n *nodes) problem() string {
	for _, e := range n.all {
		e.mu.Lock()
		wrong := e.wrong
		e.mu.Unlock()
		if wrong != nil {
			return wrong.Error()
		}
	}
	return ""
}

// freeAt is a sort key: when the node may be asked; avoided ones come after those that are not.
func (e *endpoint) freeAt(now time.Time) time.Time {
	e.mu.Lock()
	defer e.mu.Unlock()
	at := time.Time{}
	for _, until := range []time.Time{e.avoid, e.rests} {
		if until.After(now) && until.After(at) {
			at = until
		}
	}
	if e.wrong != nil {
		at = now.AddDate(1, 0, 0)
	}
	return at
}

func (e *endpoint) free(now time.Time) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.wrong == nil && !e.rests.After(now)
}

// asks carries a question out, where the node may be asked, within the time that a question may take.
func (e *endpoint) asks(ctx context.Context, question func(context.Context) error) error {
	e.mu.Lock()
	wrong, rests, why, right := e.wrong, e.rests, e.why, e.right
	e.mu.Unlock()
	if wrong != nil {
		return wrong
	}
	if wait := time.Until(rests); wait > 0 {
		return fmt.Errorf("%w: %s is left in peace for another %s: %w", errNode, e.name, wait.Round(time.Millisecond), why)
	}
	if !right {
		if err := e.prove(ctx); err != nil {
			return err
		}
	}
	return e.note(ctx, question)
}

// note asks and remembers how it went.
func (e *endpoint) note(ctx context.Context, question func(context.Context) error) error {
	limited, cancel := context.WithTimeout(ctx, e.config.AnswerWithin)
	defer cancel()
	err := question(limited)
	if ctx.Err() != nil {
		return err // whoever asked has gone
	}
	trouble := isTrouble(err)
	if trouble {
		err = fmt.Errorf("%w: %s: %w", errNode, e.name, err)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	switch {
	case !trouble:
		e.failed = 0 // a rest that another question led to goes on
	case !e.rests.After(time.Now()): // else it was asked when another question failed
		e.failed++
		e.why, e.rests = err, time.Now().Add(e.pause(err))
	}
	return err
}

// pause is how long the node rests after an error.
func (e *endpoint) pause(err error) time.Duration {
	pause := shortRest << min(e.failed-1, 10)
	if busy, ok := errors.AsType[*busyError](err); ok {
		pause = max(busy.after, 4*pause)
	} else if e.alone {
		pause = min(pause, longRest)
	}
	return min(pause, longestRest)
}

// isTrouble says that a node did not answer, rather than that its answer is no.
func isTrouble(err error) bool {
	if err == nil {
		return false
	}
	_, busy := errors.AsType[*busyError](err)
	_, status := errors.AsType[rpc.HTTPError](err)
	_, broken := errors.AsType[*url.Error](err)
	_, cut := errors.AsType[net.Error](err)
	if said, ok := errors.AsType[rpc.Error](err); ok && strings.Contains(strings.ToLower(said.Error()), "too many requests") {
		return true
	}
	return busy || status || broken || cut || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, rpc.ErrClientQuit)
}

// errWrongNode: an operator has to mend the configuration.
var errWrongNode = errors.New("the chain's node is the wrong one")

// prove asks the node once which chain it is of, and for the contract.
func (e *endpoint) prove(ctx context.Context) error {
	var id *big.Int
	var code []byte
	err := e.note(ctx, func(ctx context.Context) (err error) {
		if id, err = e.client.ChainID(ctx); err != nil {
			return fmt.Errorf("ask a node for its chain: %w", err)
		}
		if code, err = e.client.CodeAt(ctx, e.config.Contract, nil); err != nil {
			return fmt.Errorf("look for the escrow contract: %w", err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	switch {
	case !id.IsUint64() || id.Uint64() != e.config.ChainID:
		err = fmt.Errorf("%w: the node is of chain %s, the market is on chain %d: check the RPC address of %s", errWrongNode, id, e.config.ChainID, e.name)
	case len(code) == 0: // or it is far behind: it is asked again
		return fmt.Errorf("%w: there is no contract at %s on chain %d, says %s: check its address", errNoContract, e.config.Contract, e.config.ChainID, e.name)
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	e.right, e.wrong = err == nil, err
	return err
}

var errNoContract = errors.New("the escrow is not there")

// checkNodes asks all configured nodes at once. One of another chain, or without the contract, is refused; one that does not
// answer is asked when it is needed, and then has to be of the right chain too.
func checkNodes(ctx context.Context, c *Config) (*nodes, error) {
	n := &nodes{}
	for i, client := range c.Nodes {
		name := fmt.Sprintf("node %d", i+1)
		if named, ok := client.(interface{ Name() string }); ok {
			name = named.Name()
		}
		n.all = append(n.all, &endpoint{client: client, name: name, config: c, alone: len(c.Nodes) == 1})
	}
	errs := make([]error, len(n.all))
	var g errgroup.Group
	for i, e := range n.all {
		g.Go(func() error { errs[i] = e.prove(ctx); return nil })
	}
	_ = g.Wait()
	answered := false
	for _, err := range errs {
		if errors.Is(err, errWrongNode) || errors.Is(err, errNoContract) {
			return nil, err
		}
		answered = answered || err == nil
	}
	if !answered {
		return nil, errors.Join(append(errs, errors.New("no node of the chain answers"))...)
	}
	for _, err := range errs {
		if err != nil {
			c.Log.Warn("a node of the chain does not answer: it is asked again when it is needed", "err", err)
		}
	}
	return n, nil
}

// busyError is a node's wish to be asked less: 429, or 503 with a time.
type busyError struct {
	status string
	after  time.Duration
}

func (b *busyError) Error() string { return "the node asks to be left in peace: " + b.status }

// patient turns answers that ask for patience into errors that say so.
type patient struct{ http.RoundTripper }

func (p patient) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := p.RoundTripper.RoundTrip(r)
	if err != nil || answer.StatusCode != http.StatusTooManyRequests && answer.Header.Get("Retry-After") == "" {
		return answer, err
	}
	defer answer.Body.Close()
	after, _ := time.ParseDuration(answer.Header.Get("Retry-After") + "s") // a date is not understood, and means the usual
	return nil, &busyError{status: answer.Status, after: after}
}

func ask[T any](ctx context.Context, e *endpoint, question func(context.Context) (T, error)) (answer T, err error) {
	err = e.asks(ctx, func(ctx context.Context) error {
		answer, err = question(ctx)
		return err
	})
	return answer, err
}

func (e *endpoint) ChainID(ctx context.Context) (*big.Int, error) {
	return ask(ctx, e, e.client.ChainID)
}

func (e *endpoint) BlockNumber(ctx context.Context) (uint64, error) {
	return ask(ctx, e, e.client.BlockNumber)
}

func (e *endpoint) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	return ask(ctx, e, func(ctx context.Context) (*types.Header, error) { return e.client.HeaderByNumber(ctx, number) })
}

func (e *endpoint) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	return ask(ctx, e, func(ctx context.Context) ([]types.Log, error) { return e.client.FilterLogs(ctx, q) })
}

// SubscribeNewHead bounds the beginning only; the subscription lasts as long as ctx.
func (e *endpoint) SubscribeNewHead(ctx context.Context, ch chan<- *types.Header) (ethereum.Subscription, error) {
	return ask(ctx, e, func(context.Context) (ethereum.Subscription, error) { return e.client.SubscribeNewHead(ctx, ch) })
}

func (e *endpoint) CodeAt(ctx context.Context, contract common.Address, block *big.Int) ([]byte, error) {
	return ask(ctx, e, func(ctx context.Context) ([]byte, error) { return e.client.CodeAt(ctx, contract, block) })
}

func (e *endpoint) CallContract(ctx context.Context, call ethereum.CallMsg, block *big.Int) ([]byte, error) {
	return ask(ctx, e, func(ctx context.Context) ([]byte, error) { return e.client.CallContract(ctx, call, block) })
}

func (e *endpoint) EstimateGas(ctx context.Context, call ethereum.CallMsg) (uint64, error) {
	return ask(ctx, e, func(ctx context.Context) (uint64, error) { return e.client.EstimateGas(ctx, call) })
}

func (e *endpoint) NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error) {
	return ask(ctx, e, func(ctx context.Context) (uint64, error) { return e.client.NonceAt(ctx, account, block) })
}

func (e *endpoint) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	return ask(ctx, e, func(ctx context.Context) (uint64, error) { return e.client.PendingNonceAt(ctx, account) })
}

func (e *endpoint) BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error) {
	return ask(ctx, e, func(ctx context.Context) (*big.Int, error) { return e.client.BalanceAt(ctx, account, block) })
}

func (e *endpoint) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return ask(ctx, e, e.client.SuggestGasTipCap)
}

func (e *endpoint) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	return e.asks(ctx, func(ctx context.Context) error { return e.client.SendTransaction(ctx, tx) })
}

func (e *endpoint) TransactionReceipt(ctx context.Context, tx common.Hash) (*types.Receipt, error) {
	return ask(ctx, e, func(ctx context.Context) (*types.Receipt, error) { return e.client.TransactionReceipt(ctx, tx) })
}
