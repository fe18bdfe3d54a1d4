// Package icons holds the pictures of the window: line icons of 24 by 24 units in
// one colour, which the window's theme sets, and the program's own icon.
package icons

import "embed"

//go:embed *.svg jianwen.png
var files embed.FS

// SVG is the icon of a name such as "open". A name that is not there is a fault of
// the program.
func SVG(name string) []byte {
	data, err := files.ReadFile(name + ".svg")
	if err != nil {
		panic(err)
	}
	return data
}

// Program is the program's icon, 256 by 256 pixels, PNG.
func Program() []byte {
	data, err := files.ReadFile("jianwen.png")
	if err != nil {
		panic(err)
	}
	return data
}
