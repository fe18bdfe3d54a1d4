package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Limits of a download.
const (
	maxDownload  = maxTotal
	headerWait   = 30 * time.Second
	maxRedirects = 10
	attempts     = 5 // connections until a download that breaks off is given up
)

// stall is how long a server may send nothing; pause is the wait before the second
// connection, which doubles. Tests shorten them.
var (
	stall = time.Minute
	pause = time.Second
)

// Fetch downloads an archive or document that a person gave the address of into a
// folder and returns the path of the file. It is the only use of the network in this
// package. What was fetched is kept in a file ending in .part until it is whole;
// fetching the same address again goes on from there, if the server still has the same
// file. progress, which may be nil, is called with the bytes so far and the whole, -1
// where that is not known.
//
// The checksum is taken from the fragment of the address, #sha256=…, else from the file
// that lies beside it on the server under its name and .sha256; without either, none
// is checked. Errors are a *Trouble, or ctx.Err().
func Fetch(ctx context.Context, address, folder string, progress func(done, total int64)) (string, error) {
	d, err := newDownload(address, folder, progress)
	if err != nil {
		return "", err
	}
	defer d.client.CloseIdleConnections()
	if err := d.run(ctx); err != nil {
		return "", err
	}
	sum := d.sum
	if sum == "" {
		sum = d.published(ctx)
	}
	if err := d.check(sum); err != nil {
		return "", err
	}
	_ = os.Remove(d.part + ".tag")
	if err := os.Rename(d.part, d.target); err != nil {
		return "", diskTrouble(err)
	}
	return d.target, nil
}

// A download is one file on its way.
type download struct {
	url      string
	sum      string // expected, in hexadecimal
	target   string
	part     string
	client   *http.Client
	progress func(done, total int64)
}

func newDownload(address, folder string, progress func(done, total int64)) (*download, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, trouble("address", "网址不对，只能下载以 http:// 或 https:// 开头的网址", "this is no address of a file; it must begin with http:// or https://")
	}
	sum, found := strings.CutPrefix(strings.ToLower(u.Fragment), "sha256=")
	if found && !isSum(sum) {
		return nil, trouble("address", "网址末尾的校验值不对，应为64位十六进制数", "the checksum at the end of the address must be 64 hexadecimal digits")
	}
	if !found {
		sum = ""
	}
	u.Fragment = ""
	name := fileName(u)
	if kindOf(name) == other {
		return nil, trouble("not-document", "网址指向的不是压缩包或文书文件（.zip、.tar.gz、.docx、.pdf 等）", "the address is not that of an archive or document (.zip, .tar.gz, .docx, .pdf and so on)")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, diskTrouble(err)
	}
	target := filepath.Join(folder, name)
	if progress == nil {
		progress = func(int64, int64) {}
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.ResponseHeaderTimeout = headerWait
	transport.DisableCompression = true
	return &download{
		url: u.String(), sum: sum, target: target, part: target + ".part", progress: progress,
		client: &http.Client{Transport: transport, CheckRedirect: redirect},
	}, nil
}

// redirect follows a server elsewhere, but never from https to http.
func redirect(next *http.Request, via []*http.Request) error {
	if len(via) >= maxRedirects {
		return trouble("server", "服务器反复跳转，下载不了", "the server redirects without end")
	}
	if s := next.URL.Scheme; s != "https" && (s != "http" || via[0].URL.Scheme == "https") {
		return trouble("address", "服务器跳转到不安全的网址，已停止", "the server redirects to an address that is not safe; stopped")
	}
	return nil
}

// fileName is the last part of the path, made safe.
func fileName(u *url.URL) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '_'
		}
		return r
	}, path.Base(u.Path))
	if len(name) > 120 {
		end := path.Ext(name)
		name = strings.ToValidUTF8(name[:100], "") + end
	}
	return strings.TrimLeft(name, ".")
}

func isSum(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}

