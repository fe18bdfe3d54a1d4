package issue

import "jianwen/drafting/check"

var iss003 = &check.Rule{
	ID: "ISS-003", Severity: check.Error, Needs: check.NeedsRegister,
	Doc: check.Words{Zh: "直接修改了已经送达的文书", En: "a document that was served is being edited"},
	Why: check.Words{
		Zh: "文书送达后即对外生效。笔误用补正决定书更正，内容不当用变更或者撤回的通知；不能改了原件再用。",
		En: "Once served it stands. A slip is mended by a correction decision, its contents by a notice of change or withdrawal.",
	},
	Source: "MJ 129; JY 22",
	Run: func(p *check.Pass) {
		at, ok := changed(p.Draft)
		if !ok || served(p.Draft) == 0 {
			return
		}
		p.Report(check.Finding{
			Span: at,
			Zh:   "已送达文书须以补正决定书或变更通知更正", En: "a served document is corrected by a correction decision or a notice of change",
		})
	},
}
