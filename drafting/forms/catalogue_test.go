package forms

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	assets "jianwen/assets/forms"
)

// A.4 gives these families; the types in them are placed by the specification.
var given = strings.Fields("rec_jy rec_pil rec_juv rec_court retrial protest_criminal protest_civil correction notice explain decision execution_op guardian escalate")

// placed is the 43 types that A.4 places, by its own lists.
var placed = strings.Fields(`social_governance_rec crim_pattern_rec custody_rec admin_act_rec civil_class_rec
	pil_admin_rec juvenile_rec civil_trial_rec civil_exec_rec admin_trial_rec admin_exec_rec civil_retrial_rec admin_retrial_rec
	crim_protest_2nd crim_protest_retrial civil_protest admin_protest
	correction_notice execution_correction illegal_evidence_opinion trial_correction
	req_explain_no_filing req_explain_filing notice_file_case notice_withdraw_case
	no_arrest_reasons non_prosecution_reasons no_filing_reply protest_request_reply civil_no_support
	non_prosecution cond_nonpros pil_filing pil_termination
	commutation_opinion commutation_correction temp_release_opinion temp_release_correction prison_intake_opinion
	guardianship_order escalation_superior escalation_supervision escalation_party_npc`)

func builtinKeys(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/keys.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(data))
}

func TestBuiltinHasNoProblem(t *testing.T) {
	d := &definitions{map[string][]definition{}}
	problems := d.readAll(assets.Files())
	_, more := d.resolve()
	for _, p := range append(problems, more...) {
		t.Error(p)
	}
}

func TestTheTypesOfTableA3(t *testing.T) {
	want := builtinKeys(t)
	var got []string
	for _, f := range Builtin().All() {
		got = append(got, f.Key)
	}
	if len(got) != 72 || !slices.Equal(got, want) {
		t.Errorf("%d types, want these 72 in this order:\n%s\ngot:\n%s", len(got), strings.Join(want, "\n"), strings.Join(got, "\n"))
	}
}

func TestEveryTypeIsComplete(t *testing.T) {
	c := Builtin()
	for _, f := range c.All() {
		for name, value := range map[string]string{
			"zh": f.Zh, "en": f.En, "title": f.Title, "line": f.Line, "family": f.Family, "profile": f.Profile,
			"family mark": string(f.FamilyMark), "sign mark": string(f.SignMark), "follow-up": f.FollowUp.Key,
			"follow-up mark": string(f.FollowUp.Mark), "why this profile": f.ProfileWhy.Zh,
		} {
			if value == "" {
				t.Errorf("%s: no %s", f.Key, name)
			}
		}
		if len(f.Basis) == 0 || len(f.Addressees) == 0 || len(f.Decides) == 0 || len(f.Parts) < 4 {
			t.Errorf("%s: %d bases, %d addressee kinds, %d deciders, %d parts", f.Key, len(f.Basis), len(f.Addressees), len(f.Decides), len(f.Parts))
		}
		if (f.Closing != "") != (f.ClosingMark != "") {
			t.Errorf("%s: closing phrase %q with mark %q", f.Key, f.Closing, f.ClosingMark)
		}
		if f.SignPerson && !slices.ContainsFunc(f.Decides, func(d Decider) bool { return slices.Equal(d.By, []string{"procurator"}) }) {
			t.Errorf("%s: signed by a procurator who does not decide it", f.Key)
		}
	}
}

func TestFamiliesOfTableA4AreNotOurDesign(t *testing.T) {
	if len(placed) != 43 {
		t.Fatalf("%d types in the list", len(placed))
	}
	for _, f := range Builtin().All() {
		want := slices.Contains(placed, f.Key)
		if got := f.FamilyMark != Proposed; got != want {
			t.Errorf("%s in family %s: mark %s", f.Key, f.Family, f.FamilyMark)
		}
		if want && !slices.Contains(given, f.Family) {
			t.Errorf("%s: family %s is not in A.4", f.Key, f.Family)
		}
	}
	for _, y := range Builtin().Families() {
		if got, want := y.Mark != Proposed, slices.Contains(given, y.Key); got != want {
			t.Errorf("family %s: mark %s", y.Key, y.Mark)
		}
		if y.Verified != y.Mark.Verified() || y.Source == "" || y.Zh == "" || y.En == "" {
			t.Errorf("family %s: verified %v, source %q", y.Key, y.Verified, y.Source)
		}
	}
}

