package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jianwen/drafting/source"
)

// A shape is what the schema of SARIF 2.1.0 (oasis-tcs/sarif-spec,
// Schemata/sarif-schema-2.1.0.json, errata 01) demands of an object, for the objects and
// properties that jianwen writes: no other properties, those that are required, and the
// kind of each value. A kind is string, integer (from 0 on), positive, boolean, uri, bag, map (of
// strings), a|b|c (one of these), a name of a shape, or []kind; []!kind is not empty.
type shape struct {
	required []string
	any      []string // one of these at least
	kinds    map[string]string
}

var sarifShapes = map[string]shape{
	"log": {required: []string{"version", "runs"}, kinds: map[string]string{"$schema": "uri", "version": "2.1.0", "runs": "[]run"}},
	"run": {required: []string{"tool"}, kinds: map[string]string{
		"tool": "tool", "invocations": "[]invocation", "columnKind": "utf16CodeUnits|unicodeCodePoints", "results": "[]result",
	}},
	"tool": {required: []string{"driver"}, kinds: map[string]string{"driver": "toolComponent"}},
	"toolComponent": {required: []string{"name"}, kinds: map[string]string{
		"name": "string", "version": "string", "language": "language", "rules": "[]reportingDescriptor",
	}},
	"reportingDescriptor": {required: []string{"id"}, kinds: map[string]string{
		"id": "string", "shortDescription": "multiformatMessageString", "fullDescription": "multiformatMessageString",
		"defaultConfiguration": "reportingConfiguration", "properties": "bag",
	}},
	"multiformatMessageString": {required: []string{"text"}, kinds: map[string]string{"text": "string"}},
	"reportingConfiguration":   {kinds: map[string]string{"level": "none|note|warning|error"}},
	"invocation": {required: []string{"executionSuccessful"}, kinds: map[string]string{
		"executionSuccessful": "boolean", "toolExecutionNotifications": "[]notification",
	}},
	"notification": {required: []string{"message"}, kinds: map[string]string{
		"message": "message", "level": "none|note|warning|error", "associatedRule": "reference", "locations": "[]location",
	}},
	"reference": {any: []string{"index", "guid", "id"}, kinds: map[string]string{"id": "string", "index": "integer"}},
	"message":   {any: []string{"text", "id"}, kinds: map[string]string{"text": "string"}},
	"result": {required: []string{"message"}, kinds: map[string]string{
		"ruleId": "string", "ruleIndex": "integer", "level": "none|note|warning|error", "message": "message", "locations": "[]location",
		"relatedLocations": "[]location", "partialFingerprints": "map", "fixes": "[]fix", "suppressions": "[]suppression",
	}},
	"location":         {kinds: map[string]string{"id": "integer", "physicalLocation": "physicalLocation", "message": "message"}},
	"physicalLocation": {any: []string{"address", "artifactLocation"}, kinds: map[string]string{"artifactLocation": "artifactLocation", "region": "region"}},
	"artifactLocation": {kinds: map[string]string{"uri": "uri"}},
	"region": {kinds: map[string]string{
		"startLine": "positive", "startColumn": "positive", "endLine": "positive", "endColumn": "positive",
	}},
	"fix": {required: []string{"artifactChanges"}, kinds: map[string]string{
		"description": "message", "artifactChanges": "[]!artifactChange", "properties": "bag",
	}},
	"artifactChange": {required: []string{"artifactLocation", "replacements"}, kinds: map[string]string{
		"artifactLocation": "artifactLocation", "replacements": "[]!replacement",
	}},
	"replacement":     {required: []string{"deletedRegion"}, kinds: map[string]string{"deletedRegion": "region", "insertedContent": "artifactContent"}},
	"artifactContent": {kinds: map[string]string{"text": "string"}},
	"suppression": {required: []string{"kind"}, kinds: map[string]string{
		"kind": "inSource|external", "status": "accepted|underReview|rejected", "justification": "string",
	}},
}

var languageTag = regexp.MustCompile(`^[a-zA-Z]{2}(-[a-zA-Z]{2})?$`)

