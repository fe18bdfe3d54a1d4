package cli

import (
	"errors"
	"strings"

	"github.com/alecthomas/kong"

	"jianwen/assets/translations"
)

// errShown ends parsing when help or the version has been shown instead.
var errShown = errors.New("shown")

type (
	helpFlag    bool
	versionFlag bool
)

// BeforeReset shows the help of the command that stands before the flag.
func (helpFlag) BeforeReset(context *kong.Context, s *session) error {
	if err := s.print(helpOf(context)); err != nil {
		return err
	}
	return errShown
}

// BeforeReset shows the version.
func (versionFlag) BeforeReset(s *session) error {
	if err := s.print("jianwen " + Version() + "\n"); err != nil {
		return err
	}
	return errShown
}

// helpOf is the help of the selected command, or of the program.
func helpOf(context *kong.Context) string {
	node := context.Selected()
	if node == nil || node.Hidden {
		return programHelp(context.Model.Node)
	}
	return commandHelp(node)
}

// programHelp lists the commands.
func programHelp(node *kong.Node) string {
	return strings.Join([]string{
		translations.T("cli.help.program"),
		translations.T("cli.help.usage"),
		translations.T("cli.help.commands") + "\n" + columns(commandRows(node)),
		translations.T("cli.help.flags") + "\n" + columns(flagRows(node)),
		translations.T("cli.help.more") + "\n",
	}, "\n")
}

// commandHelp tells how one command is called.
func commandHelp(node *kong.Node) string {
	line := called(node)
	var arguments [][]string
	for _, p := range node.Positional {
		line += " " + argument(p)
		arguments = append(arguments, []string{"  " + strings.ToUpper(p.Name), help(p.Help)})
	}
	for _, f := range node.Flags {
		if f.Required {
			line += " " + spelled(f)
		}
	}
	parts := []string{
		help(node.Help) + "\n",
		translations.T("cli.help.usage-of", strings.TrimSuffix(line, "…")+" …") + "\n",
	}
	if len(arguments) > 0 {
		parts = append(parts, translations.T("cli.help.arguments")+"\n"+columns(arguments))
	}
	if rows := commandRows(node); len(rows) > 0 {
		parts = append(parts, translations.T("cli.help.commands")+"\n"+columns(rows))
	}
	var flags [][]string
	for n := node; n != nil; n = n.Parent {
		flags = append(flags, flagRows(n)...)
	}
	parts = append(parts, translations.T("cli.help.flags")+"\n"+columns(flags))
	return strings.Join(parts, "\n")
}

// called is how a command is typed: jianwen library add.
func called(node *kong.Node) string {
	if node.Parent == nil {
		return "jianwen"
	}
	return called(node.Parent) + " " + node.Name
}

// commandRows lists the commands below a node.
func commandRows(node *kong.Node) (rows [][]string) {
	for _, child := range node.Children {
		if !child.Hidden {
			rows = append(rows, []string{"  " + child.Name, help(child.Help)})
		}
	}
	return rows
}

// helpInstead shows the help of a command that only has others below it, where none
// of these was named.
func (s *session) helpInstead(err error) error {
	var parsing *kong.ParseError
	if !errors.As(err, &parsing) || !strings.HasPrefix(err.Error(), "expected one of") {
		return err
	}
	node := parsing.Context.Selected()
	if node == nil || node.Leaf() {
		return err
	}
	if err := s.print(commandHelp(node)); err != nil {
		return err
	}
	return errShown
}

// argument is a positional argument as usage lines print it.
func argument(p *kong.Positional) string {
	name := strings.ToUpper(p.Name)
	if p.IsCumulative() {
		name += "…"
	}
	if p.Required {
		return name
	}
	return "[" + name + "]"
}

// spelled is a flag with what follows it.
func spelled(f *kong.Flag) string {
	out := "--" + f.Name
	if f.Short != 0 {
		out = "-" + string(f.Short)
	}
	if !f.IsBool() {
		out += " " + f.PlaceHolder
	}
	return out
}

// flagRows lists the flags of node itself.
func flagRows(node *kong.Node) [][]string {
	var rows [][]string
	for _, f := range node.Flags {
		short := "    "
		if f.Short != 0 {
			short = "-" + string(f.Short) + ", "
		}
		name := short + "--" + f.Name
		if !f.IsBool() {
			name += " " + f.PlaceHolder
		}
		rows = append(rows, []string{"  " + name, help(f.Help)})
	}
	return rows
}

// help is the sentence of a help tag, which is a key.
func help(key string) string { return translations.T(key) }
