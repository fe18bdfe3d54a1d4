package read

import (
	"bytes"
	"crypto/aes"
	stdcipher "crypto/cipher"
	"crypto/md5"
)

// A cipher opens what the standard security handler locked with an empty password
// for reading, as files do that only forbid printing or changes (ISO 32000-2, 7.6).
type cipher struct {
	key    []byte
	aes    bool
	whole  bool // AES-256: the key is the same for all objects
	plain  bool // streams are not encrypted
	locked bool // a password is needed
}

// decrypt finds the key, once the trailer is known.
func (f *pdfFile) decrypt() {
	if f.cipher != nil || f.trailer["Encrypt"] == nil {
		return
	}
	d := f.dict(f.trailer["Encrypt"])
	c := &cipher{}
	version, revision := int(f.number(d["V"])), int(f.number(d["R"]))
	length := int(f.number(d["Length"])) / 8
	switch version {
	case 1:
		length = 5
	case 2, 3:
		if length == 0 {
			length = 5
		}
	case 4, 5:
		name, _ := f.resolve(d["StmF"]).(pdfName)
		filter := f.dict(f.dict(d["CF"])[name])
		length = 16
		switch f.resolve(filter["CFM"]) {
		case pdfName("AESV2"):
			c.aes = true
		case pdfName("AESV3"):
			c.aes, c.whole = true, true
		case pdfName("V2"):
		default:
			c.plain = true
		}
	default:
		c.locked = true
	}
	if d["Filter"] != pdfName("Standard") || length < 5 || length > 16 {
		c.locked = true
	}
	if !c.locked {
		if version == 5 {
			c.key = f.key256(d, revision)
		} else {
			c.key = f.key128(d, revision, length)
		}
		c.locked = c.key == nil
	}
	f.cipher = c
}

// decipherBytes is the content of a stream as its filters have it.
func (f *pdfFile) decipherBytes(s *pdfStream) []byte {
	if f.cipher == nil || f.cipher.key == nil || f.cipher.plain || s.dict["Type"] == pdfName("XRef") {
		return s.raw
	}
	return f.cipher.open(s.ref, s.raw)
}

// decipher opens the strings of an object.
func (f *pdfFile) decipher(ref pdfRef, o any) any {
	if f.cipher == nil || f.cipher.key == nil || f.cipher.plain {
		return o
	}
	switch o := o.(type) {
	case pdfString:
		return pdfString(f.cipher.open(ref, []byte(o)))
	case pdfDict:
		for k, v := range o {
			o[k] = f.decipher(ref, v)
		}
	case []any:
		for i, v := range o {
			o[i] = f.decipher(ref, v)
		}
	}
	return o
}

// open decrypts what an object holds (algorithm 1).
func (c *cipher) open(ref pdfRef, data []byte) []byte {
	key := c.key
	if !c.whole {
		in := append(bytes.Clone(c.key), byte(ref.number), byte(ref.number>>8), byte(ref.number>>16), byte(ref.generation), byte(ref.generation>>8))
		if c.aes {
			in = append(in, "sAlT"...)
		}
		sum := md5.Sum(in)
		key = sum[:min(len(c.key)+5, 16)]
	}
	if !c.aes {
		out := bytes.Clone(data)
		rc4Apply(key, out)
		return out
	}
	block, err := aes.NewCipher(key)
	n := len(data) / aes.BlockSize * aes.BlockSize
	if err != nil || n < 2*aes.BlockSize {
		return nil
	}
	out := bytes.Clone(data[aes.BlockSize:n])
	stdcipher.NewCBCDecrypter(block, data[:aes.BlockSize]).CryptBlocks(out, out)
	if pad := int(out[len(out)-1]); pad > 0 && pad <= aes.BlockSize {
		out = out[:len(out)-pad]
	}
	return out
}
