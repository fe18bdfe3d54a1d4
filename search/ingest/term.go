package ingest

import "jianwen/search/law"

// Kinds are the kinds of documents.
var Kinds = []law.Term{
	{Key: "recommendation", Zh: "检察建议", En: "recommendation"},
	{Key: "reply", Zh: "回复", En: "reply"},
	{Key: "document", Zh: "其他文书", En: "document"},
}

// Outcomes are what can have become of a recommendation.
var Outcomes = []law.Term{
	{Key: "adopted", Zh: "采纳", En: "adopted"},
	{Key: "partly", Zh: "部分采纳", En: "adopted in part"},
	{Key: "rejected", Zh: "未采纳", En: "rejected"},
	{Key: "none", Zh: "没有回复", En: "no reply"},
}
