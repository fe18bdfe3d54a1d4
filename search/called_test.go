package search

import (
	"context"
	"testing"

	"jianwen/search/law"
)

func TestCalled(t *testing.T) {
	l := openLibrary(t, t.TempDir())
	add(t, l, lay(t, invented))
	hits, err := l.Called(context.Background(), "竹筏管理条例:4", 0)
	if err != nil || len(hits) != 2 || hits[0].Version.ID != "竹筏管理条例@2021-06-01" || hits[0].Status != law.InForce {
		t.Errorf("today: %+v, %v", hits, err)
	}
	hits, err = l.Called(context.Background(), "竹筏管理条例:4", 20160101)
	if err != nil || len(hits) != 2 || hits[0].Version.ID != "竹筏管理条例@2015-03-01" || hits[0].Label != "第四条" {
		t.Errorf("in 2016: %+v, %v", hits, err)
	}
	if hits, err := l.Called(context.Background(), "nobody:1", 0); err != nil || len(hits) != 0 {
		t.Errorf("nobody: %+v, %v", hits, err)
	}
}
