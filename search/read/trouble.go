package read

import "fmt"

// Codes of Trouble.
const (
	codeEncrypted = "encrypted"
	codeDamaged   = "damaged"
	codeTooLarge  = "too-large"
	codeNoText    = "no-text"
	codeUnknown   = "unknown"
	codeEncoding  = "encoding"
	codeEnding    = "ending"
	codePart      = "part"
)

// kinds are what a person calls the formats; in Chinese a space goes before Latin.
var kinds = map[string]struct{ zh, en string }{
	formatDocx:     {" Word 文档（.docx）", "Word document (.docx)"},
	formatDoc:      {" Word 97–2003 文档（.doc）", "Word 97–2003 document (.doc)"},
	formatPDF:      {" PDF 文件", "PDF file"},
	formatHTML:     {"网页文件", "web page"},
	formatText:     {"文本文件", "text file"},
	formatMarkdown: {" Markdown 文件", "Markdown file"},
}

func damaged(format, zh, en string) *Trouble {
	k := kinds[format]
	return &Trouble{
		Code: codeDamaged,
		Zh:   fmt.Sprintf("这个%s已损坏（%s），请重新下载或用原来的软件另存一份。", k.zh, zh),
		En:   fmt.Sprintf("this %s is damaged (%s): download it again or save it anew with its own program", k.en, en),
	}
}

func encrypted(format string) *Trouble {
	k := kinds[format]
	return &Trouble{
		Code: codeEncrypted,
		Zh:   fmt.Sprintf("这个%s设有密码，请先用原来的软件取消密码后再导入。", k.zh),
		En:   fmt.Sprintf("this %s is protected by a password: remove the password in its own program first", k.en),
	}
}

// tooLarge speaks of a limit in bytes, which is a whole number of MB.
func tooLarge(format string, limit int64) *Trouble {
	k := kinds[format]
	return &Trouble{
		Code: codeTooLarge,
		Zh:   fmt.Sprintf("这个%s太大（解压后最多 %d MB），请拆分后再导入。", k.zh, limit>>20),
		En:   fmt.Sprintf("this %s is too large (at most %d MB when unpacked): split it first", k.en, limit>>20),
	}
}

func tooMany() *Trouble {
	return &Trouble{
		Code: codeTooLarge,
		Zh:   "这个文件的行数太多，不像文书或者法规，没有导入；请拆分后再导入。",
		En:   "this file has too many lines to be a letter or a statute and was not read: split it first",
	}
}

func tooDeep(format string) *Trouble {
	k := kinds[format]
	return &Trouble{
		Code: codeDamaged,
		Zh:   fmt.Sprintf("这个%s的内容嵌套过深，不像正常文件，没有导入。", k.zh),
		En:   fmt.Sprintf("this %s is nested too deeply to be a normal file and was not read", k.en),
	}
}

func noText(format string) *Trouble {
	k := kinds[format]
	return &Trouble{
		Code: codeNoText,
		Zh:   fmt.Sprintf("这个%s里没有文字。", k.zh),
		En:   fmt.Sprintf("this %s holds no text", k.en),
	}
}

func unknown(zh, en string) *Trouble {
	return &Trouble{
		Code: codeUnknown,
		Zh:   fmt.Sprintf("不能读取这个文件：它是%s，请另存为 .docx、.pdf 或 .txt 后再导入。", zh),
		En:   fmt.Sprintf("cannot read this file: it is %s; save it as .docx, .pdf or .txt first", en),
	}
}

// partly notes what could not be read in a file whose rest was.
func partly(zh, en string) Trouble {
	return Trouble{Code: codePart, Zh: zh, En: en}
}
