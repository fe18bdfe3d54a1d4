package cli

import (
	"os"
	"strconv"
	"strings"
	"time"

	"jianwen/drafting"
	"jianwen/drafting/export/pdf"
)

// info is what a PDF says about itself.
func info(draft Draft, snapshot *drafting.Snapshot) pdf.Info {
	front := snapshot.Document.Front
	i := pdf.Info{
		Title: snapshot.Title, Author: strings.Join(front.List("procuratorate"), "、"),
		Language: "zh-CN", Created: created(draft, front.Get("date")),
	}
	if snapshot.Form != nil {
		i.Subject = snapshot.Form.Zh
	}
	return i
}

// beijing is the zone of every document's dates.
var beijing = time.FixedZone("CST", 8*60*60)

// created is the time that a PDF bears, told from the input and not from the
// clock, so that the same draft gives the same bytes: SOURCE_DATE_EPOCH, else the
// document's date, else when the draft was last changed.
func created(draft Draft, date string) time.Time {
	if epoch, err := strconv.ParseInt(os.Getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(epoch, 0).In(beijing)
	}
	if day, err := time.ParseInLocation(time.DateOnly, date, beijing); err == nil {
		return day
	}
	if draft.Changed.IsZero() {
		return time.Time{} // read from a pipe: the PDF bears no time
	}
	return draft.Changed.In(beijing)
}
