package fonts

import "fmt"

// Kind says how a role is met.
type Kind string

// The kinds, best first.
const (
	Official Kind = "official" // by a font that the rules or custom ask for
	Bundled  Kind = "bundled"  // by the font that travels with the program for this role
	StandIn  Kind = "stand-in" // by another font in its place
)

// A Resolution tells how a role is met.
type Resolution struct {
	Role   Role
	Wanted string // the official font's name, in Chinese; "" for the window
	Got    *Face
	Kind   Kind
	Zh, En string  // one sentence
	Unfit  []error // font files of the right name that could not be used; each names its file
}

// Report tells how each role is met, in the order of the roles.
func (s *Set) Report() []Resolution {
	list := make([]Resolution, len(wants))
	for i, w := range wants {
		list[i] = s.roles[w.role].met()
	}
	return list
}

// tell completes r with its kind and the sentence.
func (r Resolution) tell(w want, k Kind) Resolution {
	r.Kind = k
	name := fmt.Sprintf("%s（%s）", r.Got.Family, r.Got.PostScript)
	switch {
	case k == Official:
		r.Zh = fmt.Sprintf("%s：使用系统字体 %s，文件 %s。", w.zh, name, r.Got.Path)
		r.En = fmt.Sprintf("%s: the system's %s, file %s.", w.en, r.Got.PostScript, r.Got.Path)
	case w.official == "":
		r.Zh = fmt.Sprintf("%s：使用随程序附带的 %s。", w.zh, name)
		r.En = fmt.Sprintf("%s: %s, which travels with the program.", w.en, r.Got.PostScript)
	case k == Bundled:
		r.Zh = fmt.Sprintf("%s：本机没有“%s”，改用随程序附带的 %s；安装 %s 后自动采用。", w.zh, w.official, name, w.install)
		r.En = fmt.Sprintf("%s: %s is not on this machine; %s, which travels with the program, is used. Install %s to have it.", w.en, w.official, r.Got.PostScript, w.install)
	case len(w.similar) > 0:
		r.Zh = fmt.Sprintf("%s：本机没有“%s”，改用与它等宽的系统字体 %s。", w.zh, w.official, name)
		r.En = fmt.Sprintf("%s: %s is not on this machine; the system's %s, which has the same widths, is used.", w.en, w.official, r.Got.PostScript)
	default:
		r.Zh = fmt.Sprintf("%s：没有找到“%s”，也没有找到 %s，暂以宋体 %s 代替；请安装 %s。", w.zh, w.official, fandolFile, name, w.install)
		r.En = fmt.Sprintf("%s: neither %s nor %s was found; %s stands in. Please install %s.", w.en, w.official, fandolFile, r.Got.PostScript, w.install)
	}
	for _, err := range r.Unfit {
		r.Zh += fmt.Sprintf("（有字体文件不能用：%v）", err)
		r.En += fmt.Sprintf(" (A font file could not be used: %v.)", err)
	}
	return r
}
