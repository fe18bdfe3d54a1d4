package main

import (
	"fmt"
	"path"
	"strings"
)

// texHead: xeCJK with the glue that makes 28 characters a line, compressed
// punctuation as in Chinese print, and the gap of a quarter em.
const texHead = `\documentclass{article}
\usepackage[paperwidth=210mm,paperheight=297mm,left=28mm,top=37mm,textwidth=156mm,textheight=225mm,footskip=27pt]{geometry}
\usepackage{xeCJK}
\setmainfont%[1]s
\setCJKmainfont%[2]s
\xeCJKsetup{CJKglue={\hskip %.3[3]fpt plus 1.2pt minus 0pt},CJKecglue={\hskip 4pt plus 1.2pt minus 2pt},PunctStyle=kaiming,CheckSingle=true}
\setlength{\parskip}{0pt}\setlength{\parindent}{%.3[4]fpt}\setlength{\topskip}{16pt}\raggedbottom\frenchspacing
\makeatletter\def\ps@plain{\let\@oddhead\@empty\let\@evenhead\@empty\def\@oddfoot{\fontsize{14}{14}\selectfont\hfil — \thepage\ —\quad}\let\@evenfoot\@oddfoot}\makeatother
\pagestyle{plain}
`

// tex is the document for XeLaTeX; FONTS stands for the folder of the fonts.
func (j *job) tex() string {
	var b, commands strings.Builder
	body := faces["FandolFang-Regular"]
	names := map[string]string{}
	for key, f := range faces {
		if f != body && f != j.latin {
			names[key] = "\\cjk" + strings.Map(onlyLetters, key)
			fmt.Fprintf(&commands, "\\newCJKfontfamily%s%s\n", names[key], f.tex())
		}
	}
	fmt.Fprintf(&b, texHead, j.latin.tex(), body.tex(), pitch-bodySize, 2*pitch)
	b.WriteString(commands.String() + "\\begin{document}\n\\fontsize{16.06}{29.06}\\selectfont\n") // TeX points; xeCJK takes no other unit
	for i := range j.blocks {
		k := &j.blocks[i]
		if k.before > 0 {
			fmt.Fprintf(&b, "\\vspace{%.2fbp}\n", k.before)
		}
		text := k.tex(names)
		switch {
		case k.align == centred:
			text = "{\\centering " + text + "\\par}"
		case k.align == right:
			text = fmt.Sprintf("{\\raggedleft %s\\hspace*{%.2fbp}\\par}", text, k.indent)
		case k.indent < pitch:
			text = "\\noindent " + text
		}
		b.WriteString(text + "\n\n")
	}
	b.WriteString("\\end{document}\n")
	return b.String()
}

// tex is the face as fontspec wants it: xeCJK trips over a folder in the name.
func (f face) tex() string {
	folder, file := path.Split(f.file)
	return fmt.Sprintf("[Path=FONTS/%s]{%s}", folder, file)
}

// tex is the block's text.
func (b *block) tex(names map[string]string) string {
	var out strings.Builder
	for _, s := range b.spans {
		text := texEscape.Replace(s.text)
		if name := names[s.face]; name != "" {
			text = "{" + name + " " + text + "}"
		}
		out.WriteString(text)
	}
	if b.size != bodySize {
		return fmt.Sprintf("{\\fontsize{%.2f}{29.06}\\selectfont %s}", b.size*72.27/72, out.String())
	}
	return out.String()
}

var texEscape = strings.NewReplacer(`\`, `\textbackslash{}`, "%", `\%`, "#", `\#`, "&", `\&`, "$", `\$`, "_", `\_`, "{", `\{`, "}", `\}`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

func onlyLetters(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
		return r
	}
	return -1
}
