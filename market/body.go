package market

import "strings"

// statuses is the HTTP status (RFC 9110) of each kind of error, which `problem` frames carry too.
var statuses = map[Kind]int{
	KindInvalid:         400,
	KindUnauthenticated: 401,
	KindDenied:          403,
	KindNotFound:        404,
	KindConflict:        409,
	KindStale:           412,
	KindExpired:         410,
	KindLimited:         429,
	KindUnavailable:     503,
}

// Body is the error on the wire.
func (e *Error) Body() ProblemBody {
	b := ProblemBody{Type: "/problems/" + string(e.Type), Title: e.Type.Title(), Status: statuses[e.Kind], Detail: e.Detail, Fields: e.Fields}
	if e.Type == ProblemIdempotencyMismatch {
		b.Status = 422
	}
	return b
}

// Title is the type for people: "bid-above-maximum" is "Bid above maximum".
func (t ProblemType) Title() string {
	words := strings.ReplaceAll(string(t), "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}
