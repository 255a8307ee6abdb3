//go:build !linux

package pgserver

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"syscall"
)

// An identity is the user that the server runs as: here always the caller.
type identity struct{}

func chooseIdentity(_ context.Context, p programs) (identity, programs, error) {
	if os.Geteuid() == 0 {
		return identity{}, p, errors.New("postgres does not run as root: run marketd as another user")
	}
	return identity{}, p, nil
}

// command keeps the terminal's Ctrl-C from the child. A server whose starter was killed goes on until the next start.
func (identity) command(ctx context.Context, dir, program string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return cmd
}

func (identity) own(string) error { return nil }
