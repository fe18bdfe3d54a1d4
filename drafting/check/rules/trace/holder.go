package trace

import (
	"regexp"
	"slices"
	"strings"

	"jianwen/drafting/check"
	"jianwen/drafting/check/facts"
	"jianwen/drafting/naming"
)

// roleHolders are those who hold views by their part in the procedure.
var roleHolders = regexp.MustCompile(`(?:原审|一审|二审)?(?:辩护人|辩护律师|诉讼代理人|法定代理人|被告人|上诉人|犯罪嫌疑人|被不起诉人|被申请人|再审申请人|申请监督人|申请人|申诉人|被害人|被害单位|其他当事人|第三人)|(?:你|贵)(?:局|委|院|公司|校|店|酒店|所|监狱|监|厂|中心|单位|部门|办|队)`)

// isAddressee tells whether a holder is the addressee: 你局, or a short name of it.
func isAddressee(d *check.Draft, holder string) bool {
	return strings.HasPrefix(holder, "你") || strings.HasPrefix(holder, "贵") || slices.Contains(addresseeShorts.Of(d), holder)
}

// adverse tells whether what somebody holds stands against what the document says. In
// letters to those who are supervised, that is the addressee's view, and counsel's; a
// suspect who complains is on our side there, as is whoever asked for the supervision or
// the protest.
func adverse(d *check.Draft, holder string) bool {
	switch {
	case isAddressee(d, holder), hasOne(holder, "辩护", "代理人"):
		return true
	case grants(d) && !strings.HasPrefix(holder, "被申请") && hasOne(holder, "申请", "申诉"):
		return false
	case d.Family() == "protest_criminal":
		return !strings.HasPrefix(holder, "被害")
	}
	return !slices.Contains([]string{"correction", "notice", "urge", "rec_jy", "rec_juv", "rec_pil"}, d.Family())
}

// grants tells whether a document takes the side of who asked for it.
func grants(d *check.Draft) bool {
	return slices.Contains([]string{"retrial", "rec_court", "protest_civil", "protest_criminal", "request"}, d.Family())
}

// holders are the names of those whose views are adverse: suspects, victims, counsel and
// parties, but not those whose application the document grants.
var holders = check.NewFact(func(d *check.Draft) (out []string) {
	granted := map[string]bool{}
	if grants(d) {
		granted[d.Field("applicant")] = true
		for _, p := range d.In("parties", "procedure", "source") {
			if m := whoAsked.FindStringSubmatch(p.Text); m != nil {
				granted[m[1]] = true
			}
			for _, m := range applicant.FindAllStringSubmatch(p.Text, -1) {
				granted[m[1]] = true
			}
		}
	}
	for _, person := range facts.Names.Of(d).Persons {
		if d.Family() == "protest_criminal" && person.Is(naming.Victim) {
			continue
		}
		if person.Is(naming.Suspect|naming.Victim|naming.Counsel|naming.Party) && !granted[person.Name] && !person.Is(naming.Official|naming.Staff) {
			out = append(out, person.Name)
		}
	}
	return append(out, addresseeShorts.Of(d)...)
})

// applicant names whoever asked for the supervision. The name stands between the role
// and the next mark or word.
var applicant = regexp.MustCompile(`(?:^|[^其被])申请人(?:（[^）]*）)?(\p{Han}{2,4}?)(?:，|。|因|不服|向)`)

// whoAsked is the sentence that tells who asked: 唐某认为……，向本院申请监督.
var whoAsked = regexp.MustCompile(`(?:^|。)(\p{Han}{2,4}?)(?:认为|不服|因)[^。]*向本院申请`)

// addresseeShorts are the short names that the draft declares for its addressee.
var addresseeShorts = check.NewFact(func(d *check.Draft) (out []string) {
	for _, name := range d.Document.Front.List("addressee") {
		if name == "" {
			continue
		}
		for _, p := range d.Passages {
			if _, rest, ok := strings.Cut(p.Text, name); ok {
				if m := declared.FindStringSubmatch(rest); m != nil {
					out = append(out, m[1])
				}
			}
		}
	}
	return out
})

// declared is a short name behind a full one.
var declared = regexp.MustCompile(`^（以下(?:简称|称)[“"]?(\p{Han}{2,12})[”"]?）`)
