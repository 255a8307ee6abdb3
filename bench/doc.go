// Program bench measures marketd's engines beside their peers.
package main

func main() {}
