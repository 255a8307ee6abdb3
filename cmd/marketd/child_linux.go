package main

import "syscall"

// childAttributes put a child into a process group of its own and end it with its parent, however that ends.
func childAttributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGTERM}
}
