// Command bench makes one document for several typesetters and tells how the
// lines they set differ. peers.sh and compare.sh run it; README.md has what they
// found.
//
//	go run ./drafting/bench write -characters 18000 -o DIR   draft.md .typ .docx .tex
//	go run ./drafting/bench write -pages 500 -o DIR          as many characters as fill 500 pages
//	go run ./drafting/bench write -sample NAME.md -o DIR     a bundled sample as it is
//	go run ./drafting/bench lines [-list] DIR                what the lines of DIR/*.pdf are like
//	go run ./drafting/bench beside OUT.png LEFT.png …        pictures side by side
//
// The peers get what our typesetter set: the same characters, faces, sizes,
// indents and room above each block. How they break the lines is theirs.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"jianwen/drafting/typeset/fonts"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("say write, lines or beside; see the package comment")
	}
	switch args[0] {
	case "write":
		return write(args[1:])
	case "lines":
		return lines(args[1:])
	case "beside":
		return beside(args[1:])
	}
	return fmt.Errorf("no command %s", args[0])
}

// write makes the document in all its formats.
func write(args []string) error {
	flags := flag.NewFlagSet("write", flag.ExitOnError)
	characters := flags.Int("characters", 18000, "how long the document is at least")
	pages := flags.Int("pages", 0, "fill so many pages instead")
	sample := flags.String("sample", "", "a bundled sample instead")
	out := flags.String("o", "", "folder to write to")
	if err := flags.Parse(args); err != nil {
		return err
	}
	set := fonts.Load(fonts.Options{NoSystem: true})
	text, err := document(set, *sample, *characters, *pages)
	if err != nil {
		return err
	}
	return writeAll(*out, text, set)
}

// lines measures and compares.
func lines(args []string) error {
	flags := flag.NewFlagSet("lines", flag.ExitOnError)
	list := flags.Bool("list", false, "list every paragraph whose lines end elsewhere")
	if err := flags.Parse(args); err != nil {
		return err
	}
	return compare(os.Stdout, flags.Arg(0), *list)
}
