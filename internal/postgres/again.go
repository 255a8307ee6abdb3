package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/marketd/marketd/market"
)

// tries is how often something that may be repeated is tried while the database loses connections or is being restarted.
const tries = 5

// again runs do, which may be run again after any error, until it answers: a connection that was lost inside a COMMIT leaves
// it open whether the transaction happened.
func again(ctx context.Context, do func() error) error {
	pause := 20 * time.Millisecond
	for try := 1; ; try++ {
		err := do()
		if err == nil || !transient(err) || try == tries {
			return err
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(pause):
			pause *= 3
		}
	}
}

// transient says that the database did not decide: it is not there, lost the connection, or another transaction was in the way.
func transient(err error) bool {
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok {
		return strings.HasPrefix(pg.Code, "08") || // connection exceptions
			strings.HasPrefix(pg.Code, "57P") || // shut down, crashed, starting up
			strings.HasPrefix(pg.Code, "53") || // too many connections
			pg.Code == "40001" || pg.Code == "40P01" || pg.Code == lockNotAvailable
	}
	if _, ok := errors.AsType[*market.Error](err); ok {
		return false
	}
	return err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) && lost(err)
}

// lost says that err is about the connection rather than about what was sent over it.
func lost(err error) bool {
	_, connecting := errors.AsType[*pgconn.ConnectError](err)
	_, network := errors.AsType[interface {
		error
		Timeout() bool
	}](err)
	return connecting || network || pgconn.SafeToRetry(err) || strings.Contains(err.Error(), "conn closed") ||
		strings.Contains(err.Error(), "unexpected EOF")
}

// failed says in one word for the caller, and in full for the log, why something did not work. Problems pass unchanged.
func failed(err error, format string, args ...any) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*market.Error](err); ok {
		return err
	}
	err = fmt.Errorf(format+": %w", append(args, err)...)
	if transient(err) {
		return market.Problem(market.ProblemUnavailable, "the database does not answer; try again in a few seconds").Because(err)
	}
	return err
}
