package pgserver

import (
	"os"
	"syscall"
)

// ScratchFolder makes a folder for data that is thrown away: in memory where there is room, for a database has
// hundreds of files and some disks take a millisecond to make one. The caller removes it.
func ScratchFolder() (string, error) {
	const memory, room = "/dev/shm", 2 << 30
	var fs syscall.Statfs_t
	err := syscall.Statfs(memory, &fs)
	if err == nil && uint64(fs.Bavail)*uint64(fs.Bsize) > room { //nolint:unconvert // the types differ between systems
		if dir, err := os.MkdirTemp(memory, "marketd-"); err == nil {
			return dir, nil
		}
	}
	return os.MkdirTemp("", "marketd-")
}
