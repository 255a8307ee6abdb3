package city

import (
	"context"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// TestPictures draws the towns, and the extract MARKETD_PICTURE_OSM if set, into the folder MARKETD_PICTURES, to be
// looked at by a person; without it, into a folder that is thrown away.
func TestPictures(t *testing.T) {
	dir, width := os.Getenv("MARKETD_PICTURES"), 1600
	if dir == "" {
		dir, width = t.TempDir(), 400
	}
	nets := towns(t, 1)
	if file := os.Getenv("MARKETD_PICTURE_OSM"); file != "" {
		n, err := routing.OpenOSM(context.Background(), file)
		if err != nil {
			t.Fatal(err)
		}
		nets = append(nets, n)
	}
	for _, n := range nets {
		f, err := os.Create(filepath.Join(dir, n.Name()+".png"))
		if err != nil {
			t.Fatal(err)
		}
		img := draw(n, width)
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
		f.Close()
		if share := paperShare(img); share < 0.2 || share > 0.95 {
			t.Errorf("%s: %.0f %% of the picture is bare paper", n.Name(), 100*share)
		}
	}
}

var (
	paper   = color.RGBA{244, 243, 239, 255}
	colours = map[routing.AreaKind]color.RGBA{routing.Water: {190, 212, 228, 255}, routing.Park: {208, 226, 198, 255}, routing.Square: {228, 224, 216, 255}, routing.Airfield: {230, 228, 236, 255}}
	widths  = map[routing.RoadClass]float64{routing.Motorway: 20, routing.Trunk: 18, routing.Primary: 16, routing.Secondary: 12, routing.Tertiary: 9, routing.Residential: 6, routing.Service: 3, routing.Path: 1.5}
)

type canvas struct {
	*image.RGBA
	box  routing.Bounds
	unit float64 // pixels a 1e-7 degree of latitude
	cos  float64
}

// draw draws at twice the size and halves it, for smooth edges.
func draw(n *routing.Network, width int) *image.RGBA {
	b := n.Features().Bounds
	cos := math.Cos(b.Centre().Lat() * math.Pi / 180)
	unit := 2 * float64(width) / (float64(b.East-b.West) * cos)
	c := &canvas{image.NewRGBA(image.Rect(0, 0, 2*width, int(float64(b.North-b.South)*unit))), b, unit, cos}
	for i := range c.Pix {
		c.Pix[i] = []uint8{paper.R, paper.G, paper.B, 255}[i%4]
	}
	f := n.Features()
	for _, a := range f.Areas {
		c.polygon(a.Polygon, colours[a.Kind])
	}
	metre := unit / (6_371_008.8 * math.Pi / 180 / 1e7)
	for _, pass := range []float64{1, 0} { // casing, then body
		for _, r := range f.Roads {
			colour := color.RGBA{255, 255, 255, 255}
			if r.Class == routing.Path {
				colour = color.RGBA{180, 200, 170, 255}
			} else if r.Class <= routing.Primary {
				colour = color.RGBA{252, 236, 200, 255}
			}
			if pass == 1 {
				colour = color.RGBA{190, 187, 180, 255}
			}
			if r.Bridge && pass == 1 {
				colour = color.RGBA{90, 90, 90, 255}
			}
			c.line(r.Line, (widths[r.Class]+4*pass)*metre, colour)
		}
	}
	for _, z := range f.Zones {
		for _, ring := range z.Area {
			c.line(append(slices.Clone(ring), ring[0]), 4*metre, color.RGBA{200, 60, 60, 255})
		}
	}
	for _, p := range f.Places {
		c.line([]market.Place{p.Place, p.Place}, 18*metre, color.RGBA{90, 60, 180, 255})
	}
	return c.halved()
}

func (c *canvas) xy(p market.Place) (x, y float64) {
	return float64(p.LngE7-c.box.West) * c.cos * c.unit, float64(c.box.North-p.LatE7) * c.unit
}

func (c *canvas) line(line []market.Place, width float64, colour color.RGBA) {
	for i := 1; i < len(line); i++ {
		ax, ay := c.xy(line[i-1])
		bx, by := c.xy(line[i])
		r := width / 2
		for y := int(min(ay, by) - r); y <= int(max(ay, by)+r); y++ {
			for x := int(min(ax, bx) - r); x <= int(max(ax, bx)+r); x++ {
				if p := (vec{float64(x), float64(y)}); p.distToSegment(vec{ax, ay}, vec{bx, by}) <= r {
					c.SetRGBA(x, y, colour)
				}
			}
		}
	}
}

func (c *canvas) polygon(g routing.Polygon, colour color.RGBA) {
	for y := range c.Rect.Dy() {
		var xs []float64
		for _, ring := range g {
			for i := range ring {
				ax, ay := c.xy(ring[i])
				bx, by := c.xy(ring[(i+1)%len(ring)])
				if (ay > float64(y)) != (by > float64(y)) {
					xs = append(xs, ax+(float64(y)-ay)/(by-ay)*(bx-ax))
				}
			}
		}
		slices.Sort(xs)
		for i := 0; i+1 < len(xs); i += 2 {
			for x := max(int(xs[i]), 0); x < min(int(xs[i+1]), c.Rect.Dx()); x++ {
				c.SetRGBA(x, y, colour)
			}
		}
	}
}

func (c *canvas) halved() *image.RGBA {
	out := image.NewRGBA(image.Rect(0, 0, c.Rect.Dx()/2, c.Rect.Dy()/2))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			for k := range 4 {
				sum := 0
				for _, o := range []int{0, 4, c.Stride, c.Stride + 4} {
					sum += int(c.Pix[2*y*c.Stride+8*x+o+k])
				}
				out.Pix[y*out.Stride+4*x+k] = uint8(sum / 4)
			}
		}
	}
	return out
}

func paperShare(img *image.RGBA) float64 {
	n := 0
	for i := 0; i < len(img.Pix); i += 4 {
		if img.Pix[i] == paper.R && img.Pix[i+1] == paper.G && img.Pix[i+2] == paper.B {
			n++
		}
	}
	return float64(n) / float64(len(img.Pix)/4)
}
