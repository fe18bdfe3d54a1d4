package read

import (
	"bytes"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"jianwen/search/read/readtest"
)

// TestPDFByQPDF reads files that another program encrypted, packed and repaired.
func TestPDFByQPDF(t *testing.T) {
	if _, err := exec.LookPath("qpdf"); err != nil {
		t.Skip("qpdf is not on the PATH: encrypted PDF files cannot be made")
	}
	folder := t.TempDir()
	in, out := filepath.Join(folder, "in.pdf"), filepath.Join(folder, "out.pdf")
	whole := readtest.PDF([]string{"检察建议书", "第一条"})
	if err := os.WriteFile(in, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	want := reading(t, "a.pdf", whole)
	for name, args := range map[string][]string{
		"RC4, 40 bits":    {"--allow-weak-crypto", "--encrypt", "", "owner", "40", "--"},
		"RC4, 128 bits":   {"--allow-weak-crypto", "--encrypt", "", "owner", "128", "--"},
		"AES, 128 bits":   {"--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=y", "--"},
		"AES, revision 5": {"--allow-weak-crypto", "--encrypt", "", "owner", "256", "--force-R5", "--"},
		"AES, 256 bits":   {"--encrypt", "", "owner", "256", "--", "--object-streams=generate"},
		"object streams":  {"--object-streams=generate"},
		"linearized":      {"--linearize"},
		"compressed":      {"--recompress-flate", "--compress-streams=y"},
		"a password":      {"--encrypt", "user", "owner", "256", "--"},
	} {
		if output, err := exec.CommandContext(t.Context(), "qpdf", append(args, in, out)...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, output)
		}
		data, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		got := reading(t, "a.pdf", data)
		if name == "a password" {
			if got != "error: encrypted: 这个 PDF 文件设有密码，请先用原来的软件取消密码后再导入。\n" {
				t.Errorf("%s: %s", name, got)
			}
			continue
		}
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestHardened holds the hash of revision 6 against the /U of a file that qpdf wrote:
// one whose 64th round is the last by a hair.
func TestHardened(t *testing.T) {
	u, err := hex.DecodeString("91f319bf69d44a2fe74a01b51e456729ed9e899ef9ac6ba06e03f1a58146d0cb088fcfacb56480c6")
	if err != nil {
		t.Fatal(err)
	}
	if got := hardened(u[32:40]); !bytes.Equal(got, u[:32]) {
		t.Errorf("the hash is %x, want %x", got, u[:32])
	}
}
