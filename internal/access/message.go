package access

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/marketd/marketd/market"
)

// Message is a sign-in message of EIP-4361.
type Message struct {
	Domain    string // host, with a port where there is one
	Address   market.Address
	Statement string
	URI       *url.URL
	ChainID   uint64
	Nonce     string
	IssuedAt  time.Time
	Expires   time.Time // zero: does not
	NotBefore time.Time // zero: at once
}

const messageIntro = " wants you to sign in with your Ethereum account:"

// NewMessage is the text for a wallet to sign, as the market proposes it. host is as dialled, scheme http or https.
func NewMessage(scheme, host string, account market.Address, chainID uint64, nonce string, now, expires time.Time) string {
	return fmt.Sprintf("%s%s\n%s\n\nSign in to the market. This costs nothing and pays nothing.\n\nURI: %s://%s\nVersion: 1\nChain ID: %d\nNonce: %s\nIssued At: %s\nExpiration Time: %s",
		host, messageIntro, account.Hex(), scheme, host, chainID, nonce, now.UTC().Format(time.RFC3339), expires.UTC().Format(time.RFC3339))
}

var nonceForm = regexp.MustCompile(`^[a-zA-Z0-9]{8,64}$`)

// ParseMessage reads a message as strictly as EIP-4361 writes it, so that nothing that the wallet showed is skipped.
func ParseMessage(text string) (m Message, err error) {
	lines := strings.Split(text, "\n")
	if len(lines) < 9 || strings.Contains(text, "\r") {
		return m, errors.New("the message is not of EIP-4361: it has too few lines, or carriage returns")
	}
	intro, ok := strings.CutSuffix(lines[0], messageIntro)
	if !ok {
		return m, fmt.Errorf("the first line must end in %q", messageIntro)
	}
	if _, host, scheme := strings.Cut(intro, "://"); scheme {
		intro = host
	}
	m.Domain = intro
	if m.Address, err = market.ParseAddress(lines[1]); err != nil {
		return m, fmt.Errorf("the second line must be the account: %w", err)
	}
	rest := lines[2:]
	switch { // an empty line, a statement where there is one, an empty line
	case rest[0] == "" && rest[1] == "":
		rest = rest[2:]
	case rest[0] == "" && rest[2] == "":
		m.Statement, rest = rest[1], rest[3:]
	default:
		return m, errors.New("an empty line, the statement and another empty line must follow the account")
	}
	return m, m.readFields(rest)
}

// messageFields are the fields in their order; the first five are required.
var messageFields = []struct {
	name string
	read func(m *Message, value string) error
}{
	{"URI", func(m *Message, v string) (err error) { m.URI, err = url.Parse(v); return err }},
	{"Version", func(m *Message, v string) error {
		if v != "1" {
			return errors.New("it must be 1")
		}
		return nil
	}},
	{"Chain ID", func(m *Message, v string) (err error) { m.ChainID, err = strconv.ParseUint(v, 10, 64); return err }},
	{"Nonce", func(m *Message, v string) error {
		if m.Nonce = v; !nonceForm.MatchString(v) {
			return errors.New("it must be 8 to 64 letters and digits")
		}
		return nil
	}},
	{"Issued At", func(m *Message, v string) (err error) { m.IssuedAt, err = time.Parse(time.RFC3339, v); return err }},
	{"Expiration Time", func(m *Message, v string) (err error) { m.Expires, err = time.Parse(time.RFC3339, v); return err }},
	{"Not Before", func(m *Message, v string) (err error) { m.NotBefore, err = time.Parse(time.RFC3339, v); return err }},
	{"Request ID", func(*Message, string) error { return nil }},
}

const requiredFields = 5

func (m *Message) readFields(lines []string) error {
	for i, f := range messageFields {
		value, ok := "", false
		if len(lines) > 0 {
			value, ok = strings.CutPrefix(lines[0], f.name+": ")
		}
		if !ok {
			if i < requiredFields {
				return fmt.Errorf("%s is missing, or not at its place", f.name)
			}
			continue
		}
		if err := f.read(m, value); err != nil {
			return fmt.Errorf("%s %q: %w", f.name, value, err)
		}
		lines = lines[1:]
	}
	if len(lines) > 0 && lines[0] == "Resources:" {
		for lines = lines[1:]; len(lines) > 0 && strings.HasPrefix(lines[0], "- "); lines = lines[1:] {
		}
	}
	if len(lines) > 0 {
		return fmt.Errorf("line %q does not belong there", lines[0])
	}
	return nil
}
