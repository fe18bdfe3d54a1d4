package advice

import "jianwen/drafting/check"

// The instruments of the table.
var (
	oral = &Instrument{
		Key: "oral", Words: check.Words{Zh: "口头纠正", En: "oral correction"},
		Act: check.Words{Zh: "由检察人员口头提出纠正意见并记录，不制发文书", En: "correct orally and keep a record; make no document"},
	}
	notice = &Instrument{
		Key: "notice", Words: check.Words{Zh: "纠正违法通知书", En: "notice of correction"},
		Act:   check.Words{Zh: "经检察长决定，发出纠正违法通知书", En: "send a notice of correction, decided by the chief procurator"},
		Forms: []string{"correction_notice", "execution_correction", "illegal_evidence_opinion", "trial_correction", "medical_correction"},
	}
	recommendation = &Instrument{
		Key: "recommendation", Words: check.Words{Zh: "检察建议书", En: "recommendation"},
		Act:   check.Words{Zh: "经检察长决定，向相关机关提出检察建议", En: "recommend to the organ concerned, decided by the chief procurator"},
		Forms: []string{"crim_pattern_rec", "custody_rec"},
	}
	transfer = &Instrument{
		Key: "transfer", Words: check.Words{Zh: "移送追究刑事责任", En: "transfer for criminal liability"},
		Act:   check.Words{Zh: "将涉嫌犯罪的线索移送有关机关、部门，依法追究刑事责任", En: "transfer the suspected crime to the organ or department in charge"},
		Forms: []string{"clue_transfer"},
	}
	penaltyOpinion = &Instrument{
		Key: "penalty_opinion", Words: check.Words{Zh: "检察意见书", En: "procuratorial opinion"},
		Act:   check.Words{Zh: "向有关主管机关提出检察意见，连同不起诉决定书一并移送", En: "give the authority in charge an opinion, with the decision not to prosecute"},
		Forms: []string{"penalty_opinion"},
	}
	transferOpinion = &Instrument{
		Key: "transfer_opinion", Words: check.Words{Zh: "检察意见书", En: "procuratorial opinion"},
		Act:   check.Words{Zh: "经检察长批准，向行政执法机关提出检察意见，要求移送涉嫌犯罪案件", En: "have the agency transfer the case by an opinion that the chief procurator approves"},
		Forms: []string{"transfer_opinion"},
	}
	governance = &Instrument{
		Key: "governance", Words: check.Words{Zh: "社会治理检察建议书", En: "social governance recommendation"},
		Act:   check.Words{Zh: "经法律政策研究部门审核，由检察长或者检察委员会决定，提出社会治理检察建议", En: "recommend on social governance, reviewed by policy research and decided by the chief procurator or the committee"},
		Forms: []string{"social_governance_rec", "juvenile_rec"},
	}
	publicInterest = &Instrument{
		Key: "public_interest", Words: check.Words{Zh: "行政公益诉讼检察建议书", En: "public interest recommendation"},
		Act:   check.Words{Zh: "立案后，经检察长决定，向行政机关提出检察建议，督促其依法履行职责", En: "file the case and recommend that the agency perform its duty, decided by the chief procurator"},
		Forms: []string{"pil_admin_rec"},
	}
)

// A Row is one line of the decision table: the instrument that a circumstance calls
// for, unless others hold.
type Row struct {
	When       Circumstance
	Unless     []Circumstance
	Instrument *Instrument
	Why        check.Words
	Source     string
}

// Table is the decision table, the weightiest line first. A pattern or a crime does
// not do away with the notice for the single case that is serious (XG 552 sets them
// side by side), so those lines hold together; the oral correction gives way to all.
var Table = []Row{
	{
		When: Crime, Instrument: transfer,
		Why:    check.Words{Zh: "构成犯罪的，移送有关机关、部门依法追究刑事责任", En: "what amounts to a crime is transferred for criminal liability"},
		Source: "XG 552",
	},
	{
		When: Withheld, Instrument: transferOpinion,
		Why:    check.Words{Zh: "行政执法机关不移送涉嫌犯罪案件的，经检察长批准提出检察意见，要求其向公安机关移送", En: "an agency that keeps a suspected crime from the police is told by an opinion to transfer it"},
		Source: "XG 557",
	},
	{
		When: Penalty, Instrument: penaltyOpinion,
		Why:    check.Words{Zh: "对被不起诉人需要给予行政处罚、处分或者没收违法所得的，依规定提出检察意见", En: "a person not prosecuted who deserves a penalty, a sanction or forfeiture is left to the authority in charge by an opinion"},
		Source: "JY 12; XSF 177; XG 373, 375",
	},
	{
		When: General, Instrument: recommendation,
		Why:    check.Words{Zh: "带有普遍性的违法情形，经检察长决定，向相关机关提出检察建议", En: "illegality of a general kind is met by a recommendation"},
		Source: "XG 552; JY 9(4)",
	},
	{
		When: Hazard, Instrument: recommendation,
		Why:    check.Words{Zh: "刑罚执行、监管执法中存在可能导致执法不公的问题，或者存在重大监管漏洞、重大安全隐患、重大事故风险的，提出检察建议", En: "grave gaps and hazards in the execution of penalties or in custody are met by a recommendation"},
		Source: "XG 624(3); JY 9(4)",
	},
	{
		When: Serious, Instrument: notice,
		Why:    check.Words{Zh: "情节较重的，经检察长决定，发出纠正违法通知书", En: "what is serious is met by a notice of correction"},
		Source: "XG 552",
	},
	{
		When: Uncorrected, Instrument: notice,
		Why:    check.Words{Zh: "口头纠正后七日以内未予纠正的，以书面形式提出纠正意见", En: "what is not corrected within 7 days of an oral correction is corrected in writing"},
		Source: "XG 624(2)",
	},
	{
		When: Unfiled, Instrument: notice,
		Why:    check.Words{Zh: "公安机关在收到通知立案书后超过十五日不予立案的，发出纠正违法通知书", En: "police who do not file the case within 15 days of the notice to file get a notice of correction"},
		Source: "XG 564",
	},
	{
		When: Harm, Instrument: publicInterest,
		Why:    check.Words{Zh: "行政机关违法行使职权或者不作为，致使公共利益受到侵害的，应当提出检察建议，督促其依法履行职责", En: "an agency whose failure harms the public interest gets a recommendation to perform its duty"},
		Source: "XZF 25; GY 75",
	},
	{
		When: Governance, Unless: []Circumstance{Harm}, Instrument: governance,
		Why:    check.Words{Zh: "社会治理工作中制度不健全、管理有漏洞的，可以向有关单位提出改进工作、完善治理的检察建议", En: "gaps in a unit's rules or supervision are met by a recommendation on social governance"},
		Source: "JY 11",
	},
	{
		When: Minor, Unless: []Circumstance{Crime, General, Serious, Uncorrected, Unfiled}, Instrument: oral,
		Why:    check.Words{Zh: "情节较轻的，由检察人员以口头方式提出纠正意见", En: "what weighs little is corrected orally"},
		Source: "XG 552, 624(1)",
	},
}
