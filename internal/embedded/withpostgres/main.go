// Withpostgres runs a command with a private PostgreSQL server for the databases of its tests (see pgtest):
//
//	go run ./internal/embedded/withpostgres go test ./...
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"github.com/marketd/marketd/internal/embedded/pgserver"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: withpostgres COMMAND [ARGUMENT...]")
		os.Exit(2)
	}
	err := run(os.Args[1:])
	var exit *exec.ExitError
	switch {
	case err == nil:
	case errors.As(err, &exit):
		os.Exit(max(exit.ExitCode(), 1))
	default:
		fmt.Fprintln(os.Stderr, "withpostgres:", err)
		os.Exit(1)
	}
}

func run(command []string) (err error) {
	// Ctrl-C reaches the command by itself; the server stays until the command has ended.
	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer cancel()
	signal.Notify(make(chan os.Signal, 1), syscall.SIGINT) // not Ignore, which the command would inherit
	dir, err := pgserver.ScratchFolder()
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	server, err := pgserver.Start(ctx, pgserver.Config{Dir: dir, Unsafe: true, MaxConnections: 400})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Close()) }()
	cmd := exec.CommandContext(ctx, command[0], command[1:]...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	cmd.Env = append(os.Environ(), "MARKETD_TEST_DATABASE_URL="+server.URL())
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	return cmd.Run()
}
