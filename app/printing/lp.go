//go:build !windows

package printing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// patience is how long the system may take to answer: a print server that is away is
// waited for by lpstat without end.
const patience = 20 * time.Second

// find asks lpstat, which speaks English here so that its answer can be read.
func find(ctx context.Context) (Printers, error) {
	if _, err := exec.LookPath("lp"); err != nil {
		return Printers{}, ErrNone
	}
	p := Printers{Chosen: true}
	out, err := run(ctx, nil, "lpstat", "-e") // destinations of the network too
	if err != nil {
		out, err = run(ctx, nil, "lpstat", "-a") // before CUPS 2.2
	}
	if err != nil {
		return Printers{}, ErrNone // lpstat fails where there is no destination
	}
	for line := range strings.Lines(out) {
		if name, _, _ := strings.Cut(strings.TrimSpace(line), " "); name != "" {
			p.Names = append(p.Names, name)
		}
	}
	if len(p.Names) == 0 {
		return Printers{}, ErrNone
	}
	if out, err = run(ctx, nil, "lpstat", "-d"); err == nil {
		if _, name, ok := strings.Cut(out, ": "); ok {
			p.Default = strings.TrimSpace(name)
		}
	}
	return p, nil
}

// print hands the PDF to lp, which takes it into its spool before it returns.
func print(ctx context.Context, pdf []byte, j Job) error {
	_, err := run(ctx, pdf, "lp", arguments(j)...)
	return err
}

// arguments are what lp is called with; it reads the PDF from its input.
func arguments(j Job) []string {
	args := []string{"-n", strconv.Itoa(max(j.Copies, 1)), "-o", "collate=true", "-o", "sides=" + j.Sides.keyword()}
	if j.Printer != "" {
		args = append(args, "-d", j.Printer)
	}
	if j.Title != "" {
		args = append(args, "-t", j.Title)
	}
	if j.Pages != "" {
		args = append(args, "-P", j.Pages)
	}
	return append(args, "--", "-")
}

// keyword is the name of the sides in IPP.
func (s Sides) keyword() string {
	return [...]string{"one-sided", "two-sided-long-edge", "two-sided-short-edge"}[s]
}

// run runs a program of the system; an error is the last line of what it said.
func run(ctx context.Context, input []byte, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	c.Env = append(os.Environ(), "LC_ALL=C")
	c.WaitDelay = time.Second
	c.Stdin = bytes.NewReader(input)
	var said bytes.Buffer
	c.Stderr = &said
	out, err := c.Output()
	if err == nil {
		return string(out), nil
	}
	if lines := strings.Split(strings.TrimSpace(said.String()), "\n"); lines[len(lines)-1] != "" {
		return "", errors.New(strings.TrimPrefix(lines[len(lines)-1], name+": "))
	}
	return "", fmt.Errorf("%s: %w", name, err)
}