// sarifFaults tells where a value is not of its kind.
func sarifFaults(at, kind string, value any) (faults []string) {
	fault := func(format string, args ...any) {
		faults = append(faults, at+": "+fmt.Sprintf(format, args...))
	}
	text, isText := value.(string)
	number, isNumber := value.(float64)
	fields, isObject := value.(map[string]any)
	whole := isNumber && number == math.Trunc(number)
	switch {
	case strings.HasPrefix(kind, "[]"):
		list, ok := value.([]any)
		inner, full := strings.CutPrefix(kind[2:], "!")
		if !ok || full && len(list) == 0 {
			fault("%v is no %s", value, kind)
		}
		for i, v := range list {
			faults = append(faults, sarifFaults(fmt.Sprintf("%s[%d]", at, i), inner, v)...)
		}
	case kind == "string" && !isText, kind == "integer" && (!whole || number < 0), kind == "positive" && (!whole || number < 1),
		kind == "bag" && !isObject, kind == "language" && !languageTag.MatchString(text):
		fault("%v is no %s", value, kind)
	case kind == "boolean":
		if _, ok := value.(bool); !ok {
			fault("%v is no boolean", value)
		}
	case kind == "uri":
		if u, err := url.Parse(text); !isText || err != nil || u.String() != text || strings.ContainsFunc(text, func(r rune) bool { return r > 126 || r <= ' ' || r == '\\' }) {
			fault("%v is no URI reference", value)
		}
	case kind == "map":
		for key, v := range fields {
			faults = append(faults, sarifFaults(at+"."+key, "string", v)...)
		}
	case sarifShapes[kind].kinds != nil:
		if !isObject {
			fault("%v is no %s", value, kind)
		}
		faults = append(faults, shapeFaults(at, kind, fields)...)
	case !slices.Contains([]string{"string", "integer", "positive", "bag", "language"}, kind) && !slices.Contains(strings.Split(kind, "|"), text):
		fault("%v is none of %s", value, kind)
	}
	return faults
}

func shapeFaults(at, kind string, fields map[string]any) (faults []string) {
	s := sarifShapes[kind]
	for key, v := range fields {
		if s.kinds[key] == "" {
			faults = append(faults, at+": "+kind+" has no "+key)
			continue
		}
		faults = append(faults, sarifFaults(at+"."+key, s.kinds[key], v)...)
	}
	has := func(key string) bool { _, ok := fields[key]; return ok }
	for _, key := range s.required {
		if !has(key) {
			faults = append(faults, at+": "+kind+" lacks "+key)
		}
	}
	if len(s.any) > 0 && !slices.ContainsFunc(s.any, has) {
		faults = append(faults, at+": "+kind+" has none of "+strings.Join(s.any, ", "))
	}
	return faults
}

// sarifDraft has characters outside the basic plane before its faults, a fault that
// stands with a reason, and one with several edits.
const sarifDraft = "---\nform: correction_notice\noverrides:\n  LNG-004@%s: 原文如此\n---\n\n::: problems\n\n（一）𠮷某超时羁押。经查,𠮷某没有“立即送看守所,也没有{通知}家属。\n\n:::\n"

func sarifLog(t *testing.T, name, text string) map[string]any {
	t.Helper()
	put(t, name, text)
	_, out, errs := execute(t, nil, "check", name, "--format", "sarif")
	var log map[string]any
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatalf("%v\n%s%s", err, out, errs)
	}
	return log
}

func sarifResults(log map[string]any) (out []map[string]any) {
	for _, r := range log["runs"].([]any)[0].(map[string]any)["results"].([]any) {
		out = append(out, r.(map[string]any))
	}
	return out
}

func TestSARIFIsValid(t *testing.T) {
	t.Chdir(t.TempDir())
	name := "子目录/起诉 意见#1.md"
	log := sarifLog(t, name, fmt.Sprintf(sarifDraft, "0000000000"))
	for _, r := range sarifResults(log) {
		if r["ruleId"] == "LNG-004" {
			identity := r["partialFingerprints"].(map[string]any)["jianwen/v1"].(string)
			log = sarifLog(t, name, fmt.Sprintf(sarifDraft, strings.TrimPrefix(identity, "LNG-004@")))
			break
		}
	}
	for _, fault := range sarifFaults("log", "log", any(log)) {
		t.Error(fault)
	}
	suppressed, fixed := false, false
	for _, r := range sarifResults(log) {
		suppressed = suppressed || r["suppressions"] != nil && r["ruleId"] == "LNG-004"
		fixed = fixed || r["fixes"] != nil
	}
	if !suppressed || !fixed {
		t.Errorf("the log has a suppression: %v, a fix: %v", suppressed, fixed)
	}
}

