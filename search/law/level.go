package law

import (
	"fmt"
	"slices"
)

var levels = []Term{
	Other:                    {"other", "其他", "other"},
	Constitution:             {"constitution", "宪法", "constitution"},
	Law:                      {"law", "法律", "law"},
	AdministrativeRegulation: {"administrative_regulation", "行政法规", "administrative regulation"},
	SupervisoryRegulation:    {"supervisory_regulation", "监察法规", "supervisory regulation"},
	JudicialInterpretation:   {"judicial_interpretation", "司法解释", "judicial interpretation"},
	LocalRegulation:          {"local_regulation", "地方性法规", "local regulation"},
	DepartmentRule:           {"department_rule", "部门规章", "departmental rule"},
	LocalRule:                {"local_rule", "地方政府规章", "local government rule"},
	Normative:                {"normative", "规范性文件", "normative document"},
}

var statuses = []Term{
	Unknown:  {"unknown", "效力不明", "status not known"},
	InForce:  {"in_force", "现行有效", "in force"},
	Amended:  {"amended", "已修改", "amended"},
	Repealed: {"repealed", "已废止", "repealed"},
	NotYet:   {"not_yet", "尚未施行", "not yet in force"},
}

func (l Level) term() Term { return levels[min(int(l), len(levels)-1)] }

// Zh is the level in Chinese: 司法解释.
func (l Level) Zh() string { return l.term().Zh }

// En is the level in English.
func (l Level) En() string { return l.term().En }

// MarshalText writes the stable key: judicial_interpretation.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.term().Key), nil }

// UnmarshalText reads a key; "" is Other.
func (l *Level) UnmarshalText(b []byte) error {
	i, err := find(levels, b)
	*l = Level(i)
	return err
}

// rank orders levels, highest first, with Other last.
func (l Level) rank() int {
	if l == Other {
		return len(levels)
	}
	return int(l)
}

func (s Status) term() Term { return statuses[min(int(s), len(statuses)-1)] }

// Zh is the status in Chinese: 尚未施行.
func (s Status) Zh() string { return s.term().Zh }

// En is the status in English.
func (s Status) En() string { return s.term().En }

// MarshalText writes the stable key: not_yet.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.term().Key), nil }

// UnmarshalText reads a key; "" is Unknown.
func (s *Status) UnmarshalText(b []byte) error {
	i, err := find(statuses, b)
	*s = Status(i)
	return err
}

func find(terms []Term, key []byte) (int, error) {
	if len(key) == 0 {
		return 0, nil
	}
	i := slices.IndexFunc(terms, func(t Term) bool { return t.Key == string(key) })
	if i < 0 {
		return 0, fmt.Errorf("%q is not one of the known keys", key)
	}
	return i, nil
}
