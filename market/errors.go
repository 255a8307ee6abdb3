package market

import (
	"errors"
	"fmt"
)

// Kind is the closed list of what can be wrong; it decides the HTTP status.
type Kind string

const (
	KindInvalid         Kind = "invalid"
	KindUnauthenticated Kind = "unauthenticated"
	KindDenied          Kind = "denied"
	KindNotFound        Kind = "not_found"
	KindConflict        Kind = "conflict"
	KindStale           Kind = "stale"
	KindExpired         Kind = "expired"
	KindLimited         Kind = "limited"
	KindUnavailable     Kind = "unavailable"
)

// ProblemType is the last part of an RFC 9457 `type`: /problems/<type>.
type ProblemType string

const (
	ProblemInvalid             ProblemType = "invalid"
	ProblemUnknownField        ProblemType = "unknown-field"
	ProblemInvalidSignature    ProblemType = "invalid-signature"
	ProblemWrongChain          ProblemType = "wrong-chain"
	ProblemUnauthenticated     ProblemType = "unauthenticated"
	ProblemDenied              ProblemType = "denied"
	ProblemNotFound            ProblemType = "not-found"
	ProblemInsufficientBalance ProblemType = "insufficient-balance"
	ProblemBidAboveMaximum     ProblemType = "bid-above-maximum"
	ProblemDeadlinePassed      ProblemType = "deadline-passed"
	ProblemVehicleBusy         ProblemType = "vehicle-busy"
	ProblemTaken               ProblemType = "taken"
	ProblemWrongPhase          ProblemType = "wrong-phase"
	ProblemWrongCode           ProblemType = "wrong-code"
	ProblemStaleVersion        ProblemType = "stale-version"
	ProblemIdempotencyMissing  ProblemType = "idempotency-missing"
	ProblemIdempotencyMismatch ProblemType = "idempotency-mismatch"
	ProblemIdempotencyInFlight ProblemType = "idempotency-in-flight"
	ProblemRateLimited         ProblemType = "rate-limited"
	ProblemUnavailable         ProblemType = "unavailable"
)

// ProblemKinds is every problem type with its kind.
var ProblemKinds = map[ProblemType]Kind{
	ProblemInvalid:             KindInvalid,
	ProblemUnknownField:        KindInvalid,
	ProblemInvalidSignature:    KindInvalid,
	ProblemWrongChain:          KindInvalid,
	ProblemUnauthenticated:     KindUnauthenticated,
	ProblemDenied:              KindDenied,
	ProblemNotFound:            KindNotFound,
	ProblemInsufficientBalance: KindConflict,
	ProblemBidAboveMaximum:     KindInvalid,
	ProblemDeadlinePassed:      KindExpired,
	ProblemVehicleBusy:         KindConflict,
	ProblemTaken:               KindConflict,
	ProblemWrongPhase:          KindConflict,
	ProblemWrongCode:           KindInvalid,
	ProblemStaleVersion:        KindStale,
	ProblemIdempotencyMissing:  KindInvalid,
	ProblemIdempotencyMismatch: KindInvalid,
	ProblemIdempotencyInFlight: KindConflict,
	ProblemRateLimited:         KindLimited,
	ProblemUnavailable:         KindUnavailable,
}

// Field names one wrong field of a request, as a JSON pointer, and says what it should be.
type Field struct {
	Pointer string `json:"pointer"`
	Detail  string `json:"detail"`
}

// Error is a problem that its reader can do something about; Detail says what. Everything that is not an *Error is
// internal: logged once, hidden from the caller.
type Error struct {
	Kind   Kind
	Type   ProblemType
	Detail string
	Fields []Field
	Err    error // cause, for the log only
}

// Problem makes an Error of the type's kind; format and args are its Detail.
func Problem(t ProblemType, format string, args ...any) *Error {
	return &Error{Kind: ProblemKinds[t], Type: t, Detail: fmt.Sprintf(format, args...)}
}

// Invalid makes an Error of type invalid about the field at pointer ("/details/seats").
func Invalid(pointer, format string, args ...any) *Error {
	e := Problem(ProblemInvalid, format, args...)
	e.Fields = []Field{{Pointer: pointer, Detail: e.Detail}}
	return e
}

// Because returns e with its cause, which is logged and never shown.
func (e *Error) Because(err error) *Error { c := *e; c.Err = err; return &c }

func (e *Error) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s: %s: %v", e.Type, e.Detail, e.Err)
	}
	return fmt.Sprintf("%s: %s", e.Type, e.Detail)
}

func (e *Error) Unwrap() error { return e.Err }

// Is makes errors.Is(err, &Error{Type: t}) true for every error of that type.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Type == e.Type && t.Detail == ""
}

// ProblemOf is the problem type of err, "" where err is internal.
func ProblemOf(err error) ProblemType {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Type
	}
	return ""
}