// The test of validity finds what is not valid.
func TestSARIFFaultsAreFound(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, spoil := range map[string]func(log, run, result map[string]any){
		"version":  func(log, _, _ map[string]any) { log["version"] = "2.0" },
		"tool":     func(_, run, _ map[string]any) { delete(run, "tool") },
		"column":   func(_, run, _ map[string]any) { run["columnKind"] = "bytes" },
		"level":    func(_, _, result map[string]any) { result["level"] = "hint" },
		"message":  func(_, _, result map[string]any) { result["message"] = map[string]any{} },
		"unknown":  func(_, _, result map[string]any) { result["override"] = "x" },
		"location": func(_, _, result map[string]any) { result["locations"] = map[string]any{} },
		"fixes":    func(_, _, result map[string]any) { result["fixes"] = []any{map[string]any{"artifactChanges": []any{}}} },
		"kind": func(_, _, result map[string]any) {
			result["suppressions"] = []any{map[string]any{"justification": "x"}}
		},
		"uri": func(_, _, result map[string]any) {
			result["locations"] = []any{map[string]any{"physicalLocation": map[string]any{"artifactLocation": map[string]any{"uri": "甲.md"}}}}
		},
		"region": func(_, _, result map[string]any) {
			result["locations"] = []any{map[string]any{"physicalLocation": map[string]any{
				"artifactLocation": map[string]any{"uri": "a.md"}, "region": map[string]any{"startLine": 0.0},
			}}}
		},
	} {
		log := sarifLog(t, "a.md", fmt.Sprintf(sarifDraft, "0000000000"))
		spoil(log, log["runs"].([]any)[0].(map[string]any), sarifResults(log)[0])
		if len(sarifFaults("log", "log", any(log))) == 0 {
			t.Errorf("%s is not found", name)
		}
	}
}

// Whoever makes the fixes by lines and columns, counted in code points, gets the text that
// jianwen makes of them.
func TestSARIFColumnsAreCodePoints(t *testing.T) {
	t.Chdir(t.TempDir())
	text := fmt.Sprintf(sarifDraft, "0000000000")
	log := sarifLog(t, "a.md", text)
	n := 0
	for _, r := range sarifResults(log) {
		fixes, _ := r["fixes"].([]any)
		if r["ruleId"] != "LNG-003" || len(fixes) == 0 {
			continue
		}
		var edits []source.Edit
		change := fixes[0].(map[string]any)["artifactChanges"].([]any)[0].(map[string]any)
		for _, x := range change["replacements"].([]any) {
			replacement := x.(map[string]any)
			region := replacement["deletedRegion"].(map[string]any)
			span := source.Span{
				Start: byCodePoints(text, region["startLine"].(float64), region["startColumn"].(float64)),
				End:   byCodePoints(text, region["endLine"].(float64), region["endColumn"].(float64)),
			}
			if span.In(text) != "," {
				t.Errorf("the region holds %q", span.In(text))
			}
			edits = append(edits, source.Edit{Span: span, New: replacement["insertedContent"].(map[string]any)["text"].(string)})
		}
		fixed, err := source.Apply(text, edits)
		if err != nil || strings.Count(fixed, "，") != strings.Count(text, "，")+1 {
			t.Errorf("%v: %s", err, fixed)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d fixes of marks", n)
	}
}

// byCodePoints is the offset of a line and column, both from 1.
func byCodePoints(text string, line, column float64) int {
	lines := strings.SplitAfter(text, "\n")
	before := len(strings.Join(lines[:int(line)-1], ""))
	return before + len(string([]rune(lines[int(line)-1])[:int(column)-1]))
}

func TestSARIFFileIsAURI(t *testing.T) {
	for name, want := range map[string]string{
		"a.md": "a.md", "甲 乙.md": "%E7%94%B2%20%E4%B9%99.md", "a:b.md": "./a:b.md", "/x/甲.md": "file:///x/%E7%94%B2.md", "-": "-",
	} {
		if got := sarifFile(name)["uri"]; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}
