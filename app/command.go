package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"jianwen/assets/translations"
)

// A Command is one action of the window.
type Command struct {
	Key      string                   // of its name in the translations
	Short    string                   // key of its label in the toolbar; "" when it is not there
	Icon     string                   // in the toolbar
	Keys     []desktop.CustomShortcut // the first is shown in the menu
	Usual    fyne.Shortcut            // a key that Fyne has a name for, in place of Keys; nil: none
	Run      func()
	Children func() []Choice // a submenu in place of Run
	Enabled  func() bool     // nil: always
	Checked  func() bool     // nil: not a switch

	held func() bool // whether something else is to be answered first; nil: never
}

// A Choice is an entry of a submenu whose name is no key: a file, a sample.
type Choice struct {
	Name string
	Run  func()
}

// A Group is the commands of one menu; nil commands part them.
type Group struct {
	Key      string
	Commands []*Command
}

func ctrl(key fyne.KeyName) desktop.CustomShortcut {
	return desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) desktop.CustomShortcut {
	return desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func alt(key fyne.KeyName) desktop.CustomShortcut {
	return desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

func (c *Command) enabled() bool { return c.Enabled == nil || c.Enabled() }

// run does the command if it can be done now.
func (c *Command) run() {
	if c.held != nil && c.held() {
		return
	}
	if c.enabled() && c.Run != nil {
		c.Run()
	}
}

// mainMenu draws the menu from the table.
func mainMenu(groups []Group) *fyne.MainMenu {
	menu := &fyne.MainMenu{}
	for _, g := range groups {
		m := &fyne.Menu{Label: translations.T(g.Key)}
		for _, c := range g.Commands {
			m.Items = append(m.Items, menuItem(c))
		}
		menu.Items = append(menu.Items, m)
	}
	return menu
}

func menuItem(c *Command) *fyne.MenuItem {
	if c == nil {
		return fyne.NewMenuItemSeparator()
	}
	item := fyne.NewMenuItem(translations.T(c.Key), c.run)
	item.Disabled = !c.enabled()
	item.Checked = c.Checked != nil && c.Checked()
	item.IsQuit = c.Key == "command.quit"
	if len(c.Keys) > 0 {
		item.Shortcut = &c.Keys[0]
	}
	if c.Usual != nil {
		item.Shortcut = c.Usual
	}
	if c.Children != nil {
		item.ChildMenu = &fyne.Menu{}
		for _, choice := range c.Children() {
			item.ChildMenu.Items = append(item.ChildMenu.Items, fyne.NewMenuItem(choice.Name, choice.Run))
		}
		item.Disabled = len(item.ChildMenu.Items) == 0
	}
	return item
}

// addShortcuts registers the keys of the table. Fyne takes those that the menu shows from
// the menu itself, as long as there is one.
func addShortcuts(canvas fyne.Canvas, groups []Group) {
	for _, g := range groups {
		for _, c := range g.Commands {
			if c == nil {
				continue
			}
			for i := range c.Keys {
				canvas.AddShortcut(&c.Keys[i], func(fyne.Shortcut) { c.run() })
			}
		}
	}
}
