// Package trials_test measures the checker: how often it is wrong on texts that have
// nothing it should find, and how much it finds of faults that are planted.
//
//	go test -v ./drafting/check/trials                       a tenth of the trials
//	JIANWEN_TRIALS=300 go test -v ./drafting/check/trials    all of them
//	bash drafting/check/trials/run.sh                        all, with tables
//
// README.md has the figures.
package trials_test
