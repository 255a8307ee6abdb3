package routing

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/paulmach/osm"
	"google.golang.org/protobuf/encoding/protowire"
)

// pbf reads OpenStreetMap's PBF format (https://wiki.openstreetmap.org/wiki/PBF_Format) block by block. It trusts
// nothing: whatever a file says, reading it ends, in an error or not, and holds no more than a block of it at a time.
type pbf struct {
	r        io.Reader
	read     int64 // bytes of the file
	inflated int64
	box      *[4]int64 // south, west, north, east in 1e-9 degrees
}

// What the format allows of a block, and how much larger a file's contents may be than the file: maps are three times.
const (
	pbfMaxHead    = 64 << 10
	pbfMaxBlock   = 32 << 20
	pbfMaxRatio   = 50
	pbfRatioAfter = 64 << 20
)

// pbfWant says which objects are read.
type pbfWant uint8

const (
	pbfNodes pbfWant = 1 << iota
	pbfWays
	pbfRelations
)

// open reads the head of the file. Its error is io.EOF where there is nothing at all.
func (f *pbf) open() error {
	kind, data, err := f.block()
	if err != nil {
		return err
	}
	if kind != "OSMHeader" {
		return fmt.Errorf("it begins with a block of the type %q", kind)
	}
	return eachField(data, func(field protowire.Number, _ uint64, data []byte) error {
		switch field {
		case 1:
			return f.bounds(data)
		case 4:
			if s := string(data); s != "OsmSchema-V0.6" && s != "DenseNodes" {
				return fmt.Errorf("it needs a reader of %q", s)
			}
		}
		return nil
	})
}

func (f *pbf) bounds(data []byte) error {
	f.box = new([4]int64)
	at := [5]int{0, 1, 3, 2, 0} // left, right, top, bottom
	return eachField(data, func(field protowire.Number, v uint64, _ []byte) error {
		if field >= 1 && field <= 4 {
			f.box[at[field]] = protowire.DecodeZigZag(v)
		}
		return nil
	})
}

// scan reads what is wanted of the rest of the file.
func (f *pbf) scan(ctx context.Context, want pbfWant, each func(osm.Object)) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		kind, data, err := f.block()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case kind != "OSMData":
			continue // as the format asks
		}
		if err := scanBlock(data, want, each); err != nil {
			return err
		}
	}
}

// block is the next block, inflated; io.EOF after the last.
func (f *pbf) block() (kind string, data []byte, err error) {
	var size [4]byte
	if _, err := io.ReadFull(f.r, size[:]); err != nil {
		return "", nil, err
	}
	head, err := f.bytes(uint64(binary.BigEndian.Uint32(size[:])), pbfMaxHead)
	if err != nil {
		return "", nil, err
	}
	length := uint64(0)
	err = eachField(head, func(field protowire.Number, v uint64, data []byte) error {
		switch field {
		case 1:
			kind = string(data)
		case 3:
			length = v
		}
		return nil
	})
	if err != nil {
		return "", nil, err
	}
	body, err := f.bytes(length, pbfMaxBlock)
	if err != nil {
		return "", nil, err
	}
	f.read += int64(len(size) + len(head) + len(body))
	data, err = f.unpacked(body)
	f.inflated += int64(len(data))
	if err == nil && f.inflated > pbfRatioAfter+pbfMaxRatio*f.read {
		err = errors.New("it holds far more than a map of its size")
	}
	return kind, data, err
}

// bytes reads a part whose length the file says. Memory is taken as it is filled.
func (f *pbf) bytes(n, limit uint64) ([]byte, error) {
	if n > limit {
		return nil, fmt.Errorf("a part of %d bytes, where at most %d are allowed", n, limit)
	}
	var b bytes.Buffer
	if got, err := io.CopyN(&b, f.r, int64(n)); err != nil {
		return nil, fmt.Errorf("%d of %d bytes: %w", got, n, io.ErrUnexpectedEOF)
	}
	return b.Bytes(), nil
}

func (f *pbf) unpacked(body []byte) (data []byte, err error) {
	err = eachField(body, func(field protowire.Number, _ uint64, part []byte) error {
		switch field {
		case 1:
			data = part
		case 3:
			z, err := zlib.NewReader(bytes.NewReader(part))
			if err != nil {
				return err
			}
			defer z.Close()
			data, err = io.ReadAll(io.LimitReader(z, pbfMaxBlock+1))
			if err == nil && len(data) > pbfMaxBlock {
				err = fmt.Errorf("a block of more than %d bytes", pbfMaxBlock)
			}
			return err
		case 4, 5, 6, 7:
			return errors.New("it is compressed otherwise than by zlib; convert it by osmium cat")
		}
		return nil
	})
	return data, err
}

// eachField visits the fields of a message: numbers as v, parts as data.
func eachField(b []byte, do func(field protowire.Number, v uint64, data []byte) error) error {
	for len(b) > 0 {
		field, kind, n := protowire.ConsumeTag(b)
		if n < 0 {
			return protowire.ParseError(n)
		}
		b = b[n:]
		var v uint64
		var data []byte
		switch kind {
		case protowire.VarintType:
			v, n = protowire.ConsumeVarint(b)
		case protowire.BytesType:
			data, n = protowire.ConsumeBytes(b)
		default:
			n = protowire.ConsumeFieldValue(field, kind, b)
		}
		if n < 0 {
			return protowire.ParseError(n)
		}
		b = b[n:]
		if kind != protowire.VarintType && kind != protowire.BytesType {
			continue
		}
		if err := do(field, v, data); err != nil {
			return err
		}
	}
	return nil
}

// packedInts takes numbers one by one from a packed list.
type packedInts []byte

// next is the next number; ok is false at the end, and where the list is damaged.
func (p *packedInts) next() (v uint64, ok bool) {
	v, n := protowire.ConsumeVarint(*p)
	if n < 0 {
		*p = nil
		return 0, false
	}
	*p = (*p)[n:]
	return v, true
}

// add adds the next difference of a list that is so written.
func (p *packedInts) add(to *int64) bool {
	v, ok := p.next()
	*to += protowire.DecodeZigZag(v)
	return ok
}
