package law

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Date is a calendar day as the number 20260814; 0 is a day not known.
type Date int32

// DateOf is the day of a time in its own zone.
func DateOf(t time.Time) Date {
	return Date(t.Year()*10000 + int(t.Month())*100 + t.Day())
}

// ParseDate reads 2026-08-14. ok tells whether s is a day of the calendar.
func ParseDate(s string) (d Date, ok bool) {
	t, err := time.Parse("2006-01-02", strings.TrimSpace(s))
	if err != nil {
		return 0, false
	}
	return DateOf(t), true
}

// Time is midnight UTC of the day; the zero Time of a day not known.
func (d Date) Time() time.Time {
	if d == 0 {
		return time.Time{}
	}
	return time.Date(int(d)/10000, time.Month(int(d)/100%100), int(d)%100, 0, 0, 0, 0, time.UTC)
}

// Add is the day n days later; a day not known stays so.
func (d Date) Add(n int) Date {
	if d == 0 {
		return 0
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// String is 2026-08-14, or "" of a day not known.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d/10000, d/100%100, d%100)
}

// Chinese is 2026年8月14日, or "" of a day not known.
func (d Date) Chinese() string {
	if d == 0 {
		return ""
	}
	return strconv.Itoa(int(d)/10000) + "年" + strconv.Itoa(int(d)/100%100) + "月" + strconv.Itoa(int(d)%100) + "日"
}

// MarshalText writes a date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = 0
		return nil
	}
	v, ok := ParseDate(string(b))
	if !ok {
		return fmt.Errorf("%q is not a date like 2026-08-14", b)
	}
	*d = v
	return nil
}
