//go:build unix

package main

import (
	"os"
	"syscall"
)

// resident is the memory that a process had at its most, in MB (Linux counts in KB).
func resident(p *os.ProcessState) float64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return float64(usage.Maxrss) / 1024
}
