package market

import (
	"database/sql/driver"
	"fmt"
)

// Phase and Service travel as names outside signed objects. A signed object ([Status], [Details]) holds the number, which
// is why the two types have no MarshalText: [PhaseName] and [ServiceName] are the named forms.

// PhaseName is a Phase that is its name in JSON and SQL.
type PhaseName Phase

func (p PhaseName) String() string                { return Phase(p).String() }
func (p PhaseName) MarshalText() ([]byte, error)  { return []byte(p.String()), nil }
func (p PhaseName) Value() (driver.Value, error)  { return p.String(), nil }
func (p *PhaseName) UnmarshalText(b []byte) error { return p.parse(string(b)) }

// Scan reads a name.
func (p *PhaseName) Scan(src any) error {
	s, ok := src.(string)
	if !ok {
		return fmt.Errorf("scan phase: cannot take %T", src)
	}
	return p.parse(s)
}

func (p *PhaseName) parse(s string) error {
	phase, err := ParsePhase(s)
	*p = PhaseName(phase)
	return err
}

// ServiceName is a Service that is its name in JSON and SQL.
type ServiceName Service

func (s ServiceName) String() string                { return Service(s).String() }
func (s ServiceName) MarshalText() ([]byte, error)  { return []byte(s.String()), nil }
func (s ServiceName) Value() (driver.Value, error)  { return s.String(), nil }
func (s *ServiceName) UnmarshalText(b []byte) error { return s.parse(string(b)) }

// Scan reads a name.
func (s *ServiceName) Scan(src any) error {
	text, ok := src.(string)
	if !ok {
		return fmt.Errorf("scan service: cannot take %T", src)
	}
	return s.parse(text)
}

func (s *ServiceName) parse(text string) error {
	service, err := ParseService(text)
	*s = ServiceName(service)
	return err
}
