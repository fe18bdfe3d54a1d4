// Command jianwen (检文) drafts, typesets and archives the documents of Chinese
// procuratorates: in a window, or from the command line.
package main

import (
	"os"

	"fyne.io/fyne/v2"
	driver "fyne.io/fyne/v2/app"

	"jianwen/app"
	"jianwen/app/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], openWindow)) }

// openWindow is the only place that touches the display: commands run without one.
func openWindow(r cli.WindowRequest) error {
	return app.Run(func() fyne.App { return driver.NewWithID("cn.jianwen") }, r)
}
