package hold

import (
	"crypto/sha256"
	"encoding/hex"
	"net"
	"os"
	"path/filepath"
	"strconv"
)

// nameOf is the name of the socket of a workspace's window: the same for every way to
// write the workspace's path.
func nameOf(workspace string) string {
	full, err := filepath.Abs(workspace)
	if err != nil {
		full = workspace
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	sum := sha256.Sum256([]byte(full))
	return "window-" + hex.EncodeToString(sum[:8])
}

// room is how long the path of a socket may be, bytes: macOS has the least, 104 with a
// closing zero.
const room = 103

// folders are where sockets may be, the best one first: the folder that the system
// gives a user for such things, also where the environment does not name it, else one
// of our own that nobody else may enter.
func folders() (out []string) {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		out = append(out, filepath.Join(dir, "jianwen"))
	}
	user := strconv.Itoa(os.Getuid()) // -1 on Windows, where the temporary folder is the user's own
	if dir := filepath.Join("/run/user", user); owned(dir) {
		out = append(out, filepath.Join(dir, "jianwen"))
	}
	return append(out, filepath.Join(os.TempDir(), "jianwen-"+user))
}

func socketIn(folder, name string) string { return filepath.Join(folder, name) }

// listen makes the socket of the window that has the lock; nil where there is no place
// for one. What lies there is of a window that has ended: it had the lock.
func listen(name string) net.Listener {
	for _, folder := range folders() {
		socket := socketIn(folder, name)
		if len(socket) > room || os.MkdirAll(folder, 0o700) != nil || !owned(folder) {
			continue
		}
		_ = os.Remove(socket) // most often there is none
		if l, err := net.Listen("unix", socket); err == nil {
			return l
		}
	}
	return nil
}
