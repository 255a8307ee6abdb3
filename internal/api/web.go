package api

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/marketd/marketd/market"
)

const notBuilt = "The web app was not built into this marketd. Run `make web`, then build marketd again.\nThe interface is described at /docs.\n"

// serveWeb serves the web app: its files, and index.html for every page of it, as the app finds its way by itself.
func (s *Server) serveWeb(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(path.Clean(r.URL.Path), "/")
	if strings.HasPrefix(name, "v1/") || name == "v1" || strings.HasPrefix(name, ".well-known") {
		s.notFound(w, r)
		return
	}
	info, err := fs.Stat(s.Web, name)
	switch {
	case err == nil && !info.IsDir() && name != "index.html":
		s.serveFile(w, r, name)
	case path.Ext(name) != "" && name != "index.html":
		s.notFound(w, r)
	default:
		s.serveFile(w, r, "index.html")
	}
}

// webFile is a file of the web app as it is sent.
type webFile struct {
	media   string
	plain   []byte
	gzipped []byte // nil where that is not smaller
}

func (s *Server) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	f, err := s.webFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		http.Error(w, notBuilt, http.StatusServiceUnavailable)
		return
	}
	if err != nil {
		s.problem(w, r, err)
		return
	}
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, "assets/") {
		h.Set("Cache-Control", "public, max-age=31536000, immutable") // their names change with what is in them
	}
	body := f.plain
	if f.gzipped != nil && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		h.Set("Content-Encoding", "gzip")
		body = f.gzipped
	}
	sum := market.Keccak(body)
	h.Set("ETag", fmt.Sprintf("%q", sum.String()[2:18]))
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// webFile reads a file once and keeps it, compressed: what is embedded does not change.
func (s *Server) webFile(name string) (webFile, error) {
	if f, ok := s.files.Load(name); ok {
		return f.(webFile), nil
	}
	b, err := fs.ReadFile(s.Web, name)
	if err != nil {
		return webFile{}, fmt.Errorf("read %s of the web app: %w", name, err)
	}
	f := webFile{media: mediaType(name, b), plain: b}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write(b) // into memory
	_ = z.Close()
	if zipped.Len() < len(b) {
		f.gzipped = zipped.Bytes()
	}
	s.files.Store(name, f)
	return f, nil
}

func mediaType(name string, b []byte) string {
	if path.Ext(name) == ".webmanifest" {
		return "application/manifest+json"
	}
	return cmp.Or(mime.TypeByExtension(path.Ext(name)), http.DetectContentType(b))
}
