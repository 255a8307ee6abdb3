package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// bugs are the planted ones: what each takes away, as a patch against the tree.
const bugs = "test/crash/bugs"

// bulky folders are not needed to build marketd.
var bulky = []string{".git", "node_modules", ".build", ".marketd", "bench", "docs"}

// catch builds marketd with a planted bug, or with each in turn, and fails unless the oracle sees it.
func catch(ctx context.Context, c config) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	names := []string{c.plant}
	if c.plant == "all" {
		if names, err = planted(root); err != nil {
			return err
		}
	}
	var missed []error
	for _, name := range names {
		seen, err := catchOne(ctx, c, root, name)
		if err != nil {
			return fmt.Errorf("plant %s: %w", name, err)
		}
		if !seen {
			missed = append(missed, fmt.Errorf("planted bug %s was not caught", name))
		}
	}
	return errors.Join(missed...)
}

func catchOne(ctx context.Context, c config, root, name string) (seen bool, err error) {
	patch, err := filepath.Abs(filepath.Join(root, bugs, name+".patch"))
	if err != nil {
		return false, err
	}
	tree, err := os.MkdirTemp("", "planted-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(tree)
	if err := copyTree(root, tree); err != nil {
		return false, fmt.Errorf("copy the tree: %w", err)
	}
	apply := exec.CommandContext(ctx, "git", "apply", patch)
	apply.Dir = tree
	if out, err := apply.CombinedOutput(); err != nil {
		return false, errors.Join(fmt.Errorf("apply the patch: %w", err), errors.New(string(out)))
	}
	c.program = filepath.Join(tree, "marketd-"+name)
	if err := build(ctx, tree, c.program); err != nil {
		return false, err
	}
	fmt.Fprintf(c.out, "planted: %s\n", name)
	c.perRun, c.kills, c.cuts, c.silent = plantKills, plantKills, plantCuts, false
	for try := range plantTries {
		c.seed, c.keep = c.seed+1, filepath.Join(tree, fmt.Sprintf("try-%d", try+1))
		total, err := runs(ctx, c)
		if err != nil {
			return false, err
		}
		if len(total.violations) > 0 {
			fmt.Fprintf(c.out, "caught %s: %d violations\n", name, len(total.violations))
			return true, nil
		}
	}
	return false, nil
}

// A planted bug has so many runs of so many kills and cuts to show.
const (
	plantKills = 16
	plantCuts  = 50 // every kind of transaction before and after it happened
	plantTries = 3
)

// planted lists the patches.
func planted(root string) (names []string, err error) {
	files, err := filepath.Glob(filepath.Join(root, bugs, "*.patch"))
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".patch"))
	}
	return names, err
}

func moduleRoot() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return "", fmt.Errorf("find the module: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

// copyTree copies all that marketd is built from.
func copyTree(from, to string) error {
	return filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(from, path)
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains(bulky, d.Name()):
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, name), 0o755)
		case !d.Type().IsRegular():
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, name), data, 0o644)
	})
}
