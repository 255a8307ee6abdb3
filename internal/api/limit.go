package api

import (
	"fmt"
	"math"
	"net/http"
	"strconv"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/marketd/marketd/market"
)

// Limits are how fast one caller may go. Zero: no limit.
type Limits struct {
	PerSecond float64 // on average
	Burst     int
}

// maxCallers is how many callers are remembered; beyond it all begin anew, which is kinder than growing for ever.
const maxCallers = 50_000

// limiter counts requests of callers.
type limiter struct {
	limits Limits

	mu      sync.Mutex
	callers map[string]*rate.Limiter
}

func newLimiter(l Limits) *limiter { return &limiter{limits: l, callers: map[string]*rate.Limiter{}} }

// take counts a request of a caller: how many are left, and how long to wait where it is one too many.
func (l *limiter) take(caller string, now time.Time) (left int, wait time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	bucket := l.callers[caller]
	if bucket == nil {
		if len(l.callers) >= maxCallers {
			clear(l.callers)
		}
		bucket = rate.NewLimiter(rate.Limit(l.limits.PerSecond), l.limits.Burst)
		l.callers[caller] = bucket
	}
	if !bucket.AllowN(now, 1) {
		return 0, time.Duration((1 - bucket.TokensAt(now)) / l.limits.PerSecond * float64(time.Second))
	}
	return int(bucket.TokensAt(now)), 0
}

// limitAddress limits callers by their address, limitAccount by who they are.
func (s *Server) limitAddress(next http.Handler) http.Handler {
	return s.limitBy(next, s.callerAddress)
}

func (s *Server) limitAccount(next http.Handler) http.Handler {
	return s.limitBy(next, func(r *http.Request) string { return principal(r.Context()).Account.Hex() })
}

func (s *Server) limitBy(next http.Handler, caller func(*http.Request) string) http.Handler {
	if s.Limits.PerSecond == 0 {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		left, wait := s.limiter.take(caller(r), time.Now())
		seconds := int(math.Ceil(wait.Seconds()))
		w.Header().Set("RateLimit", fmt.Sprintf(`"default";r=%d;t=%d`, left, seconds))
		if wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(seconds))
			s.problem(w, r, market.Problem(market.ProblemRateLimited, "too many requests: wait %d s", seconds))
			return
		}
		next.ServeHTTP(w, r)
	})
}
