package pgserver

import (
	"path/filepath"
	"strconv"
	"strings"
)

// Running is the URL of the server that another program runs on the data in dir; ok is false where there is none.
func Running(dir string) (url string, ok bool) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	folders, _ := filepath.Glob(filepath.Join(dir, dataPrefix+"*"))
	for _, folder := range folders {
		c := cluster{dir: folder}
		lines := c.pidFile() // process, data, time, port, folder of the socket, ...
		if len(lines) < 5 {
			continue
		}
		pid, err := strconv.Atoi(lines[0])
		if err != nil || !c.isServer(pid) {
			continue
		}
		if url, err := c.url(strings.TrimSpace(lines[4])); err == nil {
			return url, true
		}
	}
	return "", false
}
