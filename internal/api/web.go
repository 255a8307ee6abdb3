package api

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strings"
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
		if strings.HasPrefix(name, "assets/") {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable") // their names change with what is in them
		} else {
			w.Header().Set("Cache-Control", "no-cache")
		}
		http.ServeFileFS(w, r, s.Web, name)
	case path.Ext(name) != "" && name != "index.html":
		s.notFound(w, r)
	default:
		s.serveIndex(w, r)
	}
}

func (s *Server) serveIndex(w http.ResponseWriter, r *http.Request) {
	index, err := fs.ReadFile(s.Web, "index.html")
	if errors.Is(err, fs.ErrNotExist) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.WriteHeader(http.StatusServiceUnavailable)
		_, _ = w.Write([]byte(notBuilt))
		return
	}
	if err != nil {
		s.problem(w, r, fmt.Errorf("read index.html: %w", err))
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-cache")
	_, _ = w.Write(index)
}
