package pgserver

import (
	"context"
	"crypto/sha256"
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

// chooseIdentity finds a way that works here: containers often allow only one of the two. The programs that it
// returns are those to use then.
func chooseIdentity(ctx context.Context, p programs) (identity, programs, error) {
	if os.Geteuid() != 0 {
		return identity{}, p, nil
	}
	var failures []error
	for _, way := range []way{namespace, otherUser} {
		id, usable, err := try(ctx, way, p)
		if err == nil {
			return id, usable, nil
		}
		failures = append(failures, err)
	}
	return identity{}, p, fmt.Errorf("run postgres as a user other than root (run marketd as another user, or give it a "+
		"server with MARKETD_DATABASE_URL): %w", errors.Join(failures...))
}

// try runs a program in that way.
func try(ctx context.Context, way way, p programs) (identity, programs, error) {
	nobody, err := user.Lookup("nobody")
	if err != nil {
		return identity{}, p, err
	}
	uid, err := strconv.Atoi(nobody.Uid)
	if err != nil {
		return identity{}, p, err
	}
	id := identity{way: way, uid: uid}
	if way == otherUser && closed(p.path("initdb")) {
		if p.bin, err = openCopy(p); err != nil {
			return identity{}, p, err
		}
	}
	runtime.LockOSThread() // see spawn
	defer runtime.UnlockOSThread()
	return id, p, id.command(ctx, "/", p.path("postgres"), "--version").Run()
}

// closed tells whether other users cannot run the program at path, for which initdb asks in a way that
// passes by the capability.
func closed(path string) bool {
	needed := fs.FileMode(0o005)
	for ; ; path, needed = filepath.Dir(path), 0o001 {
		info, err := os.Stat(path)
		if err != nil || info.Mode()&needed != needed {
			return true
		}
		if path == filepath.Dir(path) {
			return false
		}
	}
}

// openCopy copies the programs, with the libraries beside them, to where every user can run them.
func openCopy(p programs) (bin string, err error) {
	name := sha256.Sum256([]byte(p.bin))
	target := fmt.Sprintf("/var/tmp/marketd-postgres-%d-%x", p.major, name[:6])
	bin = filepath.Join(target, filepath.Base(p.bin))
	if info, err := os.Lstat(target); err == nil {
		if info.Sys().(*syscall.Stat_t).Uid != 0 {
			return "", fmt.Errorf("%s is of another user: remove it", target)
		}
		return bin, nil
	}
	aside, err := os.MkdirTemp("/var/tmp", "marketd-postgres-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(aside)
	if err := errors.Join(os.CopyFS(aside, os.DirFS(filepath.Dir(p.bin))), os.Chmod(aside, 0o755)); err != nil {
		return "", err
	}
	return bin, os.Rename(aside, target)
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
