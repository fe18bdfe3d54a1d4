package ingest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A fileServer serves one file. It breaks off after cut bytes as often as breaks says,
// and counts requests for the rest of a file.
type fileServer struct {
	data    []byte
	tag     string
	cut     int
	breaks  atomic.Int32
	resumed atomic.Int32
	sum     string // served as .sha256
}

func (s *fileServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.HasSuffix(r.URL.Path, ".sha256") {
		if s.sum == "" {
			http.NotFound(w, r)
			return
		}
		fmt.Fprintln(w, s.sum, "laws.zip")
		return
	}
	if r.Header.Get("Range") != "" {
		s.resumed.Add(1)
	}
	if s.tag != "" {
		w.Header().Set("ETag", s.tag)
	}
	if s.breaks.Add(-1) >= 0 {
		w.Header().Set("Content-Length", fmt.Sprint(len(s.data)))
		_, _ = w.Write(s.data[:s.cut])
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	}
	http.ServeContent(w, r, "laws.zip", time.Time{}, bytes.NewReader(s.data))
}

func sample(n int) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	data := make([]byte, n)
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	return data
}

func sumOf(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}

func quick(t *testing.T) {
	oldPause, oldStall := pause, stall
	pause = time.Millisecond
	t.Cleanup(func() { pause, stall = oldPause, oldStall })
}

func fetched(t *testing.T, path string, want []byte) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%d bytes, want %d; %v", len(got), len(want), err)
	}
	for _, left := range []string{path + ".part", path + ".part.tag"} {
		if _, err := os.Stat(left); err == nil {
			t.Errorf("%s was left behind", left)
		}
	}
}

// A connection that breaks off is made again, and only the rest is fetched.
func TestFetchResumes(t *testing.T) {
	quick(t)
	s := &fileServer{data: sample(400_000), tag: `"one"`, cut: 150_000}
	s.breaks.Store(1)
	server := httptest.NewServer(s)
	defer server.Close()
	var last, total int64
	path, err := Fetch(context.Background(), server.URL+"/a/laws.zip#sha256="+sumOf(s.data), t.TempDir(), func(d, n int64) { last, total = d, n })
	if err != nil {
		t.Fatal(err)
	}
	fetched(t, path, s.data)
	if s.resumed.Load() != 1 || last != 400_000 || total != 400_000 {
		t.Errorf("resumed %d times, progress %d of %d", s.resumed.Load(), last, total)
	}
}

// What a cancelled download has fetched is used by the next one, unless the file on
// the server has changed.
func TestFetchLater(t *testing.T) {
	quick(t)
	for _, changed := range []bool{false, true} {
		s := &fileServer{data: sample(300_000), tag: `"one"`, cut: 100_000}
		s.breaks.Store(1)
		server := httptest.NewServer(s)
		dir := t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		_, err := Fetch(ctx, server.URL+"/laws.zip", dir, func(done, _ int64) {
			if done == 100_000 {
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled: %v", err)
		}
		if info, err := os.Stat(filepath.Join(dir, "laws.zip.part")); err != nil || info.Size() != 100_000 {
			t.Fatalf("the part that was fetched is not kept: %v %v", info, err)
		}
		s.breaks.Store(0)
		if changed {
			s.tag, s.data = `"two"`, sample(200_000)[1000:]
		}
		path, err := Fetch(context.Background(), server.URL+"/laws.zip", dir, nil)
		if err != nil {
			t.Fatal(err)
		}
		fetched(t, path, s.data)
		server.Close()
	}
}

func TestFetchChecksum(t *testing.T) {
	quick(t)
	s := &fileServer{data: sample(1000), tag: `"one"`}
	server := httptest.NewServer(s)
	defer server.Close()
	dir := t.TempDir()
	s.sum = sumOf(s.data)
	if _, err := Fetch(context.Background(), server.URL+"/laws.zip", dir, nil); err != nil {
		t.Errorf("the right sum beside the file: %v", err)
	}
	s.sum = sumOf([]byte("other"))
	wantTrouble(t, "checksum", second(Fetch(context.Background(), server.URL+"/laws.zip", dir, nil)))
	wantTrouble(t, "checksum", second(Fetch(context.Background(), server.URL+"/laws.zip#sha256="+s.sum, dir, nil)))
	if _, err := os.Stat(filepath.Join(dir, "laws.zip.part")); err == nil {
		t.Error("the wrong file was kept")
	}
}

func second(_ string, err error) error { return err }

func wantTrouble(t *testing.T, code string, err error) {
	t.Helper()
	var tr *Trouble
	if !errors.As(err, &tr) || tr.Code != code || tr.Zh == "" || tr.En == "" {
		t.Errorf("want a trouble %q, got %v", code, err)
	}
}

func TestFetchTroubles(t *testing.T) {
	quick(t)
	stall = 30 * time.Millisecond
	release := make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/gone.zip", http.NotFound)
	mux.HandleFunc("/shut.zip", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) })
	mux.HandleFunc("/ill.zip", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	mux.HandleFunc("/huge.zip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(int64(maxDownload)+1))
	})
	mux.HandleFunc("/loop.zip", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop.zip", http.StatusFound)
	})
	mux.HandleFunc("/away.zip", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/slow.zip", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		_, _ = w.Write([]byte("x"))
		w.(http.Flusher).Flush()
		<-release
	})
	server := httptest.NewServer(mux)
	defer server.Close()
	defer close(release)
	secure := httptest.NewUnstartedServer(mux)
	secure.Config.ErrorLog = log.New(io.Discard, "", 0) // it complains that we do not trust it
	secure.StartTLS()
	defer secure.Close()
	closed := httptest.NewServer(mux)
	closed.Close()
	for _, c := range []struct{ url, code string }{
		{server.URL + "/gone.zip", "server"},
		{server.URL + "/shut.zip", "server"},
		{server.URL + "/ill.zip", "server"},
		{server.URL + "/huge.zip", "too-large"},
		{server.URL + "/loop.zip", "server"},
		{server.URL + "/away.zip", "address"},
		{server.URL + "/slow.zip", "network"},
		{secure.URL + "/gone.zip", "network"},
		{closed.URL + "/gone.zip", "network"},
		{server.URL + "/page", "not-document"},
		{server.URL + "/laws.zip#sha256=12", "address"},
		{"ftp://example.invalid/laws.zip", "address"},
		{"laws.zip", "address"},
		{"", "address"},
	} {
		t.Run(strings.TrimPrefix(c.url, server.URL), func(t *testing.T) {
			wantTrouble(t, c.code, second(Fetch(context.Background(), c.url, t.TempDir(), nil)))
		})
	}
}