func TestPartsAreNamedUsedAndGuided(t *testing.T) {
	c := Builtin()
	used := map[string]bool{}
	for _, y := range c.Families() {
		guided(t, y.Key, y.Parts)
		for _, p := range y.Parts {
			used[p.Key] = true
		}
	}
	for _, f := range c.All() {
		guided(t, f.Key, f.Parts)
	}
	for _, n := range c.PartNames() {
		if used[n.Key] == n.Everywhere {
			t.Errorf("part %s: used %v, everywhere %v", n.Key, used[n.Key], n.Everywhere)
		}
		if n.Zh == "" || n.En == "" {
			t.Errorf("part %s has no name", n.Key)
		}
	}
	if zh, en := c.PartName("facts"); zh != "事实" || en != "facts" {
		t.Errorf("facts is called %s, %s", zh, en)
	}
}

// guided checks that each part tells the writer something of substance.
func guided(t *testing.T, of string, parts []Part) {
	t.Helper()
	for _, p := range parts {
		if len([]rune(p.Guidance)) < 16 || len(p.GuidanceEn) < 30 {
			t.Errorf("%s, %s: guidance %q, %q", of, p.Key, p.Guidance, p.GuidanceEn)
		}
		if p.Obligation != Must && p.Obligation != May {
			t.Errorf("%s, %s: obligation %q", of, p.Key, p.Obligation)
		}
		if (p.Heading != "") != (p.HeadingMark != "") {
			t.Errorf("%s, %s: heading %q with mark %q", of, p.Key, p.Heading, p.HeadingMark)
		}
		for _, w := range p.Wordings {
			if w.Mark != Secondary && w.Mark != Memory {
				t.Errorf("%s, %s: fixed wording marked %s, but no sample was obtained", of, p.Key, w.Mark)
			}
		}
	}
}

func TestEveryFactHasAMark(t *testing.T) {
	for _, f := range Builtin().All() {
		facts := append(slices.Clone(f.Basis), f.Notes...)
		facts = append(facts, f.ProfileWhy)
		if f.NumberCode != nil {
			facts = append(facts, *f.NumberCode)
		}
		for _, d := range f.Decides {
			facts = append(facts, d.Fact)
			if len(d.By) == 0 {
				t.Errorf("%s: a decider who is nobody", f.Key)
			}
		}
		for _, l := range slices.Concat(f.OurLimits, f.AddresseeLimits, f.Objection, f.Filing) {
			facts = append(facts, l.Fact)
			if (l.N > 0) != (l.Unit != "") {
				t.Errorf("%s: limit %d %s", f.Key, l.N, l.Unit)
			}
		}
		for _, fact := range facts {
			if fact.Mark == "" || fact.Verified != (fact.Mark == Checked) || fact.Zh == "" {
				t.Errorf("%s: fact %+v", f.Key, fact)
			}
		}
		for _, d := range f.Fields {
			if d.Mark == "" || d.Zh == "" || d.En == "" || d.Verified != d.Mark.Verified() {
				t.Errorf("%s: field %+v", f.Key, d)
			}
			if d.Type == "enum" && len(d.Enum) == 0 {
				t.Errorf("%s: field %s has nothing to choose from", f.Key, d.Key)
			}
			if d.Default != "" && d.Type == "enum" && !slices.ContainsFunc(d.Enum, func(t Term) bool { return t.Key == d.Default }) {
				t.Errorf("%s: field %s cannot be %s", f.Key, d.Key, d.Default)
			}
		}
	}
}

func TestPhrasesStandOnFieldsTheFormHas(t *testing.T) {
	for _, f := range Builtin().All() {
		for _, p := range f.Parts {
			for _, text := range append(slices.Clone(p.Phrases), p.Guidance) {
				for _, after := range strings.Split(text, "{{")[1:] {
					key, _, _ := strings.Cut(after, "}}")
					if _, ok := f.Field(key); !ok {
						t.Errorf("%s, %s: {{%s}} is no field", f.Key, p.Key, key)
					}
				}
			}
		}
	}
}

func TestPublicSchema(t *testing.T) {
	data, err := json.Marshal(Builtin().All())
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(data), "null") {
		t.Error("the schema has null where a list belongs")
	}
	var back []map[string]any
	if err := json.Unmarshal(data, &back); err != nil || len(back) != 72 {
		t.Fatalf("%d objects, %v", len(back), err)
	}
	for _, key := range []string{"key", "zh", "en", "title", "line", "family", "profile", "basis", "addressees", "decides", "our_limits", "addressee_limits", "objection", "filing", "follow_up", "parts", "fields"} {
		if _, ok := back[0][key]; !ok {
			t.Errorf("no %s", key)
		}
	}
}
