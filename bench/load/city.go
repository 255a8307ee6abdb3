package main

import (
	"encoding/binary"
	"fmt"
	"os"
)

// A city for the load: streets in a grid, large enough that so many vehicles do not stand on top of each other.
const (
	cityStreets = 97     // in each direction
	cityBlock   = 22_500 // 1e-7 degrees from street to street, 250 m along a meridian
	citySouth   = 400_000_000
	cityWest    = 100_000_000
)

// writeCity writes the city as an OpenStreetMap extract (PBF).
func writeCity(path string) error {
	node := func(row, col int) int64 { return int64(1 + row*cityStreets + col) }
	var ids, lats, lngs []int64
	for row := range cityStreets {
		for col := range cityStreets {
			ids = append(ids, node(row, col))
			lats = append(lats, citySouth+int64(row)*cityBlock)
			lngs = append(lngs, cityWest+int64(col)*cityBlock*4/3)
		}
	}
	names := []string{"", "highway", "residential", "secondary", "primary", "name"}
	var group pb
	group.message(2, func(dense *pb) {
		dense.packed(1, deltas(ids))
		dense.packed(8, deltas(lats))
		dense.packed(9, deltas(lngs))
	})
	for n := range 2 * cityStreets {
		kind, refs := uint64(2), make([]int64, cityStreets)
		switch row := n / 2; {
		case row%16 == 0:
			kind = 4
		case row%4 == 0:
			kind = 3
		}
		for i := range refs {
			if refs[i] = node(n/2, i); n%2 == 1 {
				refs[i] = node(i, n/2)
			}
		}
		names = append(names, fmt.Sprintf("%d. Street", n+1))
		group.message(3, func(way *pb) {
			way.number(1, uint64(n+1))
			way.packed(2, []uint64{1, 5})
			way.packed(3, []uint64{kind, uint64(len(names) - 1)})
			way.packed(8, deltas(refs))
		})
	}
	var block pb
	block.message(1, func(table *pb) {
		for _, s := range names {
			table.text(1, []byte(s))
		}
	})
	block.text(2, group)
	var header pb
	header.text(4, []byte("OsmSchema-V0.6"))
	header.text(4, []byte("DenseNodes"))
	return os.WriteFile(path, append(fileBlock("OSMHeader", header), fileBlock("OSMData", block)...), 0o644)
}

// fileBlock frames a block of an extract.
func fileBlock(kind string, data pb) []byte {
	var blob, head pb
	blob.text(1, data)
	head.text(1, []byte(kind))
	head.number(3, uint64(len(blob)))
	return append(append(binary.BigEndian.AppendUint32(nil, uint32(len(head))), head...), blob...)
}

// deltas are differences in zigzag form.
func deltas(list []int64) []uint64 {
	out, last := make([]uint64, len(list)), int64(0)
	for i, v := range list {
		d := v - last
		out[i], last = uint64(d<<1)^uint64(d>>63), v
	}
	return out
}

// pb is a protocol buffer being written.
type pb []byte

func (b *pb) number(field int, v uint64) {
	*b = binary.AppendUvarint(binary.AppendUvarint(*b, uint64(field)<<3), v)
}

func (b *pb) text(field int, data []byte) {
	*b = binary.AppendUvarint(binary.AppendUvarint(*b, uint64(field)<<3|2), uint64(len(data)))
	*b = append(*b, data...)
}

func (b *pb) message(field int, write func(*pb)) {
	var inner pb
	write(&inner)
	b.text(field, inner)
}

func (b *pb) packed(field int, list []uint64) {
	b.message(field, func(inner *pb) {
		for _, v := range list {
			*inner = binary.AppendUvarint(*inner, v)
		}
	})
}
