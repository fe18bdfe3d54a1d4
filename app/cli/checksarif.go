package cli

import (
	"net/url"
	"path/filepath"
	"strings"

	"jianwen/assets/translations"
	"jianwen/drafting/check"
	"jianwen/drafting/check/rules"
	"jianwen/drafting/source"
)

type object = map[string]any

// sarifLevels are the levels of SARIF 2.1.0 (3.27.10).
var sarifLevels = map[check.Severity]string{check.Error: "error", check.Warning: "warning", check.Hint: "note"}

// writeFindingsSARIF prints a log of SARIF 2.1.0 (OASIS), which editors and servers
// read: a result for each finding, with its fixes and, where it was let stand, the
// reason as a suppression; a notification for each rule that could not judge. Columns
// count Unicode code points (3.14.15).
func writeFindingsSARIF(s *session, all []examined) error {
	descriptions, index := sarifRules(all)
	results, notes := []object{}, []object{}
	for _, one := range all {
		for _, f := range one.result.Findings {
			result := sarifResult(one, f)
			if i, ok := index[f.Rule]; ok {
				result["ruleIndex"] = i
			}
			results = append(results, result)
		}
		for _, sk := range one.result.Skipped {
			notes = append(notes, object{
				"level": "note", "message": object{"text": sarifText(sk.Zh, sk.En)},
				"associatedRule": object{"id": sk.Rule, "index": index[sk.Rule]},
				"locations":      []object{{"physicalLocation": object{"artifactLocation": sarifFile(one.name)}}},
			})
		}
	}
	return s.printJSON(object{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
		"runs": []object{{
			"tool": object{"driver": object{
				"name": "jianwen", "version": Version(), "language": translations.Pick("zh-CN", "en-US"), "rules": descriptions,
			}},
			"invocations": []object{{"executionSuccessful": true, "toolExecutionNotifications": notes}},
			"columnKind":  "unicodeCodePoints", "results": results,
		}},
	})
}

// sarifText is a sentence in the person's language. Braces are those of placeholders in
// SARIF (3.11.5) and are doubled.
func sarifText(zh, en string) string {
	return strings.NewReplacer("{", "{{", "}", "}}").Replace(translations.Pick(zh, en))
}

// sarifRules describes the rules that found something or could not judge; index is
// where each stands.
func sarifRules(all []examined) (descriptions []object, index map[string]int) {
	spoke := map[string]bool{}
	for _, one := range all {
		for _, f := range one.result.Findings {
			spoke[f.Rule] = true
		}
		for _, sk := range one.result.Skipped {
			spoke[sk.Rule] = true
		}
	}
	descriptions, index = []object{}, map[string]int{}
	for _, r := range rules.All {
		if !spoke[r.ID] {
			continue
		}
		index[r.ID] = len(descriptions)
		descriptions = append(descriptions, object{
			"id":                   r.ID,
			"shortDescription":     object{"text": translations.Pick(r.Doc.Zh, r.Doc.En)},
			"fullDescription":      object{"text": translations.Pick(r.Why.Zh, r.Why.En)},
			"defaultConfiguration": object{"level": sarifLevels[r.Severity]},
			"properties":           object{"source": r.Source},
		})
	}
	return descriptions, index
}

func sarifResult(one examined, f check.Finding) object {
	text := one.draft.Text
	out := object{
		"ruleId": f.Rule, "level": sarifLevels[f.Severity], "message": object{"text": sarifText(f.Zh, f.En)},
		"locations": []object{sarifLocation(one, f.Span)},
	}
	if f.Identity != "" {
		out["partialFingerprints"] = object{"jianwen/v1": f.Identity}
	}
	var related []object
	for i, r := range f.Related {
		at := sarifLocation(one, r.Span)
		at["id"], at["message"] = i+1, object{"text": sarifText(r.Zh, r.En)}
		related = append(related, at)
	}
	if related != nil {
		out["relatedLocations"] = related
	}
	var fixes []object
	for _, fix := range f.Fixes {
		if change := sarifChange(text, one.name, fix.Edits); len(fix.Edits) > 0 {
			fixes = append(fixes, object{
				"description": object{"text": sarifText(fix.Zh, fix.En)}, "artifactChanges": []object{change},
				"properties": object{"safe": fix.Safe},
			})
		}
	}
	if fixes != nil {
		out["fixes"] = fixes
	}
	if f.Override != "" {
		out["suppressions"] = []object{{"kind": "inSource", "status": "accepted", "justification": f.Override}}
	}
	return out
}

// sarifChange is edits of one file.
func sarifChange(text, name string, edits []source.Edit) object {
	replacements := []object{}
	for _, e := range edits {
		replacements = append(replacements, object{
			"deletedRegion": sarifRegion(text, e.Span), "insertedContent": object{"text": e.New},
		})
	}
	return object{"artifactLocation": sarifFile(name), "replacements": replacements}
}

// sarifLocation is a place in a draft; what is about the draft as a whole has no region.
func sarifLocation(one examined, span source.Span) object {
	place := object{"artifactLocation": sarifFile(one.name)}
	if span != (source.Span{}) {
		place["region"] = sarifRegion(one.draft.Text, span)
	}
	return object{"physicalLocation": place}
}

func sarifRegion(text string, span source.Span) object {
	from, to := source.PositionOf(text, span.Start), source.PositionOf(text, max(span.Start, span.End))
	return object{"startLine": from.Line, "startColumn": from.Column, "endLine": to.Line, "endColumn": to.Column}
}

// sarifFile is a file as a URI reference (3.4.3): what is no plain letter is escaped, and
// an absolute path is a file URI.
func sarifFile(name string) object {
	path := filepath.ToSlash(name)
	uri := url.URL{Path: path}
	if filepath.IsAbs(name) {
		uri.Scheme, uri.Path = "file", "/"+strings.TrimPrefix(path, "/")
	}
	return object{"uri": uri.String()}
}
