package matching

import (
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Pure packages: no clock, lock, randomness, network or file behind them.
var pureImports = []string{
	"bytes", "cmp", "encoding/binary", "errors", "fmt", "math", "math/bits", "slices", "github.com/marketd/marketd/market",
}

// TestTheEngineIsPure reads the package's sources: no goroutine, channel, float, clock, randomness, nor a walk over a map,
// whose order is random.
func TestTheEngineIsPure(t *testing.T) {
	t.Parallel()
	set := token.NewFileSet()
	sources := parse(t, set, ".")
	info := typesOf(t, set, sources)
	for _, f := range sources {
		for _, problem := range impurities(f, info) {
			t.Errorf("%s: %s", set.Position(problem.at), problem.what)
		}
	}
}

func parse(t *testing.T, set *token.FileSet, folder string) (sources []*ast.File) {
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no sources in %s: %v", folder, err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, f)
	}
	return sources
}

func typesOf(t *testing.T, set *token.FileSet, sources []*ast.File) *types.Info {
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	if build.Default.GOROOT == "" { // built with -trimpath
		root, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			t.Fatal(err)
		}
		build.Default.GOROOT = strings.TrimSpace(string(root))
	}
	x := lightImporter{t, set, importer.ForCompiler(set, "source", nil)}
	// What the light importer leaves out is an error, and no matter: the compiler has checked all.
	conf := types.Config{Importer: x, Error: func(error) {}}
	_, _ = conf.Check("matching", set, sources, info)
	return info
}

// lightImporter knows the standard library and market, and of all other packages only that they exist.
type lightImporter struct {
	t   *testing.T
	set *token.FileSet
	std types.Importer
}

func (x lightImporter) Import(path string) (*types.Package, error) {
	switch first, _, _ := strings.Cut(path, "/"); {
	case path == "github.com/marketd/marketd/market":
		conf := types.Config{Importer: x, Error: func(error) {}}
		p, _ := conf.Check(path, x.set, parse(x.t, x.set, "../../market"), nil)
		return p, nil
	case strings.Contains(first, "."):
		p := types.NewPackage(path, filepath.Base(path))
		p.MarkComplete()
		return p, nil
	}
	return x.std.Import(path)
}

type impurity struct {
	at   token.Pos
	what string
}

func impurities(f *ast.File, info *types.Info) (found []impurity) {
	add := func(n ast.Node, what string) { found = append(found, impurity{n.Pos(), what}) }
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			if path, _ := strconv.Unquote(n.Path.Value); !slices.Contains(pureImports, path) {
				add(n, "imports "+path)
			}
		case *ast.GoStmt:
			add(n, "starts a goroutine")
		case *ast.SelectStmt, *ast.SendStmt, *ast.ChanType:
			add(n, "uses a channel")
		case *ast.RangeStmt:
			if _, ok := info.TypeOf(n.X).Underlying().(*types.Map); ok {
				add(n, "walks over a map")
			}
		case ast.Expr:
			if basic, ok := underlying(info, n).(*types.Basic); ok && basic.Info()&(types.IsFloat|types.IsComplex) != 0 {
				add(n, "uses a float")
			}
		}
		return true
	})
	return found
}

func underlying(info *types.Info, e ast.Expr) types.Type {
	if t := info.TypeOf(e); t != nil {
		return t.Underlying()
	}
	return nil
}

func TestImpuritiesAreFound(t *testing.T) {
	t.Parallel()
	const source = `package x
import ("time"; "github.com/marketd/marketd/market")
func f(m map[int]int) (x float32) {
	go f(nil)
	c := make(chan int)
	c <- 1
	select {}
	for range m {}
	_ = 1.5
	_ = market.Place{}.Lat()
	return
}
var now = time.Now`
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, "x.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := typesOf(t, set, []*ast.File{f})
	lines := map[int]bool{}
	for _, p := range impurities(f, info) {
		lines[set.Position(p.at).Line] = true
	}
	for line := 2; line <= 10; line++ {
		if !lines[line] {
			t.Errorf("line %d passes", line)
		}
	}
}
