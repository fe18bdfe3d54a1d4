package ingest

import (
	"context"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"strings"
	"syscall"
)

// published is the checksum that lies beside the file on the server; "" without one.
func (d *download) published(ctx context.Context) string {
	at, query, found := strings.Cut(d.url, "?")
	at += ".sha256"
	if found {
		at += "?" + query
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, at, nil)
	if err != nil {
		return ""
	}
	resp, err := d.client.Do(req)
	if err != nil {
		return ""
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(io.LimitReader(resp.Body, 4096))
	if err != nil || resp.StatusCode != http.StatusOK {
		return ""
	}
	for word := range strings.FieldsSeq(string(data)) {
		if sum := strings.ToLower(word); isSum(sum) {
			return sum
		}
	}
	return ""
}

// check compares the checksum of what was fetched. A wrong file is deleted, so that
// the next attempt does not go on with it.
func (d *download) check(sum string) error {
	if sum == "" {
		return nil
	}
	in, err := os.Open(d.part)
	if err != nil {
		return diskTrouble(err)
	}
	h := sha256.New()
	_, err = io.Copy(h, in)
	_ = in.Close()
	if err != nil {
		return diskTrouble(err)
	}
	if hex.EncodeToString(h.Sum(nil)) != sum {
		_ = os.Remove(d.part)
		_ = os.Remove(d.part + ".tag")
		return trouble("checksum", "下载的文件与校验值不符，可能损坏或者被改动，已删除；请核对网址后重新下载", "the file does not have the expected checksum: it is damaged or was altered, and was deleted; check the address and fetch it again")
	}
	return nil
}

// statusTrouble says what a server answered.
func statusTrouble(status int) *Trouble {
	switch {
	case status == http.StatusNotFound || status == http.StatusGone:
		return trouble("server", "服务器上没有这个文件（%d），请核对网址", "the server has no such file (%d); check the address", status)
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return trouble("server", "服务器不允许下载（%d），可能需要登录；请用浏览器下载后再导入", "the server refuses (%d), perhaps one must log in; fetch it with a browser and import the file", status)
	case status >= 500:
		return trouble("server", "服务器出错（%d），请稍后再试", "the server has failed (%d); try again later", status)
	}
	return trouble("server", "服务器答复异常（%d），没有下载", "the server answered %d; nothing was downloaded", status)
}

// again reports whether another connection may help.
func again(err error) bool {
	var cert *tls.CertificateVerificationError
	var dns *net.DNSError
	switch {
	case errors.As(err, &cert), errors.As(err, &dns) && dns.IsNotFound, errors.Is(err, syscall.ECONNREFUSED):
		return false
	}
	var record tls.RecordHeaderError
	return !errors.As(err, &record)
}

// networkTrouble says why a connection failed.
func networkTrouble(err error) *Trouble {
	var cert *tls.CertificateVerificationError
	var unknown x509.UnknownAuthorityError
	var record tls.RecordHeaderError
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &cert), errors.As(err, &unknown), errors.As(err, &record):
		return trouble("network", "网站的安全证书不可信或者加密连接失败，没有下载；请核对网址", "the site's certificate is not trusted or the secure connection failed; nothing was downloaded, check the address")
	case errors.As(err, &dns):
		return trouble("network", "找不到这个网站，请核对网址和网络连接", "there is no such site; check the address and the network")
	case errors.Is(err, syscall.ECONNREFUSED):
		return trouble("network", "网站拒绝连接，请核对网址或稍后再试", "the site refuses the connection; check the address or try again later")
	case errors.Is(err, errStalled), errors.As(err, &timeout) && timeout.Timeout():
		return trouble("network", "网站长时间没有响应，已下载的部分保留，可重新下载续传", "the site does not answer; what was fetched is kept, fetch it again to go on")
	}
	return trouble("network", "连接中断，已下载的部分保留，可重新下载续传", "the connection broke off; what was fetched is kept, fetch it again to go on")
}

// diskTrouble says why a file cannot be written.
func diskTrouble(err error) *Trouble {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return trouble("unreadable", "磁盘空间不足，请清理后重试", "the disk is full; make room and try again")
	case errors.Is(err, fs.ErrPermission):
		return trouble("unreadable", "没有写入权限，请换一个文件夹", "you may not write there; choose another folder")
	}
	return trouble("unreadable", "文件写不进磁盘，请检查磁盘后重试", "the file cannot be written; check the disk and try again")
}