// run connects until the file is whole.
func (d *download) run(ctx context.Context) error {
	wait := pause
	for try := 1; ; try++ {
		err := d.connect(ctx)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		var t *Trouble
		if errors.As(err, &t) {
			return t
		}
		if try == attempts || !again(err) {
			return networkTrouble(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(wait):
		}
		wait *= 2
	}
}

// connect makes one connection and reads as far as it holds.
func (d *download) connect(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, d.url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("User-Agent", "jianwen")
	req.Header.Set("Accept-Encoding", "identity")
	have := d.have()
	if tag := d.tag(); have > 0 && tag != "" {
		req.Header.Set("Range", "bytes="+strconv.FormatInt(have, 10)+"-")
		req.Header.Set("If-Range", tag)
	}
	resp, err := d.client.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	from, total, err := d.where(resp, have)
	if err != nil {
		return err
	}
	if total > maxDownload {
		return trouble("too-large", "文件超过%dGB，没有下载", "the file is larger than %d GB and was not downloaded", int64(maxDownload)>>30)
	}
	d.keepTag(resp)
	watch := time.AfterFunc(stall, func() { cancel(errStalled) })
	defer watch.Stop()
	err = d.copy(resp.Body, from, total, func() { watch.Reset(stall) })
	if cause := context.Cause(ctx); err != nil && errors.Is(cause, errStalled) {
		return cause
	}
	return err
}

var errStalled = errors.New("the server stopped sending")

// have is how much lies in the .part file.
func (d *download) have() int64 {
	info, err := os.Stat(d.part)
	if err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// tag is what the server called the file that the .part file is of.
func (d *download) tag() string {
	data, err := os.ReadFile(d.part + ".tag")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}

// keepTag notes the strong ETag, else the day of the file, by which the server will
// know whether it still is the same.
func (d *download) keepTag(resp *http.Response) {
	tag := resp.Header.Get("ETag")
	if tag == "" || strings.HasPrefix(tag, "W/") {
		tag = resp.Header.Get("Last-Modified")
	}
	if tag == "" {
		_ = os.Remove(d.part + ".tag")
		return
	}
	_ = os.WriteFile(d.part+".tag", []byte(tag), 0o644)
}

// where is the byte from which the server sends, and how long the file is; -1 where it
// does not say.
func (d *download) where(resp *http.Response, have int64) (from, total int64, err error) {
	switch resp.StatusCode {
	case http.StatusOK:
		return 0, resp.ContentLength, nil
	case http.StatusPartialContent:
		var end int64
		n, _ := fmt.Sscanf(resp.Header.Get("Content-Range"), "bytes %d-%d/%d", &from, &end, &total)
		if n < 2 || from != have {
			return 0, 0, trouble("server", "服务器续传的位置不对，请删除 %s 后重试", "the server goes on at the wrong place; delete %s and try again", filepath.Base(d.part))
		}
		if n == 2 {
			total = -1
		}
		return from, total, nil
	case http.StatusRequestedRangeNotSatisfiable:
		_ = os.Remove(d.part)
		_ = os.Remove(d.part + ".tag")
		return 0, 0, io.ErrUnexpectedEOF // and from the beginning
	}
	return 0, 0, statusTrouble(resp.StatusCode)
}

// copy writes what comes into the .part file.
func (d *download) copy(in io.Reader, from, total int64, alive func()) error {
	out, err := os.OpenFile(d.part, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return diskTrouble(err)
	}
	defer out.Close()
	if err := out.Truncate(from); err != nil {
		return diskTrouble(err)
	}
	if _, err := out.Seek(from, io.SeekStart); err != nil {
		return diskTrouble(err)
	}
	buf := make([]byte, 128<<10)
	for done := from; ; {
		n, err := in.Read(buf)
		alive()
		if _, werr := out.Write(buf[:n]); werr != nil {
			return diskTrouble(werr)
		}
		done += int64(n)
		d.progress(done, total)
		switch {
		case done > maxDownload:
			return trouble("too-large", "文件超过%dGB，已停止下载", "the file is larger than %d GB; the download was stopped", int64(maxDownload)>>30)
		case err == io.EOF && total >= 0 && done != total:
			return io.ErrUnexpectedEOF
		case err == io.EOF:
			if err := out.Sync(); err != nil {
				return diskTrouble(err)
			}
			return nil
		case err != nil:
			return err
		}
	}
}
