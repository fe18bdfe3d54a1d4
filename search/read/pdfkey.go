package read

import (
	"bytes"
	"crypto/aes"
	stdcipher "crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
)

var padding = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// key128 is the key of revisions 2 to 4 (algorithms 2, 4 and 5), or nil if the
// empty password does not open the file.
func (f *pdfFile) key128(d pdfDict, revision, length int) []byte {
	o, _ := f.resolve(d["O"]).(pdfString)
	u, _ := f.resolve(d["U"]).(pdfString)
	var id pdfString
	if ids := f.array(f.trailer["ID"]); len(ids) > 0 {
		id, _ = f.resolve(ids[0]).(pdfString)
	}
	if len(o) < 32 || len(u) < 32 {
		return nil
	}
	in := append(bytes.Clone(padding), o[:32]...)
	in = binary.LittleEndian.AppendUint32(in, uint32(int64(f.number(d["P"]))))
	in = append(in, id...)
	if revision >= 4 && f.resolve(d["EncryptMetadata"]) == false {
		in = append(in, 0xff, 0xff, 0xff, 0xff)
	}
	sum := md5.Sum(in)
	key := sum[:length]
	if revision >= 3 {
		for range 50 {
			sum = md5.Sum(key)
			key = sum[:length]
		}
	}
	check := bytes.Clone(padding)
	if revision == 2 {
		rc4Apply(key, check)
		if !bytes.Equal(check, []byte(u[:32])) {
			return nil
		}
		return key
	}
	first := md5.Sum(append(check, id...))
	check = first[:]
	for i := range 20 {
		step := bytes.Clone(key)
		for j := range step {
			step[j] ^= byte(i)
		}
		rc4Apply(step, check)
	}
	if !bytes.Equal(check, []byte(u[:16])) {
		return nil
	}
	return key
}

func rc4Apply(key, data []byte) {
	if c, err := rc4.NewCipher(key); err == nil {
		c.XORKeyStream(data, data)
	}
}

// key256 is the key of revisions 5 and 6 (algorithm 2.A).
func (f *pdfFile) key256(d pdfDict, revision int) []byte {
	u, _ := f.resolve(d["U"]).(pdfString)
	ue, _ := f.resolve(d["UE"]).(pdfString)
	if len(u) < 48 || len(ue) < 32 {
		return nil
	}
	hash := func(salt string) []byte {
		if revision == 5 {
			sum := sha256.Sum256([]byte(salt))
			return sum[:]
		}
		return hardened([]byte(salt))
	}
	if !bytes.Equal(hash(string(u[32:40])), []byte(u[:32])) {
		return nil
	}
	block, err := aes.NewCipher(hash(string(u[40:48])))
	if err != nil {
		return nil
	}
	key := []byte(ue[:32])
	stdcipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, key)
	return key
}

// hardened is algorithm 2.B with an empty password.
func hardened(salt []byte) []byte {
	sum := sha256.Sum256(salt)
	k := sum[:]
	for round := 0; ; round++ {
		e := bytes.Repeat(k, 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		stdcipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		rest := 0
		for _, b := range e[:16] {
			rest += int(b)
		}
		switch rest % 3 {
		case 0:
			s := sha256.Sum256(e)
			k = s[:]
		case 1:
			s := sha512.Sum384(e)
			k = s[:]
		default:
			s := sha512.Sum512(e)
			k = s[:]
		}
		if done := round + 1; done >= 64 && int(e[len(e)-1]) <= done-32 { // counted as qpdf and pdf.js do
			return k[:32]
		}
	}
}
