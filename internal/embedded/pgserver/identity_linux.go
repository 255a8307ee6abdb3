package pgserver

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
)

// An identity is the user that the server runs as. PostgreSQL refuses to run as root, and the folders that it
// and its data live in may be closed to everyone else (a home folder, a private temporary one).
type identity struct {
	way way
	uid int // of the other user
}

type way int

const (
	asMyself  way = iota // not root: nothing to do
	namespace            // root, called another user in a namespace of its own: reads and owns what root does
	otherUser            // root's child as another user who may pass closed folders
)

const capDacOverride = 1 // CAP_DAC_OVERRIDE

// chooseIdentity finds a way that works here: containers often allow only one of the two.
func chooseIdentity(ctx context.Context, p programs) (identity, error) {
	if os.Geteuid() != 0 {
		return identity{}, nil
	}
	nobody, err := user.Lookup("nobody")
	if err != nil {
		return identity{}, fmt.Errorf("find a user other than root for postgres: %w", err)
	}
	uid, err := strconv.Atoi(nobody.Uid)
	if err != nil {
		return identity{}, fmt.Errorf("find a user other than root for postgres: %w", err)
	}
	runtime.LockOSThread() // see spawn
	defer runtime.UnlockOSThread()
	var failures []error
	for _, way := range []way{namespace, otherUser} {
		id := identity{way: way, uid: uid}
		err := id.command(ctx, "/", p.path("postgres"), "--version").Run()
		if err == nil {
			return id, nil
		}
		failures = append(failures, err)
	}
	return identity{}, fmt.Errorf("run postgres as a user other than root (run marketd as another user, or give it a "+
		"server with MARKETD_DATABASE_URL): %w", errors.Join(failures...))
}

// command makes a child process that runs as the identity in folder dir, apart from the terminal's Ctrl-C, and is
// stopped in order when the thread that started it ends.
func (id identity) command(ctx context.Context, dir, program string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir = dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGINT}
	switch id.way {
	case namespace:
		cmd.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: id.uid, HostID: 0, Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: id.uid, HostID: os.Getegid(), Size: 1}}
	case otherUser:
		// The capability works only from the first program on: a shell, which may enter dir and run the real one.
		cmd.Path, cmd.Dir = "/bin/sh", "/"
		cmd.Args = append([]string{"sh", "-c", `cd "$0" && exec "$@"`, dir, program}, args...)
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(id.uid), Gid: uint32(id.uid)}
		cmd.SysProcAttr.AmbientCaps = []uintptr{capDacOverride}
	}
	return cmd
}

// own gives path and all in it to the identity unless it has it already.
func (id identity) own(path string) error {
	uid := os.Geteuid()
	if id.way == otherUser {
		uid = id.uid
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if int(info.Sys().(*syscall.Stat_t).Uid) == uid {
		return nil
	}
	return filepath.WalkDir(path, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(path, uid, -1)
	})
}
