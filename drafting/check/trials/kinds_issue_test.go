package trials_test

// issue are faults of attachments, copies and service.
var issue = []kind{
	{name: "an attachment that is not there", rules: []string{"ATT-001"}, anywhere: true, plant: put(`\p{Han}()。\n`, []string{"（见附件9）", "（详见附件8）"}, "facts", "problems", "reasoning", "procedure")},
	{name: "an attachment with a full stop", rules: []string{"ATT-002"}, plant: put(`(?m)^\d+\. [^\n。；]+()$`, []string{"。", "；"}, "attach")},
	{name: "no files of the case", rules: []string{"ATT-004"}, anywhere: true, families: []string{"rec_court"}, plant: put(`(检察卷宗?[^\n]*)`, []string{"有关材料一份"}, "attach")},
	{name: "new evidence without list and copies", rules: []string{"ATT-003"}, anywhere: true, families: []string{"protest_criminal"}, plant: field(`^harm_or_benefit: .*()$`, "\nnew_evidence:\n  - 证人杜某的证言", "\nnew_evidence:\n  - 监控录像")},
	{name: "copies without a reason", rules: []string{"CPY-001"}, anywhere: true, families: recommendations, plant: put(`((?:因|本检察建议)?所涉问题应当引起(?:主管部门)?重视，)`, []string{""})},
	{name: "served too late", rules: []string{"ISS-004"}, anywhere: true, families: []string{"rec_pil"}, plant: put(`9月(11)日向你委送达立案决定书`, []string{"18", "25", "28"})},
}
